package org.openelecbay.simulation.day;

/// The state of the feeder in one slot from the power flow on the delivered energies. For operator, DSO and researcher;
/// members never see it.
///
/// @param volt line-to-neutral voltages, bus by bus in the feeder's order, phases A, B, C in turn
/// @param lowestVolt the lowest of them
/// @param highestVolt the highest of them
/// @param worstLineLoading current over rating of the worst rated line, as a share; 0 without ratings
/// @param transformerLoading apparent power over rating of the transformer, as a share
/// @param worstUnbalance negative over positive sequence of the worst bus, as a share
/// @param lossWatts lost in lines and transformer
public record NetworkState(
        float[] volt,
        double lowestVolt,
        double highestVolt,
        double worstLineLoading,
        double transformerLoading,
        double worstUnbalance,
        double lossWatts) {

    /// Before the first slot.
    static final NetworkState UNKNOWN = new NetworkState(new float[0], 0, 0, 0, 0, 0, 0);
}
