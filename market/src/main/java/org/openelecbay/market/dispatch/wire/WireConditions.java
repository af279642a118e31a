package org.openelecbay.market.dispatch.wire;

import java.util.Map;

/// How badly a wire works. The delays of late messages are drawn evenly, so messages overtake each other whenever they
/// differ.
///
/// @param seed of all that is drawn
/// @param leastDelay ticks, at least 1
/// @param mostDelay ticks, not below the least
/// @param late share of messages that take more than the least delay may, from 0 to 1
/// @param loss share of messages that never arrive, from 0 to below 1
/// @param duplication share of messages that arrive a second time, with a delay of its own, from 0 to 1
/// @param faults by number of the party
/// @param mostTicks after which the wire goes dead, at least 1
public record WireConditions(
        long seed,
        int leastDelay,
        int mostDelay,
        double late,
        double loss,
        double duplication,
        Map<Integer, Fault> faults,
        long mostTicks) {

    /// Every message arrives once, after one tick.
    public static final WireConditions RELIABLE = new WireConditions(0, 1, 1, 0, 0, 0, Map.of(), 1L << 40);

    public WireConditions {
        faults = Map.copyOf(faults);
        if (leastDelay < 1 || mostDelay < leastDelay || mostTicks < 1) {
            throw new IllegalArgumentException("A wire with delays of " + leastDelay + " to " + mostDelay + " and "
                    + mostTicks + " ticks at most; all are 1 or more, and the least delay comes first.");
        }
        if (!(loss >= 0 && loss < 1) || !(duplication >= 0 && duplication <= 1) || !(late >= 0 && late <= 1)) {
            throw new IllegalArgumentException("A wire that loses a share of " + loss + ", doubles " + duplication
                    + " and is late with " + late
                    + "; shares lie between 0 and 1, and not everything is lost.");
        }
    }

    /// A wire of this seed that is late by 1 to so many ticks and loses and doubles these shares.
    public static WireConditions unreliable(long seed, int mostDelay, double loss, double duplication) {
        return new WireConditions(seed, 1, mostDelay, 1, loss, duplication, Map.of(), 1L << 40);
    }

    /// The same wire with something wrong at these parties.
    public WireConditions with(Map<Integer, Fault> others) {
        return new WireConditions(seed, leastDelay, mostDelay, late, loss, duplication, others, mostTicks);
    }

    /// The same wire that goes dead after so many ticks.
    public WireConditions upTo(long ticks) {
        return new WireConditions(seed, leastDelay, mostDelay, late, loss, duplication, faults, ticks);
    }
}
