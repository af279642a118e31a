package org.openelecbay.cli.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.harmonic.HarmonicNetwork;
import org.openelecbay.grid.harmonic.HarmonicScan;
import org.openelecbay.grid.harmonic.HarmonicScan.ScanPoint;
import org.openelecbay.grid.harmonic.HarmonicSource;
import org.openelecbay.grid.harmonic.HarmonicVoltages;
import org.openelecbay.grid.read.CsvRow;
import org.openelecbay.grid.read.CsvTable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Harmonic currents of a table (`bus,order,ampere,angleDeg` and, where phases are modelled, `phase`) and
/// the distortion they leave.
///
/// @param baseAmpere current of one unit of the network at a terminal
/// @param fundamental voltage of a node in the unit of the network
record HarmonicTable(ToDoubleFunction<Terminal> baseAmpere, ToDoubleFunction<Terminal> fundamental) {

    private static final double HIGHEST_SCANNED = 40;
    private static final double STEP = 0.1;

    /// @param scanned the node of a bus at which resonances are looked for
    ObjectNode scanned(HarmonicNetwork network, Wanted wanted, Function<String, Terminal> scanned) {
        List<HarmonicSource> sources = new ArrayList<>();
        CsvTable table =
                CsvTable.read(Objects.requireNonNull(wanted.harmonics()), ',').with("bus", "order", "ampere");
        for (CsvRow row : table.rows()) {
            sources.add(row.build(() -> source(row)));
        }
        HarmonicVoltages voltages = HarmonicScan.run(network, sources);
        List<Terminal> nodes = voltages.nodes();
        double[] distortion =
                voltages.distortion(nodes.stream().mapToDouble(fundamental).toArray());
        ObjectNode written = ControlStudy.object();
        int worst = HarmonicVoltages.worst(distortion);
        if (worst >= 0) {
            written.put("worstBus", nodes.get(worst).bus());
            written.put("worstThdPercent", 100 * distortion[worst]);
        }
        ArrayNode resonances = written.putArray("resonances");
        for (String bus :
                sources.stream().map(each -> each.terminal().bus()).distinct().toList()) {
            Terminal at = scanned.apply(bus);
            if (nodes.contains(at)) {
                List<ScanPoint> points = HarmonicScan.impedances(network, at, HIGHEST_SCANNED, STEP);
                for (ScanPoint peak : HarmonicScan.resonances(points)) {
                    resonances.addObject().put("bus", bus).put("order", peak.order());
                }
            }
        }
        ArrayNode rows = written.putArray("distortion");
        for (int node = 0; node < distortion.length; node++) {
            rows.addObject()
                    .put("bus", nodes.get(node).bus())
                    .put("phase", nodes.get(node).phase().name())
                    .put("thdPercent", 100 * distortion[node]);
        }
        return written;
    }

    private HarmonicSource source(CsvRow row) {
        Phase phase =
                switch (row.text("phase", "ABC")) {
                    case "A" -> Phase.A;
                    case "B" -> Phase.B;
                    case "C" -> Phase.C;
                    case "ABC" -> Phase.ABC;
                    default ->
                        throw new IllegalArgumentException("Phases are A, B, C or ABC, not " + row.text("phase") + ".");
                };
        Terminal terminal = new Terminal(row.text("bus"), phase);
        double order = row.number("order");
        if (order != Math.rint(order)) {
            throw new IllegalArgumentException(
                    "The order " + order + " is no whole number; interharmonics are not read.");
        }
        return new HarmonicSource(
                terminal,
                (int) order,
                row.number("ampere") / baseAmpere.applyAsDouble(terminal),
                row.number("angleDeg", 0));
    }
}
