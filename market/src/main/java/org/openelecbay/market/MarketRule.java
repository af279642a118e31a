package org.openelecbay.market;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.openelecbay.core.Wish;

/// A way to clear one slot of a community. Pure: same input, same clearing, to the last watt-hour.
public sealed interface MarketRule permits MarketMechanism, SharingRule {

    /// The properties that this rule claims and that the contract kit proves on small books: all but its exceptions.
    default Set<Property> properties() {
        Set<Property> claimed = EnumSet.allOf(Property.class);
        claimed.removeAll(exceptions().keySet());
        return claimed;
    }

    /// Why this rule does not have a property, for every one that it does not have. A rule that says nothing claims
    /// everything.
    default Map<Property, String> exceptions() {
        return Map.of();
    }

    /// The wishes that this rule asks about; under any other rule they have no say, and the engine tells their owners.
    default Set<Wish.Kind> honours() {
        return Set.of();
    }

    /// What a scenario must offer for the rule to make sense of it; without it the rule trades nothing and says why.
    default Set<Need> needs() {
        return Set.of();
    }

    /// Whether this rule itself charges for the use of the network. A scenario that does so as well would charge twice,
    /// so the rule does not fit it.
    default boolean chargesForNetwork() {
        return false;
    }

    /// What each participant has to reveal.
    Set<Disclosure> discloses();
}
