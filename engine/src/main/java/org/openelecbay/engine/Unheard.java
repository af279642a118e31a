package org.openelecbay.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Wish;

/// Tells whoever wished for something that the rule does not ask about it.
///
/// @param honours what the rule asks about
record Unheard(Set<Wish.Kind> honours) {

    /// The clearing with a reason for each bid whose wish had no say, or not all of it.
    Clearing told(Clearing clearing, List<Bid> bids) {
        List<Reason> reasons = new ArrayList<>(clearing.reasons());
        for (Bid bid : bids) {
            Set<Wish.Kind> unheard = EnumSet.noneOf(Wish.Kind.class);
            unheard.addAll(bid.wish().kinds());
            unheard.removeAll(honours);
            if (!unheard.isEmpty()) {
                reasons.add(Reason.order(bid.id(), sentence(unheard)));
            }
        }
        return reasons.size() == clearing.reasons().size()
                ? clearing
                : new Clearing(clearing.slot(), clearing.trades(), clearing.payments(), reasons, clearing.traffic());
    }

    private static String sentence(Set<Wish.Kind> unheard) {
        String wishes = unheard.stream().map(Wish.Kind::words).collect(Collectors.joining(" and for "));
        return "This rule does not ask where energy comes from, so the wish for " + wishes + " had no say.";
    }
}
