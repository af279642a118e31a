package org.openelecbay.market.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;

class CommunityWorthTest {

    private static final SupplierPrices AVOIDED_COST = new SupplierPrices(0.20, 0.09);
    private static final SupplierPrices RETAIL = new SupplierPrices(0.20, 0.20);
    private static final SupplierPrices PREMIUM = new SupplierPrices(0.20, 0.25);

    @Test
    void avoidedCostMakesEveryUnionWorthwhileAndTheShadowPayoffsStable() {
        Seeds.every(100, random -> drawn(random, Netting.SLOT, AVOIDED_COST), worth -> {
            CoalitionGame game = worth.game();
            assertThat(Superadditivity.broken(game)).isEmpty();
            assertThat(Stability.blocking(game, worth.shadowPayoffs())).isEmpty();
            assertThat(Arrays.stream(worth.shadowPayoffs()).sum()).isCloseTo(worth.everybody(), within(1e-9));
            assertThat(game.worth(game.everybody())).isCloseTo(worth.everybody(), within(1e-9));
        });
    }

    @Test
    void aTrueUpToo() {
        Seeds.every(100, random -> drawn(random, Netting.PERIOD, AVOIDED_COST), worth -> {
            assertThat(Superadditivity.broken(worth.game())).isEmpty();
            assertThat(Stability.blocking(worth.game(), worth.shadowPayoffs())).isEmpty();
        });
    }

    @Test
    void atRetailNothingIsGainedAndWithAPremiumJoiningLoses() {
        Seeds.every(100, random -> drawn(random, Netting.SLOT, RETAIL), worth -> {
            assertThat(Inessential.test(worth.game())).isTrue();
            assertThat(Superadditivity.broken(worth.game())).isEmpty();
        });
        Seeds.every(100, random -> drawn(random, Netting.SLOT, PREMIUM), worth -> {
            CoalitionGame game = worth.game();
            IntStream.rangeClosed(0, game.everybody())
                    .forEach(coalition -> assertThat(game.worth(coalition)).isLessThanOrEqualTo(0));
            assertThat(Superadditivity.broken(game).isPresent()).isEqualTo(game.worth(game.everybody()) < -1e-9);
        });
    }

    /// What a coalition saves, from the definition: everybody's cost alone less the cost of the coalition's sum.
    @Test
    void theWorthIsTheCostAloneLessTheCostTogether() {
        SplittableRandom random = new SplittableRandom(3);
        double[] net = random.doubles(6, -3, 3).toArray();
        CommunityWorth worth = new CommunityWorth(6);
        worth.add(AVOIDED_COST, net);
        for (int coalition = 1; coalition < 64; coalition++) {
            double alone = 0;
            double together = 0;
            for (int player = 0; player < 6; player++) {
                if ((coalition >> player & 1) == 1) {
                    alone += cost(net[player]);
                    together += net[player];
                }
            }
            assertThat(worth.game().worth(coalition)).isCloseTo(alone - cost(together), within(1e-12));
        }
        assertThat(worth.costsAlone()[2]).isCloseTo(cost(net[2]), within(1e-12));
    }

    @Test
    void aTrueUpIsWorthLessBecauseEverybodyIsItsOwnNeighbourAtNight() {
        CommunityWorth slots = new CommunityWorth(2);
        CommunityWorth period = new CommunityWorth(2, new int[] {0, 1}, Netting.PERIOD);
        for (CommunityWorth worth : new CommunityWorth[] {slots, period}) {
            worth.add(AVOIDED_COST, 3, -2);
            worth.add(AVOIDED_COST, -3, 2);
        }
        assertThat(slots.everybody()).isCloseTo(4 * 0.11, within(1e-12));
        assertThat(period.everybody()).isZero();
    }

    @Test
    void aMemberWithTwoMetersGainsByItself() {
        CommunityWorth worth = new CommunityWorth(2, new int[] {0, 0, 1}, Netting.SLOT);
        worth.add(AVOIDED_COST, 2, -1, -4);
        assertThat(worth.game().worth(0b01)).isCloseTo(0.11, within(1e-12));
        assertThat(worth.game().worth(0b11)).isCloseTo(0.22, within(1e-12));
        assertThat(worth.shadowPayoffs()).containsExactly(new double[] {0.22, 0}, within(1e-12));
    }

    @Test
    void supplyThatMeetsDemandUpToTheLastDigitCostsTheMiddle() {
        CommunityWorth worth = new CommunityWorth(3);
        worth.add(AVOIDED_COST, 0.1, 0.2, -0.3);
        assertThat(worth.shadowPrices()).containsExactly(new double[] {0.145}, within(1e-12));
    }

    @Test
    void pricesMayChangeFromSlotToSlot() {
        CommunityWorth worth = new CommunityWorth(2);
        worth.add(AVOIDED_COST, 1, -1);
        worth.add(PREMIUM, 1, -1);
        assertThat(worth.everybody()).isCloseTo(0.11 - 0.05, within(1e-12));
        assertThat(worth.game().worth(0b11)).isCloseTo(0.06, within(1e-12));
    }

    @Test
    void whatIsNoCommunityIsRefusedInWords() {
        assertThatThrownBy(() -> new CommunityWorth(2, new int[] {0, 2}, Netting.SLOT))
                .hasMessageContaining("player 2");
        assertThatThrownBy(() -> new CommunityWorth(2).add(AVOIDED_COST, 1)).hasMessageContaining("2 meters");
        assertThatThrownBy(() -> new SupplierPrices(Double.NaN, 0)).hasMessageContaining("finite");
    }

    private static double cost(double net) {
        return net < 0 ? 0.20 * -net : -0.09 * net;
    }

    private static CommunityWorth drawn(SplittableRandom random, Netting netting, SupplierPrices prices) {
        int players = random.nextInt(1, 6);
        int[] owners = random.ints(players + random.nextInt(3), 0, players).toArray();
        CommunityWorth worth = new CommunityWorth(players, owners, netting);
        boolean oneMeterEach = prices == PREMIUM || prices == RETAIL;
        CommunityWorth simple =
                new CommunityWorth(players, IntStream.range(0, players).toArray(), netting);
        for (int slot = random.nextInt(1, 5); slot > 0; slot--) {
            worth.add(prices, random.ints(owners.length, -4, 5).asDoubleStream().toArray());
            simple.add(prices, random.ints(players, -4, 5).asDoubleStream().toArray());
        }
        return oneMeterEach ? simple : worth;
    }
}
