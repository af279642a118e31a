package org.openelecbay.cli.powerflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.grid.feeder.Bus;
import org.openelecbay.grid.feeder.Coordinates;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.flow.SweepOptions;
import org.openelecbay.grid.flow.ThreePhaseFlow;
import org.openelecbay.grid.flow.ThreePhaseSolution;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.read.EuropeanLv;

/// The three-phase power flow of a feeder in one minute of its profiles. Per unit is on the transformer's rated
/// low voltage, line to neutral (240.1777 V for 416 V).
final class FeederFlow {

    private static final SweepOptions TIGHT = SweepOptions.THREE_PHASE.withTolerance(1e-12);
    private static final List<String> PHASES = List.of("a", "b", "c");

    private FeederFlow() {}

    static SolvedNetwork solve(EuropeanLv data, int minute) {
        int minutes = data.profiles() == null ? 1 : data.profiles().minutes();
        if (minute < 1 || minute > minutes) {
            throw new Unsolvable("There is no minute " + minute + ": the profiles of "
                    + data.feeder().name()
                    + (minutes == 1 ? " have minute 1 only." : " have minutes 1 to " + minutes + "."));
        }
        Feeder feeder = data.feeder();
        ThreePhaseFlow flow = ThreePhaseFlow.compile(feeder, feeder.loadTerminals(), TIGHT);
        ThreePhaseSolution solution = flow.solve(data.injectedWatts(minute), data.injectedVars(minute));
        if (solution.status() != FlowStatus.CONVERGED) {
            throw new Unsolvable("Minute " + minute + ": " + solution.failure());
        }
        Complex losses = solution.losses();
        Map<String, Coordinates> places = new HashMap<>();
        for (Bus bus : feeder.buses()) {
            if (bus.place() != null) {
                places.put(bus.id(), bus.place());
            }
        }
        return new SolvedNetwork(
                voltages(flow, solution), losses.re() / 1_000, losses.im() / 1_000, branches(feeder, solution), places);
    }

    private static List<BusVoltage> voltages(ThreePhaseFlow flow, ThreePhaseSolution solution) {
        List<BusVoltage> voltages = new ArrayList<>();
        List<Bus> buses = flow.feeder().buses();
        for (int bus = 0; bus < buses.size(); bus++) {
            for (int phase = 0; phase < PHASES.size(); phase++) {
                Complex voltage = solution.voltage(bus, phase);
                voltages.add(new BusVoltage(
                        buses.get(bus).id(),
                        PHASES.get(phase),
                        voltage.magnitude(),
                        solution.voltagePu(bus, phase),
                        voltage.angleDegrees()));
            }
        }
        return voltages;
    }

    private static List<CarriedPower> branches(Feeder feeder, ThreePhaseSolution solution) {
        List<CarriedPower> branches = new ArrayList<>();
        for (int at = 0; at < feeder.lines().size(); at++) {
            Line line = feeder.lines().get(at);
            double sum = 0;
            double most = 0;
            for (int phase = 0; phase < PHASES.size(); phase++) {
                double ampere = solution.lineCurrent(at, phase).magnitude();
                sum += ampere;
                most = Math.max(most, ampere);
            }
            Double rating = line.code().ratingAmpere();
            branches.add(new CarriedPower(
                    "line " + line.name(),
                    line.from(),
                    line.to(),
                    sum * feeder.transformer().lowPhaseVolt() / 1_000,
                    rating == null ? Double.NaN : most / rating,
                    false));
        }
        return branches;
    }
}
