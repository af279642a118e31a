package org.openelecbay.market.game.leader;

import java.util.Arrays;
import java.util.OptionalDouble;

/// The price at which logarithmic buyers take exactly what there is: `sum_A k / (S + |A|)` over those who buy at it
/// (spec E.4).
public final class ClearingPrice {

    private ClearingPrice() {}

    /// The price; without anything to sell the one from which on nobody buys. Empty when there is no buyer.
    ///
    /// @param k by buyer, currency, not negative
    /// @param supply kWh, not negative
    public static OptionalDouble of(double[] k, double supply) {
        if (!(supply >= 0) || Double.isInfinite(supply)) {
            throw new IllegalArgumentException(
                    "The buyers are to share " + supply + " kWh; there can be nothing or some, and an end to it.");
        }
        double[] willing = k.clone();
        Arrays.sort(willing);
        double sum = 0;
        for (int count = 1; count <= willing.length; count++) {
            sum += willing[willing.length - count];
            double price = sum / (supply + count);
            if (count == willing.length || price >= willing[willing.length - count - 1]) {
                return OptionalDouble.of(price);
            }
        }
        return OptionalDouble.empty();
    }
}
