package org.openelecbay.home.bidding.shout;

import java.util.random.RandomGenerator;

/// By how much a target lies beyond the shout that caused it; both are drawn anew for every step.
///
/// @param relative share of the shout's price, not negative (r)
/// @param absolute in the unit of the price, not negative (a)
public record ZipNoise(double relative, double absolute) {

    private static final double MOST = 0.05;

    /// Draws up to 5 % of the shout and up to 5 % of the supplier's price band.
    ///
    /// @param band import price less export price, in the unit of the price
    public static ZipNoise drawn(double band, RandomGenerator random) {
        return new ZipNoise(MOST * random.nextDouble(), MOST * band * random.nextDouble());
    }
}
