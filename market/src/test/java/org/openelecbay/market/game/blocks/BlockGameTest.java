package org.openelecbay.market.game.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.game.blocks.BlockMember.Block;
import org.openelecbay.market.game.nash.BestResponses.Ending;
import org.openelecbay.market.game.nash.Equilibrium;
import org.openelecbay.market.game.nash.PureEquilibria;

class BlockGameTest {

    /// The worked example of docs/reference/games.md.
    private static final BlockGame STREET =
            game(LocalRate.MID_MARKET, member(0, 2, 0.10), member(-2, -1, 0.25), member(0, -2, 0.16));

    /// Two generators, a member that can use up its surplus and one that can need more.
    private static final BlockGame RESTLESS = game(
            LocalRate.MID_MARKET,
            member(0, 7, 0.100),
            member(0, 8, 0.128),
            member(5, -2, 0.095),
            member(-2, -1, 0.137));

    @Test
    void theWorkedExampleIsWhatThePageSays() {
        assertThat(PureEquilibria.of(STREET).all()).containsExactly(List.of(1, 1, 0));
        assertThat(STREET.payoff(0, new int[] {1, 1, 0})).isCloseTo(0.09, within(1e-12));
        assertThat(STREET.payoff(1, new int[] {1, 1, 0})).isCloseTo(0.25 - 0.49, within(1e-12));
        assertThat(BlockPlay.of(STREET, 100).profile()).containsExactly(1, 1, 0);
    }

    @Test
    void aStreetMayHaveNoEquilibriumAndTheCircleIsFound() {
        assertThat(PureEquilibria.of(RESTLESS).all()).isEmpty();
        assertThat(BlockPlay.of(RESTLESS, 1_000).ending()).isEqualTo(Ending.CYCLE);
        assertThat(BlockPlay.of(RESTLESS, 1_000).epsilon()).isGreaterThan(0);
    }

    @Test
    void leavingAlwaysEndsWithNobodyWhoWantsToLeave() {
        Seeds.every(300, BlockGameTest::random, game -> {
            BlockPlay play = BlockPlay.leaving(game, 1_000);
            int[] profile = play.profile();

            assertThat(play.ending()).isEqualTo(Ending.EQUILIBRIUM);
            for (int player = 0; player < profile.length; player++) {
                int[] off = profile.clone();
                for (off[player] = 0; off[player] < profile[player]; off[player]++) {
                    assertThat(game.payoff(player, off)).isLessThanOrEqualTo(game.payoff(player, profile) + 1e-11);
                }
            }
        });
    }

    @Test
    void whatPlaySettlesOnIsAnEquilibriumOfTheGameAsItIsDefined() {
        Seeds.every(300, BlockGameTest::random, game -> {
            BlockPlay play = BlockPlay.of(game, 500);
            if (play.ending() == Ending.EQUILIBRIUM) {
                assertThat(Equilibrium.check(game, play.profile()).epsilon()).isLessThan(1e-11);
            } else {
                assertThat(Equilibrium.check(game, play.profile()).epsilon()).isGreaterThan(1e-12);
            }
        });
    }

    @Test
    void billsOfAllAreTheSuppliersBill() {
        Seeds.every(300, BlockGameTest::random, game -> {
            int[] profile = BlockPlay.of(game, 500).profile();
            double payoffs = IntStream.range(0, profile.length)
                    .mapToDouble(player -> game.payoff(player, profile))
                    .sum();

            assertThat(payoffs).isCloseTo(game.welfare(profile, game.balance(profile)), within(1e-9));
        });
    }

    @Test
    void theRatioPriceRunsFromImportToExport() {
        assertThat(LocalRate.SUPPLY_DEMAND_RATIO.price(0, 4, 0.09, 0.2)).isCloseTo(0.2, within(1e-12));
        assertThat(LocalRate.SUPPLY_DEMAND_RATIO.price(4, 4, 0.09, 0.2)).isEqualTo(0.09);
        assertThat(LocalRate.SUPPLY_DEMAND_RATIO.price(4, 4, -0.1, 0.2)).isCloseTo(0.05, within(1e-12));
        assertThatThrownBy(() -> new BlockGame(List.of(), LocalRate.MID_MARKET, 0.2, 0.09))
                .hasMessageContaining("Exchange");
    }

    private static BlockGame game(LocalRate rate, BlockMember... members) {
        return new BlockGame(List.of(members), rate, 0.09, 0.20);
    }

    private static BlockMember member(double fixed, double energy, double limit) {
        return new BlockMember(fixed, List.of(new Block(energy, limit)));
    }

    private static BlockGame random(SplittableRandom random) {
        return game(
                LocalRate.values()[random.nextInt(2)],
                Stream.generate(() -> new BlockMember(
                                random.nextInt(-6, 7),
                                Stream.generate(() ->
                                                new Block(random.nextInt(-8, 9), random.nextInt(80, 210) / 1_000.0))
                                        .limit(random.nextInt(1, 4))
                                        .toList()))
                        .limit(random.nextInt(1, 6))
                        .toArray(BlockMember[]::new));
    }
}
