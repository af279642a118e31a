package org.openelecbay.market.game.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.openelecbay.market.BookBuilder.book;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.BookBuilder;
import org.openelecbay.market.ClearingAssert;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;

class OfferGameTest {

    private static final int STEPS = 100;

    @Test
    void noOfferThatIsAcceptedGainsTheSellerMore() {
        Seeds.every(200, OfferGameTest::game, game -> {
            ShareOffer solution = game.solution();
            assertThat(game.accepts(solution)).isTrue();
            for (int p = 0; p <= STEPS; p++) {
                for (int s = 0; s <= STEPS; s++) {
                    ShareOffer other = new ShareOffer(2.0 * p / STEPS, (double) s / STEPS);
                    if (game.accepts(other)) {
                        assertThat(game.sellerGain(other)).isLessThanOrEqualTo(game.sellerGain(solution) + 1e-9);
                    }
                }
            }
        });
    }

    @Test
    void whoeverDeviatesFromAStrictEquilibriumIsLeftWithNothing() {
        OfferGame game = new OfferGame(0.2, 0.1, 0.4);
        ShareOffer solution = game.solution();

        assertThat(game.isStrict()).isTrue();
        assertThat(game.buyerGain(solution)).isCloseTo(0.04, within(1e-12));
        assertThat(game.sellerGain(solution)).isCloseTo(0.06, within(1e-12));
        assertThat(game.accepts(new ShareOffer(0.2, 0.39))).isFalse();
        assertThat(game.accepts(new ShareOffer(0.201, 0.4))).isFalse();
        assertThat(game.sellerGain(new ShareOffer(0.2, 0.41))).isLessThan(game.sellerGain(solution));
    }

    @Test
    void withoutAReserveOrWithoutAGainTheEquilibriumIsNotStrict() {
        assertThat(new OfferGame(0.2, 0.1, 0).isStrict()).isFalse();
        assertThat(new OfferGame(0.2, 0.2, 0.5).isStrict()).isFalse();
        assertThatThrownBy(() -> new OfferGame(0.1, 0.2, 0.5).solution()).hasMessageContaining("no offer suits both");
    }

    /// Every seller and buyer has one watt-hour, reserves are half of the gain; the whole tree of offers, acceptances
    /// and rejections is searched.
    @Test
    void theRuleIsWhatBackwardInductionFindsInTheWholeTree() {
        Seeds.every(150, OfferGameTest::fewPeers, peers -> {
            BookBuilder book = book().lot(1);
            for (int b = 0; b < peers.values().length; b++) {
                book.bid("b" + b, peers.values()[b]);
            }
            for (int s = 0; s < peers.costs().length; s++) {
                book.offer("s" + s, peers.costs()[s]);
            }
            Clearing clearing = new PriceAndShare(Ratio.half())
                    .clear(book.build(), Setting.plain().context());
            double[] gains = peers.solve(0, 0, 0);
            long trades = Arrays.stream(gains, 0, peers.costs().length)
                    .filter(gain -> gain > 0)
                    .count();
            assertThat(clearing.trades().stream()
                            .filter(trade -> clearing.payments().stream()
                                    .anyMatch(payment -> payment.from()
                                            .toString()
                                            .contains(trade.seller().value())))
                            .count())
                    .isEqualTo(trades);
            double shared = clearing.payments().stream()
                    .mapToLong(payment -> payment.money().nanos())
                    .sum();
            // A cent per kWh on one watt-hour is 10,000 nanos; buyers and sellers each get half.
            assertThat(shared)
                    .isCloseTo(
                            10_000
                                    * Arrays.stream(gains, peers.costs().length, gains.length)
                                            .sum(),
                            within(1.0));
        });
    }

    @Test
    void theBuyersShareIsAPayment() {
        Clearing clearing = new PriceAndShare(new Ratio(1, 4))
                .clear(
                        book().bid("anna", 20).offer("cleo", 8).build(),
                        Setting.plain().context());

        ClearingAssert.assertThat(clearing).gives("anna", org.openelecbay.core.Money.ofNanos(-170_000_000));
        assertThat(clearing.reasons().getFirst().sentence()).contains("returns 25 % of its profit", "strict");
    }

    private static OfferGame game(SplittableRandom random) {
        double cost = random.nextDouble(0, 0.5);
        return new OfferGame(cost + random.nextDouble(0, 1), cost, random.nextInt(11) / 10.0);
    }

    private static Peers fewPeers(SplittableRandom random) {
        int[] values = random.ints(1 + random.nextInt(3), 5, 13)
                .map(each -> 2 * each)
                .sorted()
                .toArray();
        int[] costs = random.ints(1 + random.nextInt(3), 3, 11)
                .map(each -> 2 * each)
                .sorted()
                .toArray();
        int[] highestFirst = new int[values.length];
        Arrays.setAll(highestFirst, k -> values[values.length - 1 - k]);
        return new Peers(highestFirst, costs);
    }

    /// Buyers by falling value and sellers by rising cost, in cents.
    private record Peers(int[] values, int[] costs) {

        /// What everybody gains from here on, sellers first, in cents.
        ///
        /// @param seller who offers
        /// @param served bit set of the buyers that have energy
        /// @param asked bit set of the buyers that rejected this seller
        double[] solve(int seller, int served, int asked) {
            if (seller == costs.length) {
                return new double[costs.length + values.length];
            }
            double[] best = solve(seller + 1, served, 0);
            for (int buyer = values.length - 1; buyer >= 0; buyer--) {
                if (((served | asked) >> buyer & 1) == 1) {
                    continue;
                }
                double[] rejected = solve(seller, served, asked | 1 << buyer);
                for (int price = costs[seller]; price <= values[buyer]; price++) {
                    double[] accepted = solve(seller + 1, served | 1 << buyer, 0);
                    accepted[seller] += price - costs[seller];
                    accepted[costs.length + buyer] += values[buyer] - price;
                    double reserve = Math.max((values[buyer] - costs[seller]) / 2.0, rejected[costs.length + buyer]);
                    double[] outcome = values[buyer] - price >= reserve - 1e-9 ? accepted : rejected;
                    if (outcome[seller] >= best[seller] && (outcome[seller] > 0 || best[seller] < 0)) {
                        best = outcome;
                    }
                }
            }
            return best;
        }
    }
}
