package org.openelecbay.market.bargain;

import java.util.BitSet;
import java.util.function.ToDoubleFunction;

/// The first stage of a bargain: who is in it. A peer without whom the others save just as much is left out.
///
/// Peers are looked at one after the other, the last first, and the surplus is asked anew after each that is left out:
/// of two that stand in for each other the first stays. Source: spec D.7.
public final class Membership {

    private static final double LEAST_LOSS = 1e-9;

    private Membership() {}

    /// The peers that raise the surplus of those who stay.
    ///
    /// @param surplus what a set of peers saves together, in the currency; asked for once a peer and once more
    public static BitSet raising(int peers, ToDoubleFunction<BitSet> surplus) {
        BitSet members = new BitSet();
        members.set(0, peers);
        double all = surplus.applyAsDouble((BitSet) members.clone());
        for (int peer = peers - 1; peer >= 0; peer--) {
            BitSet others = (BitSet) members.clone();
            others.clear(peer);
            double without = surplus.applyAsDouble((BitSet) others.clone());
            if (all - without <= LEAST_LOSS) {
                members = others;
                all = without;
            }
        }
        return members;
    }
}
