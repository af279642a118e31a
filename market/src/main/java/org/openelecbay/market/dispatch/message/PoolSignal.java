package org.openelecbay.market.dispatch.message;

/// What the manager of a pool tells everybody (spec F.4): the price is minus the penalty times the dual.
///
/// @param mean injection of the participants, kWh
/// @param dual scaled, kWh
/// @param penalty currency per kWh^2
/// @param extrapolation how far to go on in the direction of the last step: 0 without momentum, -1 to start again from
///     the iterate before (spec F.6)
public record PoolSignal(Stamp stamp, double mean, double dual, double penalty, double extrapolation)
        implements PoolMessage {

    @Override
    public PoolSignal stamped(Stamp other) {
        return new PoolSignal(other, mean, dual, penalty, extrapolation);
    }

    @Override
    public double[] values() {
        return new double[] {mean, dual, penalty, extrapolation};
    }
}
