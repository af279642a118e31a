package org.openelecbay.market.dispatch.message;

/// A quantity for one pair (spec F.2); both ends work out the price from the two quantities.
///
/// @param quantity kWh from the sender to the partner; negative when the sender takes
public record Proposal(Stamp stamp, int partner, double quantity) implements PairMessage {

    @Override
    public Proposal stamped(Stamp other) {
        return new Proposal(other, partner, quantity);
    }

    @Override
    public double[] values() {
        return new double[] {quantity};
    }
}
