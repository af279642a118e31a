package org.openelecbay.market.game.bidding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.game.nash.ContinuousGame;
import org.openelecbay.market.game.nash.Equilibrium;
import org.openelecbay.market.game.nash.Search;

class DemandBiddingTest {

    @Test
    void nobodyGainsByAnotherInterceptWithAndWithoutBounds() {
        Seeds.every(100, DemandBiddingTest::bidders, bidders -> {
            DemandBidding found = DemandBidding.of(8, bidders);
            double epsilon = Equilibrium.check(
                            found.game(bidders, 20), ContinuousGame.profile(found.bids()), Search.USUAL)
                    .epsilon();

            assertThat(epsilon).isLessThan(1e-8);
            assertThat(Arrays.stream(found.purchases()).sum()).isCloseTo(0, within(1e-9));
        });
    }

    @Test
    void bestResponsesOneAfterAnotherReachTheSameBids() {
        Seeds.every(100, DemandBiddingTest::bidders, bidders -> {
            DemandBidding found = DemandBidding.of(8, bidders);
            double[] bids = new double[bidders.size()];
            for (int round = 0; round < 20_000; round++) {
                for (int i = 0; i < bids.length; i++) {
                    double others = Arrays.stream(bids).sum() - bids[i];
                    bids[i] = DemandBidding.bestResponse(8, bidders, i, others);
                }
            }
            double price = Arrays.stream(bids).sum() / (8 * bids.length);
            for (int i = 0; i < bids.length; i++) {
                assertThat(bids[i] - 8 * price).isCloseTo(found.purchases()[i], within(1e-6));
            }
        });
    }

    @Test
    void anarchyCostsNeverLessThanOneAndVanishesWithTheSlope() {
        Seeds.every(100, DemandBiddingTest::bidders, bidders -> {
            double steep = DemandBidding.of(1, bidders)
                    .priceOfAnarchy(DemandBidding.competitive(1, bidders))
                    .orElse(1);
            double flat = DemandBidding.of(1e6, bidders)
                    .priceOfAnarchy(DemandBidding.competitive(1e6, bidders))
                    .orElse(1);

            assertThat(steep).isGreaterThanOrEqualTo(1 - 1e-12);
            assertThat(flat).isCloseTo(1, within(1e-6));
        });
    }

    @Test
    void twoBiddersAndBoundsWithoutBalanceAreNamed() {
        Bidder fixed = new Bidder(0.02, 0.05, 4, 0, 1);
        assertThatThrownBy(() -> DemandBidding.of(8, List.of(fixed, fixed))).hasMessageContaining("needs 3 prosumers");
        assertThatThrownBy(() -> DemandBidding.of(8, List.of(fixed, fixed, fixed)))
                .hasMessageContaining("outside what all bounds together can produce");
        assertThat(DemandBidding.competitivePrice(List.of(new Bidder(0, 0.1, 3))))
                .isEmpty();
    }

    private static List<Bidder> bidders(SplittableRandom random) {
        boolean isBounded = random.nextBoolean();
        return Stream.generate(() -> bidder(random, isBounded))
                .limit(random.nextInt(3, 8))
                .toList();
    }

    private static Bidder bidder(SplittableRandom random, boolean isBounded) {
        double need = random.nextDouble(1, 6);
        double curvature = random.nextDouble(0.01, 0.1);
        double base = random.nextDouble(0.02, 0.1);
        return isBounded
                ? new Bidder(
                        curvature, base, need, Math.max(0, need - random.nextDouble(3)), need + random.nextDouble(3))
                : new Bidder(curvature, base, need);
    }
}
