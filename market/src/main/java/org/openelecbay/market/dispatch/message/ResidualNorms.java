package org.openelecbay.market.dispatch.message;

/// How far a participant still is from agreement, to whoever decides about the end: two sums over its partners.
///
/// @param primal sum of the squares of what the two ends of each pair differ by, kWh^2
/// @param dual sum of the squares of what its quantities moved by, times the squared penalty
public record ResidualNorms(Stamp stamp, double primal, double dual) implements PoolMessage {

    @Override
    public ResidualNorms stamped(Stamp other) {
        return new ResidualNorms(other, primal, dual);
    }

    @Override
    public double[] values() {
        return new double[] {primal, dual};
    }
}
