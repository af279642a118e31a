package org.openelecbay.market.role;

/// What a participant bought and sold.
///
/// @param bought kWh, not negative
/// @param sold kWh, not negative
public record Dealing(double bought, double sold) {

    /// Neither bought nor sold.
    public static final Dealing NONE = new Dealing(0, 0);

    /// Bought less sold, kWh.
    public double net() {
        return bought - sold;
    }

    /// The role that follows.
    ///
    /// @param threshold kWh; up to it energy does not count
    public Role role(double threshold) {
        return Role.of(bought, sold, threshold);
    }

    /// Both together.
    public Dealing plus(Dealing other) {
        return new Dealing(bought + other.bought, sold + other.sold);
    }
}
