package org.openelecbay.grid.read.pandapower;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.read.CsvRow;
import org.openelecbay.grid.read.UnreadableNetwork;
import org.openelecbay.grid.read.table.LineData;
import org.openelecbay.grid.read.table.NetworkDraft;
import org.openelecbay.grid.read.table.TableNetwork;

/// The tables of one network, a method a table. Source: the documentation of pandapower's elements (unit systems and
/// electric models).
final class PandapowerTables {

    private static final double BASE_MVA = 1;
    private static final double OMEGA = 2 * Math.PI * 50;
    private static final List<String> UNKNOWN =
            List.of("gen", "trafo3w", "impedance", "ward", "xward", "dcline", "svc", "tcsc", "ssc", "asymmetric_load");

    private final TableSet set;
    private final NetworkDraft draft = new NetworkDraft(BASE_MVA);
    private final Switches switches;
    private final Map<String, Boolean> busInService = new HashMap<>();

    PandapowerTables(TableSet set) {
        this.set = set;
        switches = new Switches(set.rows("switch"));
    }

    TableNetwork network() {
        refuseUnknown();
        set.rows("bus").forEach(this::bus);
        switches.betweenBuses().forEach(this::join);
        set.rows("line").forEach(this::line);
        set.rows("trafo").forEach(this::transformer);
        set.rows("load").forEach(row -> power(row, 1));
        set.rows("motor").forEach(this::refuse);
        set.rows("sgen").forEach(row -> power(row, -1));
        set.rows("storage").forEach(row -> power(row, 1));
        set.rows("shunt").forEach(this::shunt);
        set.rows("ext_grid").forEach(this::source);
        try {
            return draft.network();
        } catch (IllegalArgumentException e) {
            throw UnreadableNetwork.line(
                    String.valueOf(set.file("bus").getFileName()),
                    UnreadableNetwork.WHOLE_FILE,
                    String.valueOf(e.getMessage()),
                    "");
        }
    }

    private void refuseUnknown() {
        for (String table : UNKNOWN) {
            set.anyRow(table).ifPresent(this::refuse);
        }
    }

    private void refuse(CsvRow row) {
        if (row.flag("in_service", true)) {
            throw row.wrong(
                    "in_service",
                    "True",
                    "elements of this table are not read.",
                    "Replace it by loads, static generators, lines or two-winding transformers.");
        }
    }

    private void bus(CsvRow row) {
        String id = row.first();
        if (busInService.put(id, row.flag("in_service", true)) != null) {
            throw row.wrong("", id, "there are two buses " + id + ".", "Rename or drop one.");
        }
        if (row.flag("in_service", true)) {
            row.build(() -> {
                draft.bus(id, Cells.text(row, "name", id), row.number("vn_kv"), GeoPoint.of(row));
                return id;
            });
        }
    }

    /// Whether a bus that an element names is in service.
    private boolean supplies(CsvRow row, String column) {
        String id = Cells.index(row, column);
        Boolean inService = busInService.get(id);
        if (inService == null) {
            throw row.wrong(column, id, "bus " + id + " is not in the bus table.", "Is it mistyped?");
        }
        return inService;
    }

    private void join(CsvRow row) {
        if (!supplies(row, "bus") || !supplies(row, "element")) {
            return;
        }
        String one = Cells.index(row, "bus");
        String other = Cells.index(row, "element");
        double ohm = Cells.number(row, "z_ohm", 0);
        if (ohm > 0) {
            double resistance = ohm * 2 / Math.sqrt(5);
            LineData line = new LineData(new Complex(resistance, resistance / 2), Complex.ZERO, null);
            add(row, () -> draft.line(one, other, line, true, true));
        } else if (!one.equals(other)) {
            add(row, () -> draft.merge(one, other));
        }
    }

    private void line(CsvRow row) {
        boolean from = supplies(row, "from_bus");
        boolean to = supplies(row, "to_bus");
        if (!row.flag("in_service", true)) {
            return;
        }
        String index = row.first();
        String start = Cells.index(row, "from_bus");
        String end = Cells.index(row, "to_bus");
        boolean startClosed = from && switches.closed("l", index, start);
        boolean endClosed = to && switches.closed("l", index, end);
        if (from && to) {
            add(row, () -> draft.line(start, end, lineData(row), startClosed, endClosed));
        } else if (startClosed || endClosed) {
            add(row, () -> draft.stub(startClosed ? start : end, lineData(row)));
        }
    }

    private static LineData lineData(CsvRow row) {
        double km = row.number("length_km");
        double parallel = Cells.number(row, "parallel", 1);
        if (!(km > 0) || !(parallel >= 1)) {
            throw row.wrong(
                    "length_km",
                    String.valueOf(km),
                    "the line is " + km + " km long and stands " + parallel + " times.",
                    "Both must be above zero; a switch joins buses without impedance.");
        }
        Complex impedance = new Complex(row.number("r_ohm_per_km"), row.number("x_ohm_per_km")).times(km / parallel);
        double siemens = OMEGA * Cells.number(row, "c_nf_per_km", 0) * 1e-9;
        Complex shunt = new Complex(Cells.number(row, "g_us_per_km", 0) * 1e-6, siemens).times(km * parallel);
        double kiloampere = Cells.number(row, "max_i_ka", 0) * Cells.number(row, "df", 1) * parallel;
        @Nullable Double rating = kiloampere > 0 ? Double.valueOf(kiloampere) : null;
        return new LineData(impedance, shunt, rating);
    }

    private void transformer(CsvRow row) {
        boolean highSupplied = supplies(row, "hv_bus");
        boolean lowSupplied = supplies(row, "lv_bus");
        if (highSupplied && lowSupplied && row.flag("in_service", true)) {
            String high = Cells.index(row, "hv_bus");
            String low = Cells.index(row, "lv_bus");
            boolean closed = switches.closed("t", row.first(), high) && switches.closed("t", row.first(), low);
            add(row, () -> draft.transformer(high, low, TransformerRow.of(row), closed));
        }
    }

    /// Loads, static generators and storage.
    ///
    /// @param sign 1 where the table counts consumption as positive
    private void power(CsvRow row, int sign) {
        if (!supplies(row, "bus") || !row.flag("in_service", true)) {
            return;
        }
        double scaling = sign * Cells.number(row, "scaling", 1);
        double megawatt = row.number("p_mw") * scaling;
        double megavar = Cells.number(row, "q_mvar", 0) * scaling;
        add(row, () -> draft.load(Cells.index(row, "bus"), megawatt, megavar, shares(row)));
    }

    private static ZipShares shares(CsvRow row) {
        double impedance = Cells.number(row, "const_z_percent", 0) / 100;
        double current = Cells.number(row, "const_i_percent", 0) / 100;
        double impedanceP = Cells.number(row, "const_z_p_percent", impedance * 100) / 100;
        double currentP = Cells.number(row, "const_i_p_percent", current * 100) / 100;
        double impedanceQ = Cells.number(row, "const_z_q_percent", impedance * 100) / 100;
        double currentQ = Cells.number(row, "const_i_q_percent", current * 100) / 100;
        return new ZipShares(
                impedanceP, currentP, 1 - impedanceP - currentP, impedanceQ, currentQ, 1 - impedanceQ - currentQ);
    }

    private void shunt(CsvRow row) {
        if (supplies(row, "bus") && row.flag("in_service", true)) {
            String bus = Cells.index(row, "bus");
            add(row, () -> {
                double kv = draft.kv(bus);
                double rated = Cells.number(row, "vn_kv", kv);
                double factor = Cells.number(row, "step", 1) * (kv / rated) * (kv / rated);
                draft.shunt(bus, Cells.number(row, "p_mw", 0) * factor, row.number("q_mvar") * factor);
            });
        }
    }

    private void source(CsvRow row) {
        if (supplies(row, "bus") && row.flag("in_service", true)) {
            add(
                    row,
                    () -> draft.source(
                            Cells.index(row, "bus"), Cells.number(row, "vm_pu", 1), Cells.number(row, "va_degree", 0)));
        }
    }

    private static void add(CsvRow row, Runnable element) {
        row.build(() -> {
            element.run();
            return Optional.empty();
        });
    }
}
