package org.openelecbay.market.dispatch.message;

/// How far a participant still is from agreement, to whoever decides about the end: two numbers over all its partners.
/// Where the end is a matter of norms they are sums of squares, where it is one of the worst pair the largest squares.
///
/// @param primal squares of what the two ends of each pair differ by, kWh^2
/// @param dual squares of what its quantities moved by, times the squared penalty, or of what its prices differ by
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
