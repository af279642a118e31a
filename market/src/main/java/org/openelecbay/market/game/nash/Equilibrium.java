package org.openelecbay.market.game.nash;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Checks a profile by unilateral deviation: every player in turn looks for something better while all others stay.
///
/// Source: spec E.6.
public final class Equilibrium {

    /// Probabilities may miss 1 by this much, as those of printed tables do.
    private static final double WHOLE = 1e-6;

    private Equilibrium() {}

    /// Checks one strategy a player against all others of each player.
    ///
    /// @throws IllegalArgumentException when the profile does not fit the game
    public static Verdict check(FiniteGame game, int... profile) {
        Profiles.require(game, profile);
        int[] at = profile.clone();
        double[] payoffs = new double[at.length];
        double[] gains = new double[at.length];
        double[] witness = new double[at.length];
        for (int player = 0; player < at.length; player++) {
            payoffs[player] = game.payoff(player, at);
            witness[player] = profile[player];
            for (int other = 0; other < game.strategies(player); other++) {
                at[player] = other;
                double gain = game.payoff(player, at) - payoffs[player];
                if (gain > gains[player]) {
                    gains[player] = gain;
                    witness[player] = other;
                }
            }
            at[player] = profile[player];
        }
        int most = most(gains);
        return new Verdict(payoffs, gains, most, new double[] {witness[most]});
    }

    /// Checks a profile of mixed strategies against all pure ones, which is enough, because a mixture never does better
    /// than the best of its strategies.
    ///
    /// @param mixed probabilities by player and strategy, each player's not negative and together 1
    /// @throws IllegalArgumentException when the profile does not fit the game, or the game has too many profiles
    public static Verdict check(FiniteGame game, double[][] mixed) {
        requireMixed(game, mixed);
        double[][] against = against(game, mixed);
        double[] payoffs = new double[mixed.length];
        double[] gains = new double[mixed.length];
        int[] best = new int[mixed.length];
        for (int player = 0; player < mixed.length; player++) {
            for (int strategy = 0; strategy < mixed[player].length; strategy++) {
                payoffs[player] += mixed[player][strategy] * against[player][strategy];
                best[player] = against[player][strategy] > against[player][best[player]] ? strategy : best[player];
            }
            gains[player] = Math.max(0, against[player][best[player]] - payoffs[player]);
        }
        int most = most(gains);
        return new Verdict(payoffs, gains, most, new double[] {best[most]});
    }

    /// Checks a point of a continuous game by searching each player's box.
    ///
    /// @param profile by player and coordinate, inside the boxes
    /// @throws IllegalArgumentException when the profile does not fit the game
    public static Verdict check(ContinuousGame game, double[][] profile, Search search) {
        requireInside(game, profile);
        double[][] at = Arrays.stream(profile).map(double[]::clone).toArray(double[][]::new);
        double[] payoffs = new double[at.length];
        double[] gains = new double[at.length];
        double[][] witness = new double[at.length][];
        for (int player = 0; player < at.length; player++) {
            payoffs[player] = game.payoff(player, at);
            witness[player] = search.bestResponse(game, player, profile);
            at[player] = witness[player];
            gains[player] = Math.max(0, game.payoff(player, at) - payoffs[player]);
            at[player] = profile[player].clone();
        }
        int most = most(gains);
        return new Verdict(payoffs, gains, most, witness[most]);
    }

    /// What each pure strategy brings against the others' mixtures.
    private static double[][] against(FiniteGame game, double[][] mixed) {
        double[][] against =
                Arrays.stream(mixed).map(each -> new double[each.length]).toArray(double[][]::new);
        Profiles.each(Profiles.counts(game), profile -> {
            for (int player = 0; player < mixed.length; player++) {
                double chance = 1;
                for (int other = 0; other < mixed.length && chance > 0; other++) {
                    chance *= other == player ? 1 : mixed[other][profile[other]];
                }
                if (chance > 0) {
                    against[player][profile[player]] += chance * game.payoff(player, profile);
                }
            }
        });
        return against;
    }

    private static int most(double[] gains) {
        return IntStream.range(0, gains.length)
                .reduce((one, other) -> gains[other] > gains[one] ? other : one)
                .orElse(0);
    }

    private static void requireMixed(FiniteGame game, double[][] mixed) {
        if (mixed.length != game.players()) {
            throw new IllegalArgumentException("The profile has " + mixed.length + " mixtures for " + game.players()
                    + " players. Write one for each.");
        }
        for (int player = 0; player < mixed.length; player++) {
            double[] mixture = mixed[player];
            boolean isChance = mixture.length == game.strategies(player)
                    && Arrays.stream(mixture).allMatch(chance -> chance >= 0 && chance <= 1 + WHOLE);
            if (!isChance || Math.abs(Arrays.stream(mixture).sum() - 1) > WHOLE) {
                throw new IllegalArgumentException("Player " + player + " mixes by " + Arrays.toString(mixture)
                        + "; a mixture has a probability for each of its " + game.strategies(player)
                        + " strategies, and they sum to 1.");
            }
        }
    }

    private static void requireInside(ContinuousGame game, double[][] profile) {
        if (profile.length != game.players()) {
            throw new IllegalArgumentException("The profile has " + profile.length + " points for " + game.players()
                    + " players. Write one for each.");
        }
        for (int player = 0; player < profile.length; player++) {
            if (!game.box(player).holds(profile[player])) {
                throw new IllegalArgumentException("Player " + player + " plays " + Arrays.toString(profile[player])
                        + ", which lies outside its box. Deviations are searched inside the box only.");
            }
        }
    }
}
