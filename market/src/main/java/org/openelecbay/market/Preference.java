package org.openelecbay.market;

import java.util.Optional;
import org.openelecbay.core.Wish;

/// What a participant prefers in one slot.
///
/// @param willing false keeps the participant out of the local market, not out of the grid
/// @param wish the priority it wants to be matched by; empty follows the aggregator
/// @param asks what its bids ask of energy beside the price
public record Preference(boolean willing, Optional<Priority> wish, Wish asks) {

    /// Willing, and content with what the aggregator chooses.
    public static final Preference NONE = new Preference(true, Optional.empty());

    /// A preference that asks nothing of the energy.
    public Preference(boolean willing, Optional<Priority> wish) {
        this(willing, wish, Wish.NONE);
    }

    public static Preference wishing(Priority priority) {
        return new Preference(true, Optional.of(priority));
    }
}
