package org.openelecbay.market.dispatch.message;

/// Whether another iteration follows, to everybody.
///
/// @param ends true after the last iteration
/// @param penalty of the next iteration, currency per kWh^2
public record PoolDecision(Stamp stamp, boolean ends, double penalty) implements PoolMessage {

    @Override
    public PoolDecision stamped(Stamp other) {
        return new PoolDecision(other, ends, penalty);
    }

    @Override
    public double[] values() {
        return new double[] {ends ? 1 : 0, penalty};
    }
}
