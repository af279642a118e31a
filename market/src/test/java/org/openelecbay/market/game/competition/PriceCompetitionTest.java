package org.openelecbay.market.game.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.game.nash.ContinuousGame;
import org.openelecbay.market.game.nash.Equilibrium;
import org.openelecbay.market.game.nash.Search;

class PriceCompetitionTest {

    @Test
    void noSellerGainsByAnotherPrice() {
        Seeds.every(100, PriceCompetitionTest::sellers, game -> {
            double[] prices = game.equilibrium();
            double[] low = Arrays.stream(prices).map(price -> price - 2).toArray();
            double[] high = Arrays.stream(prices).map(price -> price + 2).toArray();
            ContinuousGame asPrices =
                    ContinuousGame.ofNumbers(low, high, (seller, profile) -> game.profits(profile)[seller]);
            assertThat(Equilibrium.check(asPrices, ContinuousGame.profile(prices), Search.USUAL)
                            .epsilon())
                    .isLessThan(1e-9);
        });
    }

    @Test
    void bestResponsesLeadToTheEquilibrium() {
        Seeds.every(100, PriceCompetitionTest::sellers, game -> {
            double[] now = game.cost();
            for (int k = 0; k < 3_000; k++) {
                now = game.bestResponses(now);
            }
            assertThat(now).containsExactly(game.equilibrium(), within(1e-8));
        });
    }

    @Test
    void theSellerAtWhichBestResponsesRunAwayIsNamed() {
        PriceCompetition wild =
                new PriceCompetition(new double[] {1, 1, 1}, new double[] {40, 9, 40}, 10, new double[3]);

        assertThatThrownBy(wild::equilibrium).hasMessageContaining("Seller 2 has 2 b = 18.0");
    }

    @Test
    void aSellerThatHadBetterStayAwaySellsLessThanNothing() {
        PriceCompetition game =
                new PriceCompetition(new double[] {10, 1}, new double[] {40, 40}, 0, new double[] {0.05, 0.5});

        assertThat(game.quantities(game.equilibrium())[1]).isNegative();
    }

    private static PriceCompetition sellers(SplittableRandom random) {
        int n = 1 + random.nextInt(5);
        double g = random.nextDouble(0, 10);
        double[] a = new double[n];
        double[] b = new double[n];
        double[] cost = new double[n];
        for (int j = 0; j < n; j++) {
            a[j] = random.nextDouble(1, 20);
            b[j] = (n - 1) * g / 2 * random.nextDouble(1.05, 3) + random.nextDouble(0.5, 10);
            cost[j] = random.nextDouble(0, 0.2);
        }
        return new PriceCompetition(a, b, g, cost);
    }
}
