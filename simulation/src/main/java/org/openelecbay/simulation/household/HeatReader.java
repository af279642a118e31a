package org.openelecbay.simulation.household;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.home.equipment.ThermalZone;
import org.openelecbay.home.equipment.WaterHeater;
import org.openelecbay.simulation.input.YamlSection;

/// Reads heated and cooled rooms and hot water (spec scheduling 3.3).
final class HeatReader {

    private static final double COLDEST = -100;
    private static final double HOTTEST = 150;
    private static final double MOST_COP = 20;
    private static final double HEAT_PUMP = 3;

    private final SeriesReader series;

    HeatReader(SeriesReader series) {
        this.series = series;
    }

    ThermalZone zone(YamlSection entry, ThermalZone.Mode mode) {
        Fields fields = Fields.of(
                entry,
                List.of(
                        "kelvinPerKw",
                        "kwhPerKelvin",
                        "initialC",
                        "outdoorC",
                        "gainsKw",
                        "lowestC",
                        "highestC",
                        "mostKw",
                        "cop",
                        "copByOutdoor",
                        "discomfortPerKelvinHour"));
        double[] outdoor = series.read(entry, "outdoorC", COLDEST, HOTTEST);
        double[] lowest = series.read(entry, "lowestC", COLDEST, HOTTEST);
        double[] highest = series.read(entry, "highestC", COLDEST, HOTTEST);
        for (int t = 0; t < lowest.length; t++) {
            if (lowest[t] > highest[t]) {
                throw entry.problem(
                        "The comfort band is empty in step " + t + ": " + lowest[t] + " to " + highest[t] + " C",
                        "Are lowestC and highestC exchanged?");
            }
        }
        return new ThermalZone(
                fields.name(),
                fields.positive("kelvinPerKw"),
                fields.positive("kwhPerKelvin"),
                entry.value("initialC").number(COLDEST, HOTTEST),
                outdoor,
                series.read(entry, "gainsKw", -Fields.MOST, Fields.MOST, 0),
                lowest,
                highest,
                mode,
                fields.zeroOrMore("mostKw"),
                cop(entry, outdoor),
                fields.zeroOrMore("discomfortPerKelvinHour", Double.POSITIVE_INFINITY));
    }

    private record Point(double outdoorC, double cop) {}

    private double[] cop(YamlSection entry, double[] outdoor) {
        if (!entry.has("copByOutdoor")) {
            return series.read(entry, "cop", 0.1, MOST_COP, HEAT_PUMP);
        }
        if (entry.has("cop")) {
            throw entry.problem("cop and copByOutdoor stand together", "Keep one.");
        }
        List<Point> points = new ArrayList<>();
        for (YamlSection each : entry.sections("copByOutdoor")) {
            each.allowOnly("outdoorC", "cop");
            double at = each.value("outdoorC").number(COLDEST, HOTTEST);
            if (!points.isEmpty() && at <= points.getLast().outdoorC()) {
                throw each.value("outdoorC").bad("is not above the row before it", "Rows rise in temperature.");
            }
            points.add(new Point(at, each.value("cop").number(0.1, MOST_COP)));
        }
        if (points.isEmpty()) {
            throw entry.problem("copByOutdoor has no rows", "Write `- {outdoorC: -7, cop: 2.4}`.");
        }
        double[] cop = new double[outdoor.length];
        for (int t = 0; t < cop.length; t++) {
            cop[t] = between(points, outdoor[t]);
        }
        return cop;
    }

    /// Straight between rows, flat beyond the first and the last.
    private static double between(List<Point> points, double outdoorC) {
        if (outdoorC <= points.getFirst().outdoorC()) {
            return points.getFirst().cop();
        }
        for (int k = 1; k < points.size(); k++) {
            Point left = points.get(k - 1);
            Point right = points.get(k);
            if (outdoorC <= right.outdoorC()) {
                double share = (outdoorC - left.outdoorC()) / (right.outdoorC() - left.outdoorC());
                return left.cop() + share * (right.cop() - left.cop());
            }
        }
        return points.getLast().cop();
    }

    WaterHeater water(YamlSection entry) {
        List<String> known = new ArrayList<>(List.of(
                "capacityKwh",
                "lowestKwh",
                "initialKwh",
                "mostKw",
                "cop",
                "lossPerHour",
                "demandKw",
                "shortfallPerKwh"));
        known.addAll(TerminalReader.FIELDS);
        Fields fields = Fields.of(entry, known);
        double highest = fields.positive("capacityKwh");
        double lowest = fields.number("lowestKwh", 0, highest, 0);
        return new WaterHeater(
                fields.name(),
                StorageReader.initial(entry, lowest, highest),
                lowest,
                highest,
                fields.zeroOrMore("mostKw"),
                fields.number("cop", 0.1, MOST_COP, 1),
                fields.number("lossPerHour", 0, 1, 0),
                series.read(entry, "demandKw", 0, Fields.MOST),
                fields.zeroOrMore("shortfallPerKwh", Fields.SHORTFALL),
                TerminalReader.read(entry, lowest, highest));
    }
}
