package org.openelecbay.cli.vector.grid;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.operating.Sensitivities;
import org.openelecbay.grid.sensitivity.BalancedModel;
import org.openelecbay.grid.sensitivity.PathOverlap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `sensitivities`: path overlaps and exact derivatives, in per unit, buses ascending (spec grid 3.1 and 3.2).
public final class SensitivityTables implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        BalancedNetwork network = WrittenNetwork.read(inputs);
        BalancedModel model = BalancedModel.of(network);
        PathOverlap overlap = PathOverlap.of(network);
        OperatingPoint point = Voltages.atRest(model);
        Sensitivities exact = point.sensitivities();
        int buses = network.buses().size();
        int[] place = Voltages.places(model);
        double baseKw = 1_000 * network.baseMva();
        ObjectNode result = Result.object();
        result.set("R", matrix(buses, buses, overlap::resistance));
        result.set("X", matrix(buses, buses, overlap::reactance));
        result.set("linDistFlowVPu", Result.numbers(overlap.voltages()));
        result.set("vPu", Result.numbers(Voltages.of(model, point)));
        result.set(
                "dVdPExact",
                matrix(buses, buses, (i, j) -> place[i] < 0 ? 0 : baseKw * exact.voltageByActive(place[i], j)));
        result.set(
                "dVdQExact",
                matrix(buses, buses, (i, j) -> place[i] < 0 ? 0 : baseKw * exact.voltageByReactive(place[i], j)));
        result.set("dLossdPExact", vector(buses, exact::lossByActive));
        result.set("dLossdQExact", vector(buses, exact::lossByReactive));
        result.set("dLossdPLossless", Result.numbers(overlap.lossByActive()));
        result.set("dLossdQLossless", Result.numbers(overlap.lossByReactive()));
        result.set("ptdfRadial", matrix(network.branches().size(), buses, overlap::transfer));
        return result;
    }

    private interface Entry {
        double at(int row, int column);
    }

    private static ArrayNode matrix(int rows, int columns, Entry entry) {
        ArrayNode matrix = Result.list();
        for (int row = 0; row < rows; row++) {
            int fixed = row;
            matrix.add(vector(columns, column -> entry.at(fixed, column)));
        }
        return matrix;
    }

    private static ArrayNode vector(int size, IntToDoubleFunction entry) {
        return Result.numbers(IntStream.range(0, size).mapToDouble(entry));
    }
}
