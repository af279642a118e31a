package org.openelecbay.cli.vector.grid;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.envelope.EnvelopeKind;
import org.openelecbay.grid.envelope.EnvelopeRequest;
import org.openelecbay.grid.envelope.Envelopes;
import org.openelecbay.grid.envelope.ReactiveRule;
import org.openelecbay.grid.sensitivity.BalancedModel;
import tools.jackson.databind.node.ObjectNode;

/// `operating-envelope`: export and import limits of customers on top of fixed loads, at unity power factor and
/// without back-off, and the corners of the equal box (spec grid 5).
///
/// There is a customer at every bus but the slack, ascending; with fewer numbers, at every load in the order of
/// the file.
public final class EnvelopeLimits implements Topic {

    private static final int MOST_CUSTOMERS_WITH_ALL_CORNERS = 16;

    @Override
    public ObjectNode answer(Given inputs) {
        BalancedNetwork network = RatedNetwork.read(inputs);
        BalancedModel model = BalancedModel.of(network);
        double baseKw = 1_000 * network.baseMva();
        double[] caps = numbers(inputs, "exportCapPu");
        int[] customers = customers(inputs, model, caps.length);
        double[] exportCap = times(caps, baseKw);
        double[] importCap = inputs.has("importCapPu")
                ? times(numbers(inputs, "importCapPu"), baseKw)
                : filled(caps.length, Double.POSITIVE_INFINITY);
        double[] weights = inputs.has("weights") ? numbers(inputs, "weights") : filled(caps.length, 1);
        EnvelopeRequest request = new EnvelopeRequest(
                model,
                model,
                customers,
                exportCap,
                importCap,
                weights,
                ReactiveRule.UNITY,
                RatedNetwork.limits(inputs),
                0);
        double[] equal = Envelopes.allExport(EnvelopeKind.EQUAL, request);
        double[] equalImport = Envelopes.allImport(EnvelopeKind.EQUAL, request);
        double[] proportional = Envelopes.allExport(EnvelopeKind.PROPORTIONAL, request);
        double[] most = Envelopes.allExport(EnvelopeKind.MAXIMUM, request);
        ObjectNode result = Result.object();
        result.set("equalExportPu", Result.numbers(times(equal, 1 / baseKw)));
        result.set("proportionalFactor", Result.number(factor(proportional, exportCap)));
        result.set("proportionalExportPu", Result.numbers(times(proportional, 1 / baseKw)));
        result.set("maxTotalExportSumPu", Result.number(DoubleStream.of(most).sum() / baseKw));
        result.set("oneOptimalMaxTotalExportPu", Result.numbers(times(most, 1 / baseKw)));
        result.set(
                "weightedLogExportPu",
                Result.numbers(times(Envelopes.allExport(EnvelopeKind.WEIGHTED, request), 1 / baseKw)));
        result.set("equalImportPu", Result.numbers(times(equalImport, 1 / baseKw)));
        if (customers.length <= MOST_CUSTOMERS_WITH_ALL_CORNERS) {
            WorstCorner.of(model, customers, equal, equalImport).write(result);
        }
        return result;
    }

    private static int[] customers(Given inputs, BalancedModel model, int count) {
        int[] buses = model.voltagePlaces().stream()
                .mapToInt(each -> model.terminal(each.bus()))
                .toArray();
        int[] loads = inputs.list("loads").stream()
                .mapToInt(load -> model.terminal(load.text("bus")))
                .toArray();
        for (int[] customers : List.of(buses, loads)) {
            if (customers.length == count) {
                return customers;
            }
        }
        throw new UnusableCase("There are " + count + " numbers in exportCapPu for " + buses.length
                + " buses beside the slack and " + loads.length + " loads.");
    }

    private static double[] numbers(Given inputs, String field) {
        return inputs.list(field).stream().mapToDouble(Given::number).toArray();
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(each -> each * factor).toArray();
    }

    private static double[] filled(int size, double value) {
        double[] all = new double[size];
        Arrays.fill(all, value);
        return all;
    }

    private static double factor(double[] limits, double[] caps) {
        return IntStream.range(0, caps.length)
                .filter(k -> caps[k] > 0 && Double.isFinite(caps[k]))
                .mapToDouble(k -> limits[k] / caps[k])
                .findFirst()
                .orElse(1);
    }
}
