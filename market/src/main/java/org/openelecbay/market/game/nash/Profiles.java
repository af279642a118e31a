package org.openelecbay.market.game.nash;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// All profiles of a finite game, in lexicographic order.
final class Profiles {

    /// The most that are ever walked through.
    static final long MOST = 1L << 22;

    private Profiles() {}

    static int[] counts(FiniteGame game) {
        return IntStream.range(0, game.players()).map(game::strategies).toArray();
    }

    /// @throws IllegalArgumentException when a player has no strategy or there are too many profiles
    static long count(int[] counts) {
        long profiles = 1;
        for (int player = 0; player < counts.length; player++) {
            if (counts[player] < 1) {
                throw new IllegalArgumentException("Player " + player + " has " + counts[player]
                        + " strategies. Give a player who has no choice a single one.");
            }
            profiles *= counts[player];
            if (profiles > MOST) {
                throw new IllegalArgumentException("The game has more than " + MOST
                        + " profiles, too many to go through. Check one profile, or play best responses.");
            }
        }
        return profiles;
    }

    /// Calls the visitor once for each profile, with an array that is used again.
    static void each(int[] counts, Consumer<int[]> visitor) {
        count(counts);
        int[] profile = new int[counts.length];
        boolean more = true;
        while (more) {
            visitor.accept(profile);
            more = advance(profile, counts);
        }
    }

    private static boolean advance(int[] profile, int[] counts) {
        for (int player = counts.length - 1; player >= 0; player--) {
            if (++profile[player] < counts[player]) {
                return true;
            }
            profile[player] = 0;
        }
        return false;
    }

    /// @throws IllegalArgumentException when the profile does not fit the game
    static void require(FiniteGame game, int[] profile) {
        if (profile.length != game.players()) {
            throw new IllegalArgumentException("The profile " + Arrays.toString(profile) + " is not one of "
                    + game.players() + " players. Name one strategy for each.");
        }
        for (int player = 0; player < profile.length; player++) {
            if (profile[player] < 0 || profile[player] >= game.strategies(player)) {
                throw new IllegalArgumentException("Player " + player + " plays strategy " + profile[player] + " of "
                        + game.strategies(player) + ". Strategies count from 0.");
            }
        }
    }
}
