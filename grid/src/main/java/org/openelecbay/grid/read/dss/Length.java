package org.openelecbay.grid.read.dss;

/// Units of length.
final class Length {

    private Length() {}

    /// How many metres the unit of a property is; NaN for none, which fits every other.
    static double meters(Property given) {
        return switch (given.lower()) {
            case "none", "" -> Double.NaN;
            case "mi", "mile", "miles" -> 1_609.344;
            case "kft" -> 304.8;
            case "km" -> 1_000;
            case "m" -> 1;
            case "ft" -> 0.304_8;
            case "in" -> 0.025_4;
            case "cm" -> 0.01;
            case "mm" -> 0.001;
            default ->
                throw given.wrong(
                        given.text() + " is not a unit of length here.",
                        "Known are mi, kft, km, m, ft, in, cm, mm and none.");
        };
    }

    /// How many units of the code one unit of the line is.
    static double ratio(double lineMeters, double codeMeters) {
        return Double.isNaN(lineMeters) || Double.isNaN(codeMeters) ? 1 : lineMeters / codeMeters;
    }
}
