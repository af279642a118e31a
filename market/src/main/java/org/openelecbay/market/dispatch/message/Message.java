package org.openelecbay.market.dispatch.message;

import org.openelecbay.core.Traffic;

/// All that may leave a participant: quantities, prices and norms of residuals, each about one pair or one pool.
/// There is no message that could carry load, generation, content, bounds or the parameters of a cost (spec F).
public sealed interface Message permits PairMessage, PoolMessage {

    /// Run, iteration and sender.
    Stamp stamp();

    /// The same message under another stamp.
    Message stamped(Stamp other);

    /// The numbers it carries, in the order of its components.
    double[] values();

    /// True when every number is finite.
    default boolean isFinite() {
        for (double value : values()) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /// Its size on the wire: run, sender and pair or pool are ids, the iteration and each value are numbers.
    default long bytes() {
        return 3L * Traffic.ID + Traffic.NUMBER + (long) Traffic.NUMBER * values().length;
    }
}
