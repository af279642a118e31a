package org.openelecbay.cli.powerflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openelecbay.grid.feeder.Coordinates;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.LineSection;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.multiphase.NetworkBus;
import org.openelecbay.grid.multiphase.TransformerBank;
import org.openelecbay.grid.nodal.NodalFlow;
import org.openelecbay.grid.nodal.NodalSolution;
import org.openelecbay.grid.phasor.Complex;

/// The power flow of a multiphase network; voltages are phase to neutral in per unit of their bus.
final class MultiphaseFlow {

    private MultiphaseFlow() {}

    static SolvedNetwork solve(MultiphaseNetwork network) {
        NodalSolution solution = NodalFlow.compile(network).solve();
        if (solution.status() != FlowStatus.CONVERGED) {
            throw new Unsolvable(solution.failure());
        }
        Complex losses = solution.sourcePower().minus(solution.served()).times(1e-3);
        Map<String, Coordinates> places = new HashMap<>();
        for (NetworkBus bus : network.buses()) {
            if (bus.place() != null) {
                places.put(bus.id(), bus.place());
            }
        }
        return new SolvedNetwork(
                voltages(network, solution), losses.re(), losses.im(), branches(network, solution), places);
    }

    private static List<BusVoltage> voltages(MultiphaseNetwork network, NodalSolution solution) {
        List<BusVoltage> voltages = new ArrayList<>();
        for (int bus = 0; bus < network.buses().size(); bus++) {
            for (Conductor phase : solution.conductors(bus)) {
                if (phase != Conductor.N) {
                    Complex voltage = solution.phaseVoltage(bus, phase);
                    voltages.add(new BusVoltage(
                            network.buses().get(bus).id(),
                            phase.name().toLowerCase(Locale.ROOT),
                            voltage.magnitude(),
                            solution.voltagePu(bus, phase),
                            voltage.angleDegrees()));
                }
            }
        }
        return voltages;
    }

    private static List<CarriedPower> branches(MultiphaseNetwork network, NodalSolution solution) {
        Map<String, Double> volt = new HashMap<>();
        network.buses().forEach(bus -> volt.put(bus.id(), bus.phaseVolt()));
        List<CarriedPower> branches = new ArrayList<>();
        for (int at = 0; at < network.lines().size(); at++) {
            branches.add(line(
                    network.lines().get(at),
                    at,
                    solution,
                    volt.getOrDefault(network.lines().get(at).from(), 0.0)));
        }
        for (int at = 0; at < network.transformers().size(); at++) {
            TransformerBank bank = network.transformers().get(at);
            double ampere = 0;
            for (Conductor phase : bank.low().conductors()) {
                ampere += solution.transformerCurrent(at, false, phase).magnitude();
            }
            double kva = ampere * volt.getOrDefault(bank.low().bus(), 0.0) / 1_000;
            branches.add(new CarriedPower(
                    "transformer " + bank.name(),
                    bank.high().bus(),
                    bank.low().bus(),
                    kva,
                    kva / bank.ratedKva(),
                    false));
        }
        network.regulators()
                .forEach(each -> branches.add(new CarriedPower(
                        "regulator " + each.transformer().name(),
                        each.transformer().high().bus(),
                        each.transformer().low().bus(),
                        0,
                        Double.NaN,
                        false)));
        return branches;
    }

    private static CarriedPower line(LineSection line, int at, NodalSolution solution, double volt) {
        double sum = 0;
        double most = 0;
        for (int conductor = 0; line.closed() && conductor < line.conductors().size(); conductor++) {
            double ampere = solution.fromCurrent(at, conductor).magnitude();
            most = Math.max(most, ampere);
            sum += line.conductors().get(conductor) == Conductor.N ? 0 : ampere;
        }
        Double rating = line.ratingAmpere();
        return new CarriedPower(
                "line " + line.name(),
                line.from(),
                line.to(),
                sum * volt / 1_000,
                rating == null ? Double.NaN : most / rating,
                !line.closed());
    }
}
