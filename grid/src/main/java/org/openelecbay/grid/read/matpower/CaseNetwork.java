package org.openelecbay.grid.read.matpower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.read.UnreadableNetwork;

/// The network that the tables of a case describe. Columns count from 0 here.
///
/// Half of a line's charging susceptance becomes a shunt at each end, at the `from` end behind the tap.
final class CaseNetwork {

    private static final int BUS_COLUMNS = 10;
    private static final int GEN_COLUMNS = 8;
    private static final int BRANCH_COLUMNS = 11;
    private static final int PQ = 1;
    private static final int SLACK = 3;

    private final String file;
    private final double baseMva;
    private final Matrix bus;
    private final Matrix gen;
    private final Matrix branch;
    private final Map<String, Integer> typeOfBus = new HashMap<>();

    CaseNetwork(String file, Map<String, Matrix> fields) {
        this.file = file;
        Matrix base = table(fields, "baseMVA", 1);
        baseMva = base.at(0, 0);
        bus = table(fields, "bus", BUS_COLUMNS);
        gen = table(fields, "gen", GEN_COLUMNS);
        branch = table(fields, "branch", BRANCH_COLUMNS);
    }

    private Matrix table(Map<String, Matrix> fields, String name, int columns) {
        Matrix table = fields.get(name);
        if (table == null || table.rows == 0 || table.columns < columns) {
            throw UnreadableNetwork.line(
                    file,
                    UnreadableNetwork.WHOLE_FILE,
                    "has no table " + name + " of at least " + columns + " column(s).",
                    "Is it a MATPOWER case of version 2?");
        }
        return table;
    }

    BalancedNetwork network() {
        for (int row = 0; row < bus.rows; row++) {
            typeOfBus.put(id(bus, row, 0, "bus_i"), busType(row));
        }
        List<BalancedBranch> branches = branches();
        List<BalancedLoad> loads = loads();
        List<BalancedSource> sources = generators(loads);
        return build(
                UnreadableNetwork.WHOLE_FILE, () -> new BalancedNetwork(baseMva, buses(), branches, loads, sources));
    }

    private int busType(int row) {
        double type = number(bus, row, 1, "type");
        if (type != PQ && type != SLACK) {
            throw UnreadableNetwork.value(
                    file,
                    bus.lineOf(row),
                    "type",
                    String.valueOf(type),
                    "bus " + id(bus, row, 0, "bus_i") + " is of type " + (int) type
                            + "; this power flow knows PQ (1) and slack (3).",
                    type == 2 ? "Make the PV bus a PQ bus with fixed output." : "Take an isolated bus out.");
        }
        return (int) type;
    }

    private List<BalancedBranch> branches() {
        List<BalancedBranch> branches = new ArrayList<>();
        for (int row = 0; row < branch.rows; row++) {
            String from = knownBus(branch, row, 0, "fbus");
            String to = knownBus(branch, row, 1, "tbus");
            double r = number(branch, row, 2, "r");
            double x = number(branch, row, 3, "x");
            double b = number(branch, row, 4, "b");
            double tap = number(branch, row, 8, "ratio");
            double ratio = tap == 0 ? 1 : tap;
            double shift = number(branch, row, 9, "angle");
            boolean inService = number(branch, row, 10, "status") != 0;
            double rateA = number(branch, row, 5, "rateA") / baseMva;
            branches.add(build(
                    branch.lineOf(row), () -> new BalancedBranch(
                            from, to, r, x, b, ratio, shift, rateA > 0 ? rateA : null, inService)));
        }
        return branches;
    }

    private List<BalancedBus> buses() {
        List<BalancedBus> buses = new ArrayList<>();
        for (int row = 0; row < bus.rows; row++) {
            String id = id(bus, row, 0, "bus_i");
            double g = number(bus, row, 4, "Gs") / baseMva;
            double b = number(bus, row, 5, "Bs") / baseMva;
            double kv = number(bus, row, 9, "baseKV");
            buses.add(build(bus.lineOf(row), () -> new BalancedBus(id, kv, g, b)));
        }
        return buses;
    }

    private List<BalancedLoad> loads() {
        List<BalancedLoad> loads = new ArrayList<>();
        for (int row = 0; row < bus.rows; row++) {
            double p = number(bus, row, 2, "Pd") / baseMva;
            double q = number(bus, row, 3, "Qd") / baseMva;
            if (p != 0 || q != 0) {
                loads.add(BalancedLoad.constantPower(id(bus, row, 0, "bus_i"), p, q));
            }
        }
        return loads;
    }

    /// The slack voltages; generators elsewhere join the loads as negative ones.
    private List<BalancedSource> generators(List<BalancedLoad> loads) {
        Map<String, BalancedSource> sources = new HashMap<>();
        for (int row = 0; row < gen.rows; row++) {
            String id = knownBus(gen, row, 0, "bus");
            boolean on = number(gen, row, 7, "status") > 0;
            if (on && typeOfBus.getOrDefault(id, PQ) == SLACK) {
                double volt = number(gen, row, 5, "Vg");
                sources.putIfAbsent(id, build(gen.lineOf(row), () -> new BalancedSource(id, volt, angleOf(id))));
            } else if (on) {
                double p = number(gen, row, 1, "Pg") / baseMva;
                double q = number(gen, row, 2, "Qg") / baseMva;
                if (p != 0 || q != 0) {
                    loads.add(BalancedLoad.constantPower(id, -p, -q));
                }
            }
        }
        return inBusOrder(sources);
    }

    private List<BalancedSource> inBusOrder(Map<String, BalancedSource> sources) {
        List<BalancedSource> ordered = new ArrayList<>();
        for (int row = 0; row < bus.rows; row++) {
            String id = id(bus, row, 0, "bus_i");
            BalancedSource source = sources.get(id);
            if (source != null) {
                ordered.add(source);
            } else if (typeOfBus.getOrDefault(id, PQ) == SLACK) {
                throw UnreadableNetwork.line(
                        file,
                        bus.lineOf(row),
                        "slack bus " + id + " has no generator in service.",
                        "Which voltage holds?");
            }
        }
        return ordered;
    }

    private double angleOf(String id) {
        for (int row = 0; row < bus.rows; row++) {
            if (id(bus, row, 0, "bus_i").equals(id)) {
                return number(bus, row, 8, "Va");
            }
        }
        return 0;
    }

    private String knownBus(Matrix table, int row, int column, String field) {
        String id = id(table, row, column, field);
        if (!typeOfBus.containsKey(id)) {
            throw UnreadableNetwork.value(
                    file, table.lineOf(row), field, id, "bus " + id + " is not in the bus table.", "Is it mistyped?");
        }
        return id;
    }

    private String id(Matrix table, int row, int column, String field) {
        double value = number(table, row, column, field);
        if (value != Math.rint(value)) {
            throw UnreadableNetwork.value(
                    file,
                    table.lineOf(row),
                    field,
                    String.valueOf(value),
                    value + " is no bus number.",
                    "Buses are whole.");
        }
        return String.valueOf((long) value);
    }

    private double number(Matrix table, int row, int column, String field) {
        double value = table.at(row, column);
        if (!Double.isFinite(value)) {
            throw UnreadableNetwork.value(
                    file, table.lineOf(row), field, String.valueOf(value), value + " is not finite.", "Is it missing?");
        }
        return value;
    }

    private <T> T build(int line, Supplier<T> element) {
        try {
            return element.get();
        } catch (IllegalArgumentException e) {
            String message = e.getMessage();
            throw UnreadableNetwork.line(file, line, message == null ? e.toString() : message, "");
        }
    }
}
