package org.openelecbay.market.role;

/// What a participant turned out to be; nobody is told beforehand. Source: spec E.7.
public enum Role {
    /// It bought and it sold.
    BOTH,
    /// It bought only.
    BUYER,
    /// It sold only.
    SELLER,
    /// It did neither.
    NONE;

    /// The role that follows from what was bought and sold.
    ///
    /// @param bought kWh, not negative
    /// @param sold kWh, not negative
    /// @param threshold kWh; up to it energy does not count
    public static Role of(double bought, double sold, double threshold) {
        boolean buys = bought > threshold;
        boolean sells = sold > threshold;
        if (buys) {
            return sells ? BOTH : BUYER;
        }
        return sells ? SELLER : NONE;
    }
}
