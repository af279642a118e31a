package org.openelecbay.grid.control;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.sensitivity.BalancedModel;

/// A single-phase-equivalent network with a tap changer at its source, capacitors, inverters and switches.
///
/// @param network in its present state: branches in service are closed
/// @param changer at the source; its present tap is 0
/// @param bankBuses where capacitors may be placed
/// @param inverters that follow their curves where Volt-VAR is on
/// @param costs of energy and moves
public record ControlledBalanced(
        BalancedNetwork network,
        TapChanger changer,
        List<String> bankBuses,
        List<Inverter> inverters,
        ControlCosts costs)
        implements ControlledNetwork {

    private static final double HALF = 0.5;

    public ControlledBalanced {
        bankBuses = List.copyOf(bankBuses);
        inverters = List.copyOf(inverters);
    }

    @Override
    public Optional<ControlOutcome> at(ControlSetting setting) {
        BalancedModel model = BalancedModel.of(changer.behind(switched(setting.open()), setting.tap()));
        int buses = network.buses().size();
        double[] activeKw = new double[buses];
        List<ReactiveDevice> devices = new ArrayList<>();
        for (int k = 0; k < bankBuses.size(); k++) {
            if (setting.banksKvar().get(k) > 0) {
                devices.add(new ShuntCapacitor(
                        new Terminal(bankBuses.get(k), Phase.ABC),
                        setting.banksKvar().get(k)));
            }
        }
        for (Inverter inverter : inverters) {
            if (setting.voltVar()) {
                devices.add(inverter);
            } else {
                activeKw[model.terminal(inverter.terminal().bus())] += inverter.activeKw();
            }
        }
        VoltVar.Ending ending =
                new VoltVar(model, devices, activeKw, new double[buses]).settle(new double[devices.size()], HALF);
        return ending.settled() ? Optional.of(outcome(setting, model, ending.point())) : Optional.empty();
    }

    private BalancedNetwork switched(List<Integer> open) {
        BitSet opened = new BitSet();
        open.forEach(opened::set);
        List<BalancedBranch> branches = new ArrayList<>();
        for (int k = 0; k < network.branches().size(); k++) {
            branches.add(network.branches().get(k).switched(!opened.get(k)));
        }
        return new BalancedNetwork(network.baseMva(), network.buses(), branches, network.loads(), network.sources());
    }

    private ControlOutcome outcome(ControlSetting setting, BalancedModel model, OperatingPoint point) {
        double deviation = 0;
        int places = model.voltagePlaces().size();
        for (int place = 0; place < places; place++) {
            deviation += Math.abs(point.voltage(place) - 1) / places;
        }
        return new ControlOutcome(setting, costs.of(point.sourceKw(), moves(setting)), point.lossKw(), deviation, 0);
    }

    private int moves(ControlSetting setting) {
        int moves = Math.abs(setting.tap());
        moves += (int) setting.banksKvar().stream().filter(each -> each > 0).count();
        for (int k = 0; k < network.branches().size(); k++) {
            moves += network.branches().get(k).inService() == setting.open().contains(k) ? 1 : 0;
        }
        return moves;
    }
}
