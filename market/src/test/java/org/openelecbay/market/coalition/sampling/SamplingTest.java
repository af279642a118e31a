package org.openelecbay.market.coalition.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.coalition.CoalitionGame;
import org.openelecbay.market.coalition.Shapley;

class SamplingTest {

    private static final int PLAYERS = 7;

    @Test
    void anyOrdersShareWhatEverybodyIsWorth() {
        Seeds.every(100, SamplingTest::anyGame, game -> {
            PermutationSampling sampling = PermutationSampling.of(game, Orders.drawn(PLAYERS, 5, game.players()));
            assertThat(sampling.estimate().stream().mapToDouble(each -> each).sum())
                    .isCloseTo(game.worth(game.everybody()), within(1e-10));
        });
    }

    @Test
    void theMeanOverManyOrdersIsWithinFourStandardErrors() {
        Seeds.every(20, SamplingTest::anyGame, game -> {
            double[] exact = Shapley.of(game, game.everybody());
            PermutationSampling plain = PermutationSampling.of(game, Orders.drawn(PLAYERS, 4_000, 1));
            PermutationSampling pairs = PermutationSampling.ofPairs(game, Orders.antithetic(PLAYERS, 2_000, 1));
            for (int player = 0; player < PLAYERS; player++) {
                assertThat(plain.estimate().get(player))
                        .isCloseTo(
                                exact[player],
                                within(4.5 * plain.standardError().get(player)));
                assertThat(pairs.estimate().get(player))
                        .isCloseTo(
                                exact[player],
                                within(4.5 * pairs.standardError().get(player)));
            }
        });
    }

    /// What a player adds grows with the coalition, so an order and its reverse err to opposite sides.
    @Test
    void aReversedOrderHelpsWhereLateJoinersAddMore() {
        CoalitionGame squares = CoalitionGame.of(PLAYERS, each -> Math.pow(Integer.bitCount(each), 2));
        PermutationSampling pairs = PermutationSampling.ofPairs(squares, Orders.antithetic(PLAYERS, 50, 2));
        assertThat(pairs.estimate().getFirst()).isCloseTo(PLAYERS, within(1e-12));
        assertThat(pairs.standardError().getFirst()).isCloseTo(0, within(1e-12));
    }

    @Test
    void theMeanOfTheStrataIsTheValue() {
        Seeds.every(50, SamplingTest::anyGame, game -> {
            double[] exact = Shapley.of(game, game.everybody());
            for (int player = 0; player < PLAYERS; player++) {
                assertThat(Strata.of(game, player).value()).isCloseTo(exact[player], within(1e-12));
            }
        });
    }

    @Test
    void stratifiedSamplesHitTheValueAndAreExactWhenAllCoalitionsAreTried() {
        Seeds.every(50, random -> anyGame(random, 12), game -> {
            double[] exact = Shapley.of(game, game.everybody());
            StratifiedSampling sampled = StratifiedSampling.of(game, 3, 600, 5);
            assertThat(sampled.estimate()).isCloseTo(exact[3], within(5 * sampled.standardError()));
            StratifiedSampling whole = StratifiedSampling.of(game, 3, 1_000_000, 5);
            assertThat(whole.estimate()).isCloseTo(exact[3], within(1e-12));
            assertThat(whole.standardError()).isZero();
        });
    }

    @Test
    void hoeffdingsSamplesGiveTheHalfWidthThatWasAskedFor() {
        Hoeffding bound = new Hoeffding(3, 0.05);
        long samples = bound.samples(0.33, 0.01);
        assertThat(bound.halfWidth(0.33, samples)).isLessThanOrEqualTo(0.01);
        assertThat(bound.halfWidth(0.33, samples - 1)).isGreaterThan(0.01);
        assertThat(bound.halfWidth(0, 0)).isZero();
        assertThatThrownBy(() -> new Hoeffding(3, 0)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> bound.samples(1, 0)).hasMessageContaining("more than zero");
    }

    @Test
    void ordersThatAreNoneAreRefused() {
        CoalitionGame game = CoalitionGame.of(2, Integer::bitCount);
        assertThatThrownBy(() -> PermutationSampling.of(game, List.of(new int[] {0, 0})))
                .hasMessageContaining("[0, 0]");
        assertThat(PermutationSampling.of(game, List.of()).estimate()).containsOnly(Double.NaN);
    }

    private static CoalitionGame anyGame(SplittableRandom random) {
        return anyGame(random, PLAYERS);
    }

    private static CoalitionGame anyGame(SplittableRandom random, int players) {
        double[] worth = random.doubles(1L << players, -1, 3).toArray();
        return CoalitionGame.of(players, coalition -> worth[coalition]);
    }
}
