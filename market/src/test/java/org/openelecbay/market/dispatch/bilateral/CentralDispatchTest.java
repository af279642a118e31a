package org.openelecbay.market.dispatch.bilateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.dispatch.RandomMarkets;

class CentralDispatchTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-8);

    @Test
    void onEveryTradedPairTheMarginsDifferByTheCharges() {
        Seeds.every(
                200,
                RandomMarkets::small,
                market -> CentralDispatch.of(market).ifPresent(best -> {
                    assertThat(best.residual()).isLessThan(1e-8);
                    double[] sums = market.totals(best.trades());
                    assertThat(sums).containsExactly(best.totals(), EXACT);
                    for (int e = 0; e < best.trades().length; e++) {
                        Partnership pair = market.pairs().get(e);
                        double cost = margin(market, best, pair.seller());
                        double worth = margin(market, best, pair.buyer());
                        if (best.trades()[e] > 1e-7) {
                            assertThat(best.prices()[e]).isBetween(cost + pair.sellerCharge() - 1e-8, cost + 1);
                            if (isFree(market, best, pair.seller()) && isFree(market, best, pair.buyer())) {
                                assertThat(worth - cost).isCloseTo(pair.charge(), EXACT);
                                assertThat(best.prices()[e]).isCloseTo(cost + pair.sellerCharge(), EXACT);
                            }
                        }
                    }
                }));
    }

    @Test
    void noShiftOfAnyPairIsBetter() {
        Seeds.every(
                100,
                RandomMarkets::small,
                market -> CentralDispatch.of(market).ifPresent(best -> {
                    double objective = market.objective(best.trades());
                    for (int e = 0; e < best.trades().length; e++) {
                        for (double shift : new double[] {1e-3, -1e-3, 0.3, -0.3}) {
                            double[] moved = best.trades().clone();
                            moved[e] += shift;
                            if (moved[e] >= 0 && isAllowed(market, market.totals(moved))) {
                                assertThat(market.objective(moved)).isGreaterThanOrEqualTo(objective - 1e-9);
                            }
                        }
                    }
                }));
    }

    @Test
    void whereNobodyGainsNothingTrades() {
        BilateralMarket market = market(new Trader(true, 0.02, 0.3, 0, 5), new Trader(false, 0.02, 0.3, 0, 5), 0.01);
        BilateralOptimum best = CentralDispatch.of(market).orElseThrow();
        assertThat(best.trades()).containsExactly(0);
        assertThat(best.tradesUnique()).isTrue();
    }

    @Test
    void whatMustBeTradedButCannotHasNoAnswer() {
        assertThat(CentralDispatch.of(market(new Trader(true, 0.02, 0.1, 0, 2), new Trader(false, 0.02, 0.3, 3, 5), 0)))
                .isEmpty();
    }

    @Test
    void whereBothEndsAreAtTheirBoundsThePriceIsTheMiddle() {
        BilateralOptimum best = CentralDispatch.of(
                        market(new Trader(true, 0.02, 0.1, 0, 2), new Trader(false, 0.02, 0.3, 0, 2), 0.02))
                .orElseThrow();
        assertThat(best.trades()).containsExactly(new double[] {2}, EXACT);
        assertThat(best.prices()).containsExactly(new double[] {(0.14 + 0.01 + 0.26 - 0.01) / 2}, EXACT);
    }

    @Test
    void aFlatCostSetsThePrice() {
        BilateralOptimum best = CentralDispatch.of(
                        market(new Trader(true, 0, 0.1, 0, 9), new Trader(false, 0.02, 0.3, 0, 20), 0.02))
                .orElseThrow();
        assertThat(best.totals()).containsExactly(new double[] {9, 9}, EXACT);
        BilateralOptimum roomy = CentralDispatch.of(
                        market(new Trader(true, 0, 0.1, 0, 12), new Trader(false, 0.02, 0.3, 0, 20), 0.02))
                .orElseThrow();
        assertThat(roomy.totals()).containsExactly(new double[] {9, 9}, EXACT);
        assertThat(roomy.prices()).containsExactly(new double[] {0.11}, EXACT);
        assertThat(roomy.tradesUnique()).isTrue();
    }

    @Test
    void equalChargesLeaveTheSplitOpen() {
        Trader seller = new Trader(true, 0.02, 0.05, 0, 10);
        Trader buyer = new Trader(false, 0.02, 0.3, 0, 10);
        List<Trader> traders = List.of(seller, seller, buyer, buyer);
        BilateralMarket equal = new BilateralMarket(
                traders,
                List.of(
                        new Partnership(0, 2, 0, 0.01),
                        new Partnership(0, 3, 0, 0.01),
                        new Partnership(1, 2, 0, 0.01),
                        new Partnership(1, 3, 0, 0.01)));
        BilateralMarket particular = new BilateralMarket(
                traders,
                List.of(
                        new Partnership(0, 2, 0, 0.01),
                        new Partnership(0, 3, 0, 0.02),
                        new Partnership(1, 2, 0, 0.02),
                        new Partnership(1, 3, 0, 0.01)));
        BilateralOptimum open = CentralDispatch.of(equal).orElseThrow();
        assertThat(open.tradesUnique()).isFalse();
        assertThat(open.totals()).containsExactly(new double[] {6, 6, 6, 6}, EXACT);
        assertThat(CentralDispatch.of(particular).orElseThrow().tradesUnique()).isTrue();
    }

    @Test
    void badTradersAndPairsAreRefused() {
        assertThatThrownBy(() -> new Trader(true, -1, 0, 0, 1)).hasMessageContaining("ever better");
        assertThatThrownBy(() -> new Trader(true, 1, 0, 2, 1)).hasMessageContaining("least comes first");
        assertThatThrownBy(() -> new Partnership(0, 1, -1, 0)).hasMessageContaining("not negative");
        assertThatThrownBy(() -> new BilateralMarket(
                        List.of(new Trader(true, 1, 0, 0, 1), new Trader(false, 1, 0, 0, 1)),
                        List.of(new Partnership(1, 0, 0, 0))))
                .hasMessageContaining("producer named first");
    }

    private static BilateralMarket market(Trader seller, Trader buyer, double charge) {
        return new BilateralMarket(List.of(seller, buyer), List.of(new Partnership(0, 1, charge / 2, charge / 2)));
    }

    private static double margin(BilateralMarket market, BilateralOptimum best, int trader) {
        return market.traders().get(trader).marginal(best.totals()[trader]);
    }

    private static boolean isFree(BilateralMarket market, BilateralOptimum best, int trader) {
        Trader each = market.traders().get(trader);
        double total = best.totals()[trader];
        return total > each.least() + 1e-7 && total < each.most() - 1e-7;
    }

    private static boolean isAllowed(BilateralMarket market, double[] totals) {
        for (int n = 0; n < totals.length; n++) {
            Trader each = market.traders().get(n);
            if (totals[n] < each.least() || totals[n] > each.most()) {
                return false;
            }
        }
        return true;
    }
}
