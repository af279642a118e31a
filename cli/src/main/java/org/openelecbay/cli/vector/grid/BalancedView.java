package org.openelecbay.cli.vector.grid;

import java.util.List;
import java.util.stream.IntStream;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.flow.BalancedSolution;
import org.openelecbay.grid.phasor.Complex;
import tools.jackson.databind.node.ObjectNode;

/// A single-phase-equivalent solution in the words of the vector files.
final class BalancedView {

    private BalancedView() {}

    static ObjectNode of(BalancedSolution solution) {
        BalancedNetwork network = solution.network();
        int buses = network.buses().size();
        ObjectNode result = Result.object();
        double[] voltage = IntStream.range(0, buses)
                .mapToDouble(bus -> solution.voltage(bus).magnitude())
                .toArray();
        result.set("vPu", Result.numbers(voltage));
        result.set(
                "angleDeg",
                Result.numbers(IntStream.range(0, buses)
                        .mapToDouble(bus -> solution.voltage(bus).angleDegrees())));
        result.set(
                "branchIPu",
                Result.numbers(IntStream.range(0, network.branches().size())
                        .mapToDouble(branch -> solution.branchCurrent(branch).magnitude())));
        result.set(
                "servedPPu",
                Result.numbers(IntStream.range(0, buses)
                        .mapToDouble(bus -> solution.served(bus).re())));
        result.set(
                "servedQPu",
                Result.numbers(IntStream.range(0, buses)
                        .mapToDouble(bus -> solution.served(bus).im())));
        setPowers(result, "slackPPu", "slackQPu", solution.sourcePower());
        setPowers(result, "lossPPu", "lossQPu", solution.losses());
        setPowers(result, "loadPPu", "loadQPu", solution.served());
        setPowers(result, "lossKw", "lossKvar", solution.losses().times(network.baseMva() * 1_000));
        setPowers(result, "slackPKw", "slackQKvar", solution.sourcePower().times(network.baseMva() * 1_000));
        setExtremes(result, network, voltage);
        TwoBuses.of(network).ifPresent(closed -> {
            result.set("closedFormVSquared", Result.number(closed.voltageSquared()));
            result.set("closedFormISquared", Result.number(closed.currentSquared()));
        });
        return result;
    }

    private static void setPowers(ObjectNode result, String active, String reactive, Complex power) {
        result.set(active, Result.number(power.re()));
        result.set(reactive, Result.number(power.im()));
    }

    private static void setExtremes(ObjectNode result, BalancedNetwork network, double[] voltage) {
        int lowest = 0;
        int highest = 0;
        for (int bus = 1; bus < voltage.length; bus++) {
            lowest = voltage[bus] < voltage[lowest] ? bus : lowest;
            highest = voltage[bus] > voltage[highest] ? bus : highest;
        }
        List<String> names = network.buses().stream().map(bus -> bus.id()).toList();
        result.set("minVPu", Result.number(voltage[lowest]));
        result.set("minVBus", Result.name(names.get(lowest)));
        result.set("maxVPu", Result.number(voltage[highest]));
        result.set("maxVBus", Result.name(names.get(highest)));
    }
}
