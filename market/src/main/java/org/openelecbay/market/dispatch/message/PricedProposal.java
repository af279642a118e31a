package org.openelecbay.market.dispatch.message;

/// A quantity for one pair and the sender's estimate of its price (spec F.3).
///
/// @param price currency per kWh
/// @param quantity kWh from the sender to the partner; negative when the sender takes
public record PricedProposal(Stamp stamp, int partner, double price, double quantity) implements PairMessage {

    @Override
    public PricedProposal stamped(Stamp other) {
        return new PricedProposal(other, partner, price, quantity);
    }

    @Override
    public double[] values() {
        return new double[] {price, quantity};
    }
}
