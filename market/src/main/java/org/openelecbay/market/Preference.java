package org.openelecbay.market;

import java.util.Optional;

/// What a participant wishes in one slot.
///
/// @param willing false keeps the participant out of the local market, not out of the grid
/// @param wish the priority it wants to be matched by; empty follows the aggregator
public record Preference(boolean willing, Optional<Priority> wish) {

    /// Willing, and content with what the aggregator chooses.
    public static final Preference NONE = new Preference(true, Optional.empty());

    public static Preference wishing(Priority priority) {
        return new Preference(true, Optional.of(priority));
    }
}
