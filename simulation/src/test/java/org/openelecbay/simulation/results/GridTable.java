package org.openelecbay.simulation.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.flow.RadialFlow;
import org.openelecbay.grid.flow.RadialSolution;
import org.openelecbay.grid.flow.ThreePhaseFlow;
import org.openelecbay.grid.flow.ThreePhaseSolution;
import org.openelecbay.grid.read.EuropeanLv;
import org.openelecbay.grid.read.matpower.MatpowerReader;

/// The power flows beside published solutions, which stand among the test resources of module `grid`.
final class GridTable {

    private static final Path PUBLISHED =
            Repository.file("grid", "src", "test", "resources", "org", "openelecbay", "grid");
    private static final Proof PEAK = Proof.europeanLv("thePeakMinuteAgreesWithOpenDssAtEveryBus");
    private static final Proof END = Proof.europeanLv("theEndOfTheDayAgreesWithOpenDssAtEveryBus");
    private static final Proof DAY = Proof.europeanLv("theDayAgreesWithOpenDssAtTheMonitoredLoadsAndTheTransformer");
    private static final Proof RADIAL = Proof.matpower("publishedLossesAndLowestVoltagesAreMet");
    private static final String HIGH_VOLTAGE_BUS = "SOURCEBUS";
    private static final int PHASES = 3;

    private final EuropeanLv feeder = EuropeanLv.bundled();
    private final ThreePhaseFlow flow =
            ThreePhaseFlow.compile(feeder.feeder(), feeder.feeder().loadTerminals());

    String europeanLv() {
        List<Row> rows = new ArrayList<>();
        voltages(566, PEAK, rows);
        voltages(1440, END, rows);
        day(rows);
        return Markdown.beside("European LV feeder", rows);
    }

    static String radial() {
        BalancedNetwork network = MatpowerReader.read(Repository.file("examples", "baran-wu", "case33bw.m"));
        RadialSolution solution = (RadialSolution) RadialFlow.solve(network);
        double toKilo = 1_000 * network.baseMva();
        double lowest = solution.voltage(solution.position("18")).magnitude();
        return Markdown.beside(
                "case33bw",
                List.of(
                        Row.of(
                                "Losses, kW",
                                "202.6771",
                                toKilo * solution.losses().re(),
                                4,
                                RADIAL),
                        Row.of(
                                "Losses, kvar",
                                "135.1410",
                                toKilo * solution.losses().im(),
                                4,
                                RADIAL),
                        Row.of("Voltage at bus 18, per unit", "0.9130905", lowest, 7, RADIAL)));
    }

    /// The lowest published voltage of the low-voltage network, and the largest difference at all of them.
    private void voltages(int minute, Proof proof, List<Row> rows) {
        ThreePhaseSolution solution = flow.solve(feeder.injectedWatts(minute), feeder.injectedVars(minute));
        int count = 0;
        double largest = 0;
        String lowest = "";
        double lowestOurs = 0;
        for (String[] row : Repository.rows(file("minute" + minute + ".csv"))) {
            for (int phase = 0; phase < PHASES && !row[0].equals(HIGH_VOLTAGE_BUS); phase++) {
                String printed = row[phase + 1];
                double ours = solution.volt(flow.position(row[0]), phase);
                largest = Math.max(largest, Math.abs(ours - Double.parseDouble(printed)));
                if (lowest.isEmpty() || Double.parseDouble(printed) < Double.parseDouble(lowest)) {
                    lowest = printed;
                    lowestOurs = ours;
                }
                count++;
            }
        }
        rows.add(Row.of("Lowest voltage, minute " + minute + ", V", lowest, lowestOurs, 3, proof));
        rows.add(atMost("Phase voltages, minute " + minute, count, largest, "V", proof));
    }

    private void day(List<Row> rows) {
        ThreePhaseSolution solution = flow.newSolution();
        int[] monitored = {position(0), position(31), position(52)};
        int[] phase = {0, 2, 1};
        int minutes = 0;
        double volt = 0;
        double kiloWatt = 0;
        for (String[] row : Repository.rows(file("day.csv"))) {
            int minute = Integer.parseInt(row[0]);
            flow.solve(feeder.injectedWatts(minute), feeder.injectedVars(minute), solution);
            for (int k = 0; k < PHASES; k++) {
                double printedVolt = Double.parseDouble(row[1 + k]);
                double printedKiloWatt = -Double.parseDouble(row[1 + PHASES + k]);
                volt = Math.max(volt, Math.abs(solution.volt(monitored[k], phase[k]) - printedVolt));
                kiloWatt = Math.max(kiloWatt, Math.abs(solution.lowPower(k).re() / 1_000 - printedKiloWatt));
            }
            minutes++;
        }
        rows.add(atMost("Voltages of 3 loads over the day", PHASES * minutes, volt, "V", DAY));
        rows.add(atMost("Power of 3 phases at the transformer over the day", PHASES * minutes, kiloWatt, "kW", DAY));
    }

    private int position(int load) {
        return flow.position(flow.terminals().get(load).bus());
    }

    private static Row atMost(String what, int count, double largest, String unit, Proof proof) {
        return new Row(
                what,
                count + " values",
                count + " values",
                "at most " + Row.rounded(largest, 4).toPlainString() + " " + unit,
                proof);
    }

    private static Path file(String name) {
        return PUBLISHED.resolve("european-lv").resolve(name);
    }
}
