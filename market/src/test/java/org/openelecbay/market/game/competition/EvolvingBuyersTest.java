package org.openelecbay.market.game.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;

class EvolvingBuyersTest {

    private static final int CASES = 200;

    @Test
    void atRestEveryBuyerOfALivingSellerGainsTheSame() {
        Seeds.every(CASES, EvolvingBuyersTest::crowd, game -> {
            RestPoint rest = RestPoint.of(game, even(game));
            double[] payoffs = game.payoffs(rest.shares());
            assertThat(Arrays.stream(rest.shares()).sum()).isCloseTo(1, within(1e-12));
            for (int j = 0; j < payoffs.length; j++) {
                if (rest.shares()[j] > 0) {
                    assertThat(payoffs[j]).isCloseTo(rest.payoff(), within(1e-9));
                }
            }
        });
    }

    @Test
    void buyersWhoAreShiftedALittleComeBackToAStableRest() {
        Seeds.every(CASES / 4, EvolvingBuyersTest::crowd, game -> {
            RestPoint rest = RestPoint.of(game, even(game));
            double[] shifted = new double[game.sellers()];
            Arrays.setAll(shifted, j -> rest.shares()[j] * (1 + 1e-4 * (j % 2)));
            Replicator buyers = new Replicator(game, shifted, 0.5);
            buyers.settle(1e-10, 20_000);
            if (rest.isStable()) {
                assertThat(buyers.now().shares()).containsExactly(rest.shares(), within(1e-5));
            }
        });
    }

    @Test
    void theMeanGainGrowsOnTheWayToRest() {
        BuyersChoice game = new BuyersChoice(10, 0.6, new double[] {8, 5}, new double[] {0.12, 0.1});
        Replicator buyers = new Replicator(game, new double[] {1, 1}, 0.2);
        double before = Double.NEGATIVE_INFINITY;
        for (Replicator.Round round : buyers.steps(40)) {
            assertThat(round.mean()).isGreaterThanOrEqualTo(before - 1e-12);
            before = round.mean();
        }
    }

    @Test
    void aSellerWithoutEnergyOrAboveEverybodysWorthDiesOut() {
        BuyersChoice game = new BuyersChoice(10, 0.6, new double[] {8, 0, 5, 5}, new double[] {0.12, 0.01, 0.1, 0.7});

        RestPoint rest = RestPoint.of(game, even(game));

        assertThat(rest.diedOut()).containsExactly(1, 3);
        assertThat(rest.shares()[0]).isCloseTo(0.583888215135, within(1e-9));
    }

    @Test
    void aSellerThatCannotOfferWhatOthersDoDiesOutAlthoughSomeWouldBuyOfIt() {
        BuyersChoice game = new BuyersChoice(1, 1, new double[] {2, 50}, new double[] {0.1, 0.9});

        RestPoint rest = RestPoint.of(game, even(game));

        assertThat(rest.diedOut()).containsExactly(1);
        assertThat(rest.shares()[0]).isEqualTo(1);
    }

    @Test
    void aStepThatLeavesASellerNobodyIsTakenMoreSlowly() {
        BuyersChoice game = new BuyersChoice(10, 0.6, new double[] {8, 5}, new double[] {0.12, 0.1});
        Replicator buyers = new Replicator(game, new double[] {0.999, 0.001}, 1_000);

        buyers.steps(20);

        assertThat(Arrays.stream(buyers.now().shares()).min().orElseThrow()).isPositive();
    }

    @Test
    void sellersAndBuyersGatherWhereTheMarketClears() {
        Seeds.every(5, EvolvingBuyersTest::modest, game -> {
            double joint = SellerPrices.joint(game, 0.01, 10);
            BuyersChoice settled = SellerPrices.settle(game, 1e-3, 0.01, 10, 1e-9, 300);
            assertThat(settled.prices()).containsOnly(new double[] {joint}, within(0.02 * joint));
        });
    }

    @Test
    void beyondTheBandAllSellersStandAtItsEnd() {
        BuyersChoice game = new BuyersChoice(10, 0.6, new double[] {8, 5}, new double[] {0.12, 0.1});

        assertThat(SellerPrices.joint(game, 0.09, 0.2)).isEqualTo(0.2);
        assertThat(SellerPrices.joint(game, 0.5, 0.6)).isEqualTo(0.5);
    }

    @Test
    void whatIsNoGameIsRefused() {
        assertThatThrownBy(() -> new BuyersChoice(0, 1, new double[] {1}, new double[] {1}))
                .hasMessageContaining("0.0 buyers");
        BuyersChoice game = new BuyersChoice(1, 1, new double[] {1}, new double[] {1});
        assertThatThrownBy(() -> new Replicator(game, new double[] {0}, 1)).hasMessageContaining("no distribution");
        assertThatThrownBy(() -> new Replicator(game, new double[] {1, 1}, 1)).hasMessageContaining("2 shares");
    }

    private static BuyersChoice crowd(SplittableRandom random) {
        int sellers = 1 + random.nextInt(6);
        double[] supplies = new double[sellers];
        double[] prices = new double[sellers];
        for (int j = 0; j < sellers; j++) {
            supplies[j] = random.nextInt(5) == 0 ? 0 : random.nextDouble(0.1, 10);
            prices[j] = random.nextDouble(0.05, 0.8);
        }
        return new BuyersChoice(1 + random.nextInt(30), 0.6, supplies, prices);
    }

    /// Sellers that differ little, so that none dies out on the way.
    private static BuyersChoice modest(SplittableRandom random) {
        double[] supplies = {random.nextDouble(2, 4), random.nextDouble(2, 4)};
        double[] prices = {random.nextDouble(0.2, 0.22), random.nextDouble(0.2, 0.22)};
        return new BuyersChoice(10, 0.6, supplies, prices);
    }

    private static double[] even(BuyersChoice game) {
        double[] even = new double[game.sellers()];
        Arrays.fill(even, 1);
        return even;
    }
}
