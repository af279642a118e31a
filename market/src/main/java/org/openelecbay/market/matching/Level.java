package org.openelecbay.market.matching;

/// When two distances count as one.
final class Level {

    private static final double RELATIVE = 1e-12;

    private Level() {}

    /// Equal, or apart by less than 1e-12 of the larger one (spec C.2).
    static boolean same(double one, double other) {
        return one == other || Math.abs(one - other) < RELATIVE * Math.max(Math.abs(one), Math.abs(other));
    }
}
