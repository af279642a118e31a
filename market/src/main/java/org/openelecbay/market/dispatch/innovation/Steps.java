package org.openelecbay.market.dispatch.innovation;

/// How far price estimates move (spec F.3).
///
/// @param innovation `alpha`: by what a pair is out of balance, currency per kWh^2, not negative
/// @param consensus `beta`: by what the two estimates differ, from 0 to 1
/// @param floor `delta`: kWh added to each trade before shares are taken, so that nobody is stuck at zero; above zero
/// @param innovationDecay power of the iteration by which the innovation falls, not negative
/// @param consensusDecay power of the iteration by which the consensus falls, not above the other
/// @param growth 0 where the innovation is as in the spec; else the factor, from 1, by which the pull of an
/// imbalance that
///     grows is multiplied, and the innovation is a share of the slopes of the pair
public record Steps(
        double innovation,
        double consensus,
        double floor,
        double innovationDecay,
        double consensusDecay,
        double growth) {

    public Steps {
        if (!(innovation >= 0 && Double.isFinite(innovation)) || !(consensus >= 0 && consensus <= 1) || !(floor > 0)) {
            throw new IllegalArgumentException("Steps of " + innovation + " and " + consensus + " with the floor "
                    + floor + "; the first is not negative, the second from 0 to 1, and the floor above zero.");
        }
        if (!(consensusDecay >= 0 && innovationDecay >= consensusDecay)) {
            throw new IllegalArgumentException("Steps fall by the powers " + innovationDecay + " and " + consensusDecay
                    + "; the consensus must not fall faster than the innovation.");
        }
        if (growth != 0 && !(growth >= 1 && Double.isFinite(growth))) {
            throw new IllegalArgumentException(
                    "The pull of an imbalance grows by the factor " + growth + "; it is 0 or at least 1.");
        }
    }

    /// Steps of the spec.
    public Steps(double innovation, double consensus, double floor, double innovationDecay, double consensusDecay) {
        this(innovation, consensus, floor, innovationDecay, consensusDecay, 0);
    }

    /// Steps that fit the slopes of each pair, which are above zero: the innovation is a share of `a b / (a + b)`, acts
    /// on the imbalance and on its change, and pulls more while the imbalance grows. Any money and any
    /// quantities take
    /// the same iterations.
    ///
    /// @param share above zero; beyond 1 a pair overshoots
    public static Steps scaled(double share, double consensus, double floor, double growth) {
        return new Steps(share, consensus, floor, 0, 0, growth);
    }

    /// Whether each pair has its own pace.
    boolean isScaled() {
        return growth > 0;
    }

    /// Steps that stay as they are.
    public static Steps constant(double innovation, double consensus, double floor) {
        return new Steps(innovation, consensus, floor, 0, 0);
    }

    /// The innovation of an iteration counted from 1.
    double innovationAt(int iteration) {
        return innovationDecay == 0 ? innovation : innovation * StrictMath.pow(iteration, -innovationDecay);
    }

    /// The consensus of an iteration counted from 1.
    double consensusAt(int iteration) {
        return consensusDecay == 0 ? consensus : consensus * StrictMath.pow(iteration, -consensusDecay);
    }
}
