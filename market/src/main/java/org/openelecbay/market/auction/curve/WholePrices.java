package org.openelecbay.market.auction.curve;

import org.openelecbay.core.Price;

/// The one rounding from the real prices of a game to whole millionths per kWh.
public final class WholePrices {

    private static final double NOISE = 1024;

    private WholePrices() {}

    /// Half-even to the micro. What differs by less than a thousandth of a micro is the same before that, so that the
    /// noise of floating point does not decide a tie.
    ///
    /// @param perKwh currency per kWh, of fewer micros than a long counts
    public static Price nearest(double perKwh) {
        double micros = perKwh * OrderCurves.MICROS;
        return Price.ofMicrosPerKwh((long) Math.rint(Math.rint(micros * NOISE) / NOISE));
    }
}
