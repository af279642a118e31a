package org.openelecbay.market.game.flexibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.auction.curve.Curve;
import org.openelecbay.market.game.flexibility.FlexibilityMarket.Secured;
import org.openelecbay.market.game.nash.BestResponses;
import org.openelecbay.market.game.nash.ContinuousGame;
import org.openelecbay.market.game.nash.Equilibrium;
import org.openelecbay.market.game.nash.Search;
import org.openelecbay.market.game.price.Takers;

class FlexibilityMarketTest {

    private record Market(List<Curve> buyers, List<Curve> sellers) {

        FlexibilityMarket market() {
            return FlexibilityMarket.ofSingles(buyers, sellers);
        }

        /// The game as the definition has it: the highest price at which buyers take all that is secured.
        ContinuousGame game() {
            Takers need = Takers.of(buyers, List.of());
            double total = buyers.stream().mapToDouble(Curve::most).sum();
            return ContinuousGame.ofNumbers(
                    new double[sellers.size()],
                    sellers.stream().mapToDouble(Curve::most).toArray(),
                    (player, secured) -> {
                        double all = Arrays.stream(secured).sum();
                        boolean isTaken = all <= total * (1 + 1e-12);
                        double price =
                                isTaken ? need.balancing(Math.min(all, total)).high() : 0;
                        double revenue = secured[player] == 0 ? 0 : price * secured[player];
                        return revenue - sellers.get(player).cost(secured[player]);
                    });
        }
    }

    @Test
    void oneStraightNeedHasTheEquilibriumOfCournot() {
        // Need 0.40 - 0.05 F, sellers at 0.10 + 0.02 f and 0.12 + 0.02 f: 0.12 f1 + 0.05 f2 = 0.30, and so on.
        Market two = new Market(
                List.of(new Curve(0.40, 0.05, 8)), List.of(new Curve(0.10, 0.02, 10), new Curve(0.12, 0.02, 10)));
        Secured found = two.market().equilibrium().orElseThrow();

        double determinant = 0.12 * 0.12 - 0.05 * 0.05;
        assertThat(found.sold()[0]).isCloseTo((0.30 * 0.12 - 0.28 * 0.05) / determinant, within(1e-9));
        assertThat(found.sold()[1]).isCloseTo((0.28 * 0.12 - 0.30 * 0.05) / determinant, within(1e-9));
        assertThat(two.market().priceOfAnarchy(found).orElseThrow()).isGreaterThan(1);
    }

    @Test
    void noSellerGainsBySecuringMoreOrLess() {
        int[] stable = {0};
        Seeds.every(200, FlexibilityMarketTest::market, each -> {
            Optional<Secured> found = each.market().equilibrium();
            assertThat(found.isPresent() || each.sellers().size() > 1)
                    .as("one seller alone has a best answer")
                    .isTrue();
            found.ifPresent(secured -> {
                stable[0]++;
                assertThat(Equilibrium.check(each.game(), ContinuousGame.profile(secured.sold()), Search.USUAL)
                                .epsilon())
                        .isLessThan(1e-8);
                assertThat(secured.epsilon()).isLessThan(1e-8);
            });
        });
        assertThat(stable[0]).isGreaterThan(100);
    }

    @Test
    void whereNoneIsFoundBestAnswersDoNotSettleEither() {
        Seeds.every(200, FlexibilityMarketTest::market, each -> {
            if (each.market().equilibrium().isEmpty()) {
                // Every point of a grid of profiles leaves somebody a gain.
                int grid = 12;
                ContinuousGame game = each.game();
                if (each.sellers().size() == 2) {
                    for (int k = 0; k < grid * grid; k++) {
                        double[] at = {
                            each.sellers().get(0).most() * (k % grid) / (grid - 1.0),
                            each.sellers().get(1).most() * (k / grid) / (grid - 1.0)
                        };
                        assertThat(Equilibrium.check(game, ContinuousGame.profile(at), new Search(65, 1, 1e-6))
                                        .epsilon())
                                .isGreaterThan(0);
                    }
                }
            }
        });
    }

    @Test
    void whereTheNeedEndsOneSellerMayHoldOutAllOthers() {
        // 0.2 kWh are worth 0.20 to 0.186, all more 0.10 and less. Who secures the 0.2 kWh gains 0.033; with others in
        // its place at 0.186 it would rather bring 0.5 kWh at 0.10 and less. Shared by all three it does not last.
        Market market = new Market(
                List.of(new Curve(0.10, 0.07, 1.8), new Curve(0.20, 0.07, 0.2)),
                List.of(new Curve(0.10, 0.04, 0.4), new Curve(0.02, 0.02, 2), new Curve(0.12, 0.01, 2.2)));
        Secured found = market.market().equilibrium().orElseThrow();

        assertThat(found.price()).isCloseTo(0.186, within(1e-9));
        assertThat(found.sold()[1]).isCloseTo(0.2, within(1e-9));
        assertThat(Equilibrium.check(market.game(), ContinuousGame.profile(found.sold()), Search.USUAL)
                        .epsilon())
                .isLessThan(1e-9);
    }

    @Test
    void bestAnswersThatSettleAreFoundAsAnEquilibrium() {
        Seeds.every(60, FlexibilityMarketTest::gapped, each -> {
            if (each.market().equilibrium().isEmpty()) {
                double[][] nobody =
                        ContinuousGame.profile(new double[each.sellers().size()]);
                BestResponses.Path path = BestResponses.of(each.game(), nobody, new Search(33, 1, 1e-9), 1e-6, 30);
                assertThat(path.ending()).isNotEqualTo(BestResponses.Ending.EQUILIBRIUM);
            }
        });
    }

    @Test
    void whatIsWorthNothingHasNoPriceOfAnarchy() {
        Market equal = new Market(List.of(new Curve(0.2, 0.05, 1.4)), List.of(new Curve(0.2 - 1e-16, 0.02, 2.4)));
        Secured found = equal.market().equilibrium().orElseThrow();

        assertThat(equal.market().priceOfAnarchy(found)).isEmpty();
    }

    @Test
    void dearSellersAndNobodyInNeedLeaveNothingToSecure() {
        Market dear = new Market(List.of(new Curve(0.1, 0.05, 1)), List.of(new Curve(0.2, 0.05, 1)));

        assertThat(dear.market().equilibrium().orElseThrow().sold()).containsExactly(0);
        assertThat(new Market(List.of(), List.of(new Curve(0.2, 0.05, 1)))
                        .market()
                        .equilibrium())
                .isPresent();
    }

    private static Market market(SplittableRandom random) {
        return new Market(curves(random, 1 + random.nextInt(4), 10, 40), curves(random, 1 + random.nextInt(4), 5, 20));
    }

    /// Needs that leave gaps between their prices.
    private static Market gapped(SplittableRandom random) {
        List<Curve> buyers = IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(k -> new Curve(0.1 * (k + 1), 0.01 + 0.01 * random.nextInt(4), 0.2 * (1 + random.nextInt(4))))
                .toList();
        return new Market(buyers, curves(random, 2 + random.nextInt(2), 2, 15));
    }

    private static List<Curve> curves(SplittableRandom random, int count, int least, int most) {
        return IntStream.range(0, count)
                .mapToObj(_ -> new Curve(
                        random.nextInt(least, most) / 100.0,
                        0.05 / (random.nextInt(1, 9) / 4.0),
                        random.nextInt(1, 9) / 4.0))
                .flatMap(Stream::of)
                .toList();
    }
}
