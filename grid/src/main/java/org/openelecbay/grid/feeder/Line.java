package org.openelecbay.grid.feeder;

/// A line between two buses.
///
/// @param name unique in the feeder
/// @param from bus at one end
/// @param to bus at the other end
/// @param code its type
/// @param lengthMeters length in metres
public record Line(String name, String from, String to, LineCode code, double lengthMeters) {

    public Line {
        Require.name("line", name);
        Require.notNegative("Line " + name, "length (m)", lengthMeters, "Is the unit of the column right?");
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "Line " + name + " starts and ends at bus " + from + ". Which end is mistyped?");
        }
    }
}
