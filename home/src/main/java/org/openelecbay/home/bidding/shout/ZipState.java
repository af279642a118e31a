package org.openelecbay.home.bidding.shout;

/// What a ZIP trader knows: its limit, the margin it adds to it, and the momentum of its last changes.
///
/// @param buys on which side it trades
/// @param limit its reservation price per kWh
/// @param margin of profit: a seller's is not negative, a buyer's from -1 to 0
/// @param momentum the damped sum of its past changes (Gamma in the paper), in the unit of the price
public record ZipState(boolean buys, double limit, double margin, double momentum) {

    /// What it quotes: never above a buyer's limit, never below a seller's, as long as limits are positive.
    public double price() {
        return limit * (1 + margin);
    }

    /// The same trader with another limit, as of another slot.
    public ZipState withLimit(double other) {
        return new ZipState(buys, other, margin, momentum);
    }
}
