package org.openelecbay.grid.feeder;

/// A place in the plane.
///
/// @param xMeters towards the east
/// @param yMeters towards the north
public record Coordinates(double xMeters, double yMeters) {

    public Coordinates {
        if (!Double.isFinite(xMeters) || !Double.isFinite(yMeters)) {
            throw new IllegalArgumentException(
                    "The coordinates (" + xMeters + ", " + yMeters + ") are not finite. Leave them out if unknown.");
        }
    }
}
