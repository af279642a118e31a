package org.openelecbay.cli.control;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.control.CapacitorPlacement;
import org.openelecbay.grid.control.Configuration;
import org.openelecbay.grid.control.ControlledBalanced;
import org.openelecbay.grid.control.Reconfiguration;
import org.openelecbay.grid.control.Reconfiguration.Objective;
import org.openelecbay.grid.control.TapPlan;
import org.openelecbay.grid.control.VoltageBand;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.flow.RadialFailure;
import org.openelecbay.grid.flow.RadialFlow;
import org.openelecbay.grid.flow.RadialSolution;
import org.openelecbay.grid.harmonic.BalancedHarmonics;
import org.openelecbay.grid.harmonic.HarmonicOptions;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The controls of a radial single-phase-equivalent network. Branches are counted from 1 in the order of the file.
final class BalancedStudy {

    private final BalancedNetwork network;
    private final Wanted wanted;
    private final RadialSolution present;
    private final double baseKw;

    BalancedStudy(BalancedNetwork network, Wanted wanted) {
        this.network = network;
        this.wanted = wanted;
        baseKw = 1_000 * network.baseMva();
        present = switch (RadialFlow.solve(network)) {
            case RadialSolution solution -> solution;
            case RadialFailure failure -> throw new IllegalArgumentException(failure.toString());
        };
        for (String bus : wanted.bankBuses()) {
            present.position(bus);
        }
    }

    ObjectNode document() {
        ObjectNode document = ControlStudy.object();
        document.set("taps", taps());
        if (!wanted.bankBuses().isEmpty()) {
            document.set("capacitors", capacitors());
        }
        List<Integer> open = IntStream.range(0, network.branches().size())
                .filter(branch -> !network.branches().get(branch).inService())
                .boxed()
                .toList();
        List<List<Integer>> openSets = new ArrayList<>(List.of(open));
        if (!open.isEmpty()) {
            document.set("switches", switches(open, openSets));
        }
        ControlledBalanced controlled =
                new ControlledBalanced(network, wanted.changer(), wanted.bankBuses(), List.of(), wanted.costs());
        document.set("pareto", ControlStudy.pareto(controlled, wanted, openSets, false));
        if (wanted.harmonics() != null) {
            document.set("harmonics", harmonics());
        }
        return document;
    }

    private ObjectNode taps() {
        int lowest = IntStream.range(0, network.buses().size())
                .boxed()
                .min((one, other) -> Double.compare(
                        present.voltage(one).magnitude(), present.voltage(other).magnitude()))
                .orElse(0);
        String bus = network.buses().get(lowest).id();
        TapPlan plan = TapPlan.of(network, wanted.changer(), bus, wanted.band(), 0);
        ObjectNode taps = ControlStudy.object();
        taps.put("regulatedBus", bus);
        taps.put("presentVoltagePu", present.voltage(lowest).magnitude());
        ArrayNode feasible = taps.putArray("feasibleTaps");
        plan.feasible().forEach(each -> feasible.add(each.tap()));
        plan.closestToMiddle()
                .ifPresent(each -> taps.put("closestToMidTap", each.tap()).put("voltagePu", each.voltagePu()));
        plan.fewestSteps().ifPresent(each -> taps.put("fewestStepsTap", each.tap()));
        return taps;
    }

    private ObjectNode capacitors() {
        double[] options =
                wanted.bankKvar().stream().mapToDouble(each -> each / baseKw).toArray();
        ObjectNode capacitors = ControlStudy.object();
        capacitors.put("presentLossKw", present.losses().re() * baseKw);
        new CapacitorPlacement(network, wanted.bankBuses(), options, VoltageBand.NONE)
                .best()
                .ifPresent(best -> {
                    ObjectNode banks = capacitors.putObject("banksKvar");
                    for (int k = 0; k < wanted.bankBuses().size(); k++) {
                        banks.put(wanted.bankBuses().get(k), best.banksPu()[k] * baseKw);
                    }
                    capacitors.put("lossKw", best.lossPu() * baseKw);
                });
        return capacitors;
    }

    private ObjectNode switches(List<Integer> open, List<List<Integer>> openSets) {
        Configuration best =
                new Reconfiguration(network, new BitSet(), Objective.LOSS, VoltageBand.NONE).exchange(open);
        if (!best.open().equals(open)) {
            openSets.add(best.open());
        }
        ObjectNode switches = ControlStudy.object();
        ArrayNode before = switches.putArray("presentlyOpen");
        open.forEach(branch -> before.add(branch + 1));
        switches.put("presentLossKw", present.losses().re() * baseKw);
        ArrayNode after = switches.putArray("open");
        best.open().forEach(branch -> after.add(branch + 1));
        switches.put("lossKw", best.lossPu() * baseKw);
        return switches;
    }

    private ObjectNode harmonics() {
        HarmonicTable table = new HarmonicTable(
                terminal -> {
                    double kv = network.buses()
                            .get(present.position(terminal.bus()))
                            .baseKv();
                    return baseKw / (Math.sqrt(3) * kv);
                },
                terminal -> present.voltage(present.position(terminal.bus())).magnitude());
        return table.scanned(
                new BalancedHarmonics(network, HarmonicOptions.PLAIN), wanted, bus -> new Terminal(bus, Phase.ABC));
    }
}
