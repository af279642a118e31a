package org.openelecbay.market.dispatch.innovation;

/// How far price estimates move (spec F.3).
///
/// @param innovation `alpha`: by what a pair is out of balance, currency per kWh^2, not negative
/// @param consensus `beta`: by what the two estimates differ, from 0 to 1
/// @param floor `delta`: kWh added to each trade before shares are taken, so that nobody is stuck at zero; above zero
/// @param innovationDecay power of the iteration by which the innovation falls, not negative
/// @param consensusDecay power of the iteration by which the consensus falls, not above the other
public record Steps(double innovation, double consensus, double floor, double innovationDecay, double consensusDecay) {

    public Steps {
        if (!(innovation >= 0 && Double.isFinite(innovation)) || !(consensus >= 0 && consensus <= 1) || !(floor > 0)) {
            throw new IllegalArgumentException("Steps of " + innovation + " and " + consensus + " with the floor "
                    + floor + "; the first is not negative, the second from 0 to 1, and the floor above zero.");
        }
        if (!(consensusDecay >= 0 && innovationDecay >= consensusDecay)) {
            throw new IllegalArgumentException("Steps fall by the powers " + innovationDecay + " and " + consensusDecay
                    + "; the consensus must not fall faster than the innovation.");
        }
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
