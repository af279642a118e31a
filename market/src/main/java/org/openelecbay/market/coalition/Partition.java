package org.openelecbay.market.coalition;

import java.util.List;

/// Who stands with whom: every player in exactly one coalition.
///
/// @param players how many play
/// @param coalitions bit sets, none empty, that share nobody and leave out nobody
public record Partition(int players, List<Integer> coalitions) {

    public Partition {
        coalitions = List.copyOf(coalitions);
        int placed = 0;
        for (int coalition : coalitions) {
            if (coalition == 0 || (placed & coalition) != 0) {
                throw new IllegalArgumentException(
                        "A partition has a coalition of nobody, or one player stands twice.");
            }
            placed |= coalition;
        }
        if (placed != (1 << players) - 1) {
            throw new IllegalArgumentException("A partition places " + Integer.bitCount(placed) + " of " + players
                    + " players; whoever is alone is a coalition of one.");
        }
    }

    /// The coalition in which a player stands.
    int of(int player) {
        for (int coalition : coalitions) {
            if ((coalition >> player & 1) == 1) {
                return coalition;
            }
        }
        throw new IllegalArgumentException("Player " + player + " is not one of " + players + ".");
    }
}
