package org.openelecbay.grid.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Source;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.flow.ThreePhaseFlow;
import org.openelecbay.grid.flow.ThreePhaseSolution;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.sensitivity.FeederModel;
import org.openelecbay.grid.sensitivity.PassiveLoad;

/// An unbalanced three-phase feeder with a tap changer, capacitors and inverters; it has no switches.
///
/// @param feeder with its present source voltage
/// @param loads it always has
/// @param changer in front of the transformer; its present tap is 0
/// @param banks where capacitors may be placed
/// @param inverters that follow their curves where Volt-VAR is on
/// @param costs of energy and moves
public record ControlledFeeder(
        Feeder feeder,
        List<PassiveLoad> loads,
        TapChanger changer,
        List<Terminal> banks,
        List<Inverter> inverters,
        ControlCosts costs)
        implements ControlledNetwork {

    private static final double HALF = 0.5;

    public ControlledFeeder {
        loads = List.copyOf(loads);
        banks = List.copyOf(banks);
        inverters = List.copyOf(inverters);
    }

    @Override
    public Optional<ControlOutcome> at(ControlSetting setting) {
        if (!setting.open().isEmpty()) {
            throw new IllegalArgumentException("Feeder " + feeder.name() + " has no switches, but "
                    + setting.open().size() + " branches are asked to be open.");
        }
        List<Terminal> terminals = new ArrayList<>(banks);
        inverters.forEach(each -> terminals.add(each.terminal()));
        Feeder tapped = tapped(setting.tap());
        FeederModel model = FeederModel.of(tapped, terminals.stream().distinct().toList(), loads);
        double[] activeKw = new double[model.terminals().size()];
        List<ReactiveDevice> devices = devices(setting, model, activeKw);
        VoltVar.Ending ending = new VoltVar(model, devices, activeKw, new double[activeKw.length])
                .settle(new double[devices.size()], HALF);
        if (!ending.settled()) {
            return Optional.empty();
        }
        double[] reactiveKvar = new double[activeKw.length];
        for (int k = 0; k < devices.size(); k++) {
            int at = model.terminals().indexOf(devices.get(k).terminal());
            activeKw[at] += devices.get(k).activeKw();
            reactiveKvar[at] += ending.kvar()[k];
        }
        return Optional.of(outcome(setting, model, ending.point(), unbalance(tapped, model, activeKw, reactiveKvar)));
    }

    private Feeder tapped(int tap) {
        Source source = feeder.source();
        return new Feeder(
                feeder.name(),
                new Source(source.lineKv(), source.voltagePu() * changer.ratio(tap), source.impedanceOhm()),
                feeder.transformer(),
                feeder.buses(),
                feeder.lines(),
                feeder.loadPoints());
    }

    private List<ReactiveDevice> devices(ControlSetting setting, FeederModel model, double[] activeKw) {
        List<ReactiveDevice> devices = new ArrayList<>();
        for (int k = 0; k < banks.size(); k++) {
            if (setting.banksKvar().get(k) > 0) {
                devices.add(new ShuntCapacitor(banks.get(k), setting.banksKvar().get(k)));
            }
        }
        for (Inverter inverter : inverters) {
            if (setting.voltVar()) {
                devices.add(inverter);
            } else {
                activeKw[model.terminals().indexOf(inverter.terminal())] += inverter.activeKw();
            }
        }
        return devices;
    }

    private ControlOutcome outcome(ControlSetting setting, FeederModel model, OperatingPoint point, double unbalance) {
        double deviation = 0;
        int places = model.voltagePlaces().size();
        for (int place = 0; place < places; place++) {
            deviation += Math.abs(point.voltage(place) - 1) / places;
        }
        int moves = Math.abs(setting.tap())
                + (int) setting.banksKvar().stream().filter(each -> each > 0).count();
        return new ControlOutcome(setting, costs.of(point.sourceKw(), moves), point.lossKw(), deviation, unbalance);
    }

    private double unbalance(Feeder tapped, FeederModel model, double[] activeKw, double[] reactiveKvar) {
        List<Terminal> all = new ArrayList<>(model.terminals());
        loads.forEach(each -> all.add(each.terminal()));
        double[] watts = Arrays.copyOf(activeKw, all.size());
        double[] vars = Arrays.copyOf(reactiveKvar, all.size());
        for (int k = 0; k < loads.size(); k++) {
            watts[activeKw.length + k] = -loads.get(k).kw();
            vars[activeKw.length + k] = -loads.get(k).kvar();
        }
        Arrays.setAll(watts, k -> 1_000 * watts[k]);
        Arrays.setAll(vars, k -> 1_000 * vars[k]);
        ThreePhaseSolution solution = ThreePhaseFlow.compile(tapped, all).solve(watts, vars);
        if (solution.status() != FlowStatus.CONVERGED) {
            return Double.NaN;
        }
        double greatest = 0;
        for (int bus = 0; bus < tapped.buses().size(); bus++) {
            greatest = Math.max(greatest, solution.unbalance(bus));
        }
        return greatest;
    }
}
