package org.openelecbay.market.dispatch.message;

/// What a participant would put into the pool (spec F.4), to the manager.
///
/// @param quantity kWh; negative when it takes
public record PoolInjection(Stamp stamp, double quantity) implements PoolMessage {

    @Override
    public PoolInjection stamped(Stamp other) {
        return new PoolInjection(other, quantity);
    }

    @Override
    public double[] values() {
        return new double[] {quantity};
    }
}
