package org.openelecbay.market.game.price;

/// The prices at which everything balances: one price, or all between two where nobody moves in between.
///
/// @param low currency per kWh; minus infinity where no price is too low
/// @param high not below `low`; infinity where no price is too high
public record PriceRange(double low, double high) {

    /// The middle of the part of the range that lies within two limits, or the limit that is nearest.
    ///
    /// @param least finite
    /// @param most finite, not below `least`
    public double within(double least, double most) {
        double from = Math.clamp(low, least, most);
        double to = Math.clamp(high, least, most);
        return from + (to - from) / 2;
    }

    /// The middle of the range; its finite end where the other one is not; zero where neither is.
    public double middle() {
        if (Double.isInfinite(low)) {
            return Double.isInfinite(high) ? 0 : high;
        }
        return Double.isInfinite(high) ? low : low + (high - low) / 2;
    }
}
