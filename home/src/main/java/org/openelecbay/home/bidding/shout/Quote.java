package org.openelecbay.home.bidding.shout;

import org.openelecbay.core.Price;

/// Turns a trader's floating-point price into whole micros, never across its limit.
public final class Quote {

    private Quote() {}

    /// A price as a trader reckons with it, in micros per kWh; exact below a thousand million.
    static double micros(Price price) {
        return (double) price.microsPerKwh();
    }

    /// The nearest micro, half-even, and no worse for the trader than its limit.
    ///
    /// @param micros per kWh; a price that is no finite number is the limit itself
    public static Price rounded(double micros, boolean buys, Price limit) {
        if (!Double.isFinite(micros)) {
            return limit;
        }
        Price nearest = Price.ofMicrosPerKwh((long) StrictMath.rint(micros));
        return buys ? nearest.min(limit) : nearest.max(limit);
    }
}
