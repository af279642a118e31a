package org.openelecbay.market.dispatch.message;

/// What the manager of a pool tells everybody (spec F.4): the price is minus the penalty times the dual.
///
/// @param mean injection of the participants, kWh
/// @param dual scaled, kWh
/// @param penalty currency per kWh^2
public record PoolSignal(Stamp stamp, double mean, double dual, double penalty) implements PoolMessage {

    @Override
    public PoolSignal stamped(Stamp other) {
        return new PoolSignal(other, mean, dual, penalty);
    }

    @Override
    public double[] values() {
        return new double[] {mean, dual, penalty};
    }
}
