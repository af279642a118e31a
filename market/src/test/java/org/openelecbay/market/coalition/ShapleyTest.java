package org.openelecbay.market.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;

class ShapleyTest {

    @Test
    void aGloveMarketGivesTheScarceSideFourSixths() {
        // player 0 has the left glove, 1 and 2 have right ones; a pair is worth 6
        CoalitionGame gloves = CoalitionGame.of(3, coalition -> (coalition & 1) == 1 && coalition > 1 ? 6 : 0);
        assertThat(Shapley.of(gloves, gloves.everybody())).containsExactly(new double[] {4, 1, 1}, within(1e-12));
    }

    @Test
    void theFastValueAndTheMeanOverAllOrdersAgree() {
        Seeds.every(100, ShapleyTest::anyGame, game -> {
            double[] naive = new double[game.players()];
            int orders = everyOrder(game, 0, naive);
            double[] fast = Shapley.of(game, game.everybody());
            for (int player = 0; player < naive.length; player++) {
                assertThat(fast[player]).isCloseTo(naive[player] / orders, within(1e-10));
            }
        });
    }

    @Test
    void aCoalitionSharesExactlyWhatItIsWorthAndOutsidersGetNothing() {
        Seeds.every(100, ShapleyTest::anyGame, game -> {
            for (int coalition = 1; coalition <= game.everybody(); coalition++) {
                double sum = 0;
                double[] values = Shapley.of(game, coalition);
                for (int player = 0; player < values.length; player++) {
                    sum += values[player];
                    assertThat((coalition >> player & 1) == 1 || values[player] == 0)
                            .isTrue();
                }
                assertThat(sum).isCloseTo(game.worth(coalition), within(1e-10));
            }
        });
    }

    @Test
    void whoAddsNothingGetsNothingAndGamesAddUp() {
        Seeds.every(50, ShapleyTest::anyGame, game -> {
            int dummy = game.players() - 1;
            CoalitionGame without =
                    CoalitionGame.of(game.players(), coalition -> game.worth(coalition & ~(1 << dummy)));
            CoalitionGame both =
                    CoalitionGame.of(game.players(), coalition -> game.worth(coalition) + without.worth(coalition));
            double[] one = Shapley.of(game, game.everybody());
            double[] other = Shapley.of(without, game.everybody());
            double[] sum = Shapley.of(both, game.everybody());
            assertThat(other[dummy]).isCloseTo(0, within(1e-12));
            for (int player = 0; player < sum.length; player++) {
                assertThat(sum[player]).isCloseTo(one[player] + other[player], within(1e-10));
            }
        });
    }

    @Test
    void aGameThatIsTooLargeOrNotFiniteIsRefusedWithTheReason() {
        assertThatThrownBy(() -> CoalitionGame.of(21, coalition -> 0))
                .hasMessageContaining("has 21 players")
                .hasMessageContaining("at most 20");
        assertThatThrownBy(() -> CoalitionGame.of(2, coalition -> Double.NaN)).hasMessageContaining("is worth NaN");
    }

    @Test
    void twentyPlayersShareWithoutRoundingAway() {
        CoalitionGame pairs = CoalitionGame.of(20, Integer::bitCount);
        assertThat(Shapley.of(pairs, pairs.everybody())).containsOnly(new double[] {1}, within(1e-12));
    }

    static CoalitionGame anyGame(SplittableRandom random) {
        int players = random.nextInt(1, 7);
        double[] worth = random.doubles(1L << players, -1, 3).toArray();
        return CoalitionGame.of(players, coalition -> worth[coalition]);
    }

    /// Adds what everybody adds in every order that begins with `before`; returns the number of orders.
    private static int everyOrder(CoalitionGame game, int before, double[] sums) {
        if (before == game.everybody()) {
            return 1;
        }
        int orders = 0;
        for (int player = 0; player < game.players(); player++) {
            if ((before >> player & 1) == 0) {
                int after = before | 1 << player;
                int following = everyOrder(game, after, sums);
                sums[player] += following * (game.worth(after) - game.worth(before));
                orders += following;
            }
        }
        return orders;
    }
}
