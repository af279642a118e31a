package org.openelecbay.market.dispatch.innovation;

import org.openelecbay.market.dispatch.bilateral.Trader;

/// By how much a pair's imbalance moves its price. Both ends reckon with the same numbers, so they move alike.
final class Pace {

    /// The most that the pull may grow to.
    private static final double MOST_PULL = 1_000;

    /// Below this an imbalance has no side: rounding must not steer the pull.
    private static final double LEAST = 1e-9;

    private final double step;
    private final double growth;
    private double last;
    private double pull = 1;

    private Pace(double step, double growth) {
        this.step = step;
        this.growth = growth;
    }

    /// Of the pair of two traders, in either order.
    static Pace of(Steps steps, Trader one, Trader other) {
        double sum = one.slope() + other.slope();
        double shared = sum > 0 ? one.slope() * other.slope() / sum : 0;
        return new Pace(steps.innovation() * shared, steps.growth());
    }

    /// The imbalance as often as it pulls, and what it has changed by since the last iteration, both times the step.
    /// The pull grows while the imbalance does, falls as it falls, and starts again where it changes sides.
    ///
    /// @param apart kWh that the seller would give beyond what the buyer would take
    double push(double apart) {
        double moved = apart - last;
        boolean hasSides = Math.abs(apart) > LEAST && Math.abs(last) > LEAST;
        if (hasSides && apart * last > 0) {
            boolean grows = Math.abs(moved) > LEAST && apart * moved > 0;
            pull = grows ? Math.min(MOST_PULL, pull * growth) : Math.max(1, pull / growth);
        } else if (hasSides && apart * last < 0) {
            pull = 1;
        }
        last = apart;
        return step * (pull * apart + moved);
    }
}
