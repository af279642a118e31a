package org.openelecbay.grid.service;

import org.openelecbay.core.Price;

/// The edge from money as `double` to whole micros.
final class Prices {

    private static final double MICROS = 1e6;

    private Prices() {}

    /// Half-even to the micro per kWh.
    static Price rounded(double perKwh) {
        return Price.ofMicrosPerKwh((long) StrictMath.rint(perKwh * MICROS));
    }
}
