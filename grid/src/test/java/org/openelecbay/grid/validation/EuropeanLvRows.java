package org.openelecbay.grid.validation;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openelecbay.grid.flow.ThreePhaseFlow;
import org.openelecbay.grid.flow.ThreePhaseSolution;
import org.openelecbay.grid.read.CsvRow;
import org.openelecbay.grid.read.CsvTable;
import org.openelecbay.grid.read.EuropeanLv;

/// The IEEE European LV Test Feeder against the published solution of OpenDSS, which prints six digits.
final class EuropeanLvRows {

    private static final Path FOLDER = Path.of("src/test/resources/org/openelecbay/grid/european-lv");
    private static final EuropeanLv CASE = EuropeanLv.bundled();
    private static final List<String> PHASES = List.of("a", "b", "c");

    private EuropeanLvRows() {}

    static List<ValidationRow> rows() {
        return Stream.of(566, 1440).map(EuropeanLvRows::row).toList();
    }

    private static ValidationRow row(int minute) {
        ThreePhaseFlow flow =
                ThreePhaseFlow.compile(CASE.feeder(), CASE.feeder().loadTerminals());
        ThreePhaseSolution solution = flow.solve(CASE.injectedWatts(minute), CASE.injectedVars(minute));
        CsvTable published = CsvTable.read(FOLDER.resolve("minute" + minute + ".csv"), ',');
        ValidationRow worst = null;
        for (CsvRow row : published.rows()) {
            if (row.first().equals("SOURCEBUS")) {
                continue;
            }
            for (int phase = 0; phase < 3; phase++) {
                double theirs = row.number(published.header().get(1 + phase));
                double ours = solution.volt(flow.position(row.first()), phase);
                if (worst == null || Math.abs(ours - theirs) > worst.difference()) {
                    worst = new ValidationRow(
                            "European LV, minute " + minute,
                            "IEEE PES, OpenDSS snapshot",
                            "bus " + row.first() + " phase " + PHASES.get(phase),
                            ours,
                            theirs,
                            Math.abs(ours - theirs),
                            "V",
                            "0.002",
                            "six printed digits, and the tolerance of OpenDSS");
                }
            }
        }
        return worst;
    }
}
