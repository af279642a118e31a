package org.openelecbay.grid.read.ieee;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.Connection;
import org.openelecbay.grid.multiphase.NetworkLoad;

/// Reads spot and distributed loads: `Y-PQ`, `D-I` and so on with the power of each phase, or of AB, BC and CA.
final class LoadTables {

    private static final List<Conductor> PHASES = List.of(Conductor.A, Conductor.B, Conductor.C);

    private final ToDoubleFunction<String> lineKv;
    private final List<NetworkLoad> loads = new ArrayList<>();
    private final Map<String, Integer> count = new HashMap<>();

    /// @param lineKv nominal line-to-line voltage of a node in kV
    LoadTables(ToDoubleFunction<String> lineKv) {
        this.lineKv = lineKv;
    }

    void spot(Sheet sheet) {
        for (Row row : sheet.body()) {
            add(row, row.required(0, "Node"), 1, 1, "spot ");
        }
    }

    /// Half at each end: the voltage at both ends is then that of a load spread evenly over the line, which is what the
    /// published results have.
    void distributed(Sheet sheet) {
        for (Row row : sheet.body()) {
            add(row, row.required(0, "Node A"), 2, 0.5, "distributed ");
            add(row, row.required(1, "Node B"), 2, 0.5, "distributed ");
        }
    }

    List<NetworkLoad> all() {
        return List.copyOf(loads);
    }

    private void add(Row row, String node, int column, double share, String kind) {
        String model = row.required(column, "Load Model").toUpperCase(Locale.ROOT);
        String[] words = model.split("\\s*-\\s*", -1);
        if (words.length != 2 || !(words[0].equals("Y") || words[0].equals("D"))) {
            throw row.wrong("Load Model", model, "\"" + model + "\" is no load model.", "Write Y-PQ, D-I, Y-Z or so.");
        }
        Connection connection = words[0].equals("D") ? Connection.DELTA : Connection.WYE;
        ZipShares shares = shares(row, words[1], model);
        double kv = lineKv.applyAsDouble(node) / (connection == Connection.DELTA ? 1 : Math.sqrt(3));
        for (int k = 0; k < PHASES.size(); k++) {
            double kw = row.numberOrZero(column + 1 + 2 * k, "kW") * share;
            double kvar = row.numberOrZero(column + 2 + 2 * k, "kVAr") * share;
            if (kw != 0 || kvar != 0) {
                Conductor phase = PHASES.get(k);
                List<Conductor> between =
                        connection == Connection.DELTA ? List.of(phase, Phases.after(phase)) : List.of(phase);
                String name = name(kind + node + " " + letters(between));
                loads.add(row.build(() ->
                        new NetworkLoad(name, node, connection, between, List.of(kw), List.of(kvar), kv, shares)));
            }
        }
    }

    private String name(String wished) {
        int before = count.merge(wished, 1, Integer::sum);
        return before == 1 ? wished : wished + " " + before;
    }

    private static String letters(List<Conductor> between) {
        return String.join("", between.stream().map(Phases::letter).toList());
    }

    private static ZipShares shares(Row row, String letters, String model) {
        return switch (letters) {
            // "PR" stands for PQ at one node of the 123-node feeder.
            case "PQ", "PR" -> ZipShares.CONSTANT_POWER;
            case "I" -> new ZipShares(0, 1, 0, 0, 1, 0);
            case "Z" -> new ZipShares(1, 0, 0, 1, 0, 0);
            default ->
                throw row.wrong("Load Model", model, "\"" + letters + "\" is no load model.", "Known are PQ, I and Z.");
        };
    }
}
