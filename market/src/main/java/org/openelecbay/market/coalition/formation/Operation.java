package org.openelecbay.market.coalition.formation;

import java.util.List;

/// Two coalitions become one, or one becomes two.
///
/// @param kind which of the two
/// @param one the part with the first player; players rising
/// @param other the other part
/// @param gain what all are worth more by it, above zero
public record Operation(Kind kind, List<Integer> one, List<Integer> other, long gain) implements Stage {

    /// Which way.
    public enum Kind {
        /// Two coalitions become one.
        MERGE,
        /// One coalition becomes two.
        SPLIT
    }

    public Operation {
        one = List.copyOf(one);
        other = List.copyOf(other);
    }
}
