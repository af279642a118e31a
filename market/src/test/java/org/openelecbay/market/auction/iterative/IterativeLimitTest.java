package org.openelecbay.market.auction.iterative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.RandomBooks;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.auction.Ladder;

/// The limit of the iterative auction against the conditions of the optimum, and its pooled form against its
/// curves.
class IterativeLimitTest {

    private static final double UNLIMITED = Double.POSITIVE_INFINITY;

    private record Market(List<Buyer> buyers, List<Seller> sellers) {

        double[][] start() {
            double[][] start = new double[buyers.size()][sellers.size()];
            Arrays.stream(start).forEach(row -> Arrays.fill(row, 1));
            return start;
        }

        Iterate limit() {
            return auction().limit(start(), 1e-13, 200_000);
        }

        PairwiseAuction auction() {
            return new PairwiseAuction(buyers, sellers);
        }
    }

    private static Market random(SplittableRandom random, boolean limited) {
        List<Buyer> buyers = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            double most = limited && random.nextBoolean() ? random.nextDouble(0.5, 3) : UNLIMITED;
            buyers.add(new Buyer(random.nextDouble(2, 5), random.nextDouble(0.5, 1), random.nextDouble(0, 0.9), most));
        }
        List<Seller> sellers = new ArrayList<>();
        for (int j = random.nextInt(1, 4); j > 0; j--) {
            double most = limited && random.nextBoolean() ? random.nextDouble(0.5, 3) : UNLIMITED;
            sellers.add(new Seller(random.nextDouble(0.03, 0.2), random.nextDouble(0, 0.1), most));
        }
        return new Market(buyers, sellers);
    }

    @Test
    void atTheLimitMarginalUtilityIsMarginalCostAndPaymentsCoincide() {
        Seeds.every(100, random -> random(random, false), market -> {
            Iterate limit = market.limit();
            double[] totals = Allocation.rows(limit.allocation());
            for (int i = 0; i < totals.length; i++) {
                for (int j = 0; j < market.sellers().size(); j++) {
                    double energy = limit.allocation()[i][j];
                    assertThat(energy).isPositive();
                    assertThat(market.buyers().get(i).marginal(totals[i]))
                            .isCloseTo(market.sellers().get(j).marginal(energy), Offset.offset(1e-8));
                    assertThat(limit.bids()[i][j]).isCloseTo(limit.asks()[i][j] * energy * energy, Offset.offset(1e-8));
                }
            }
        });
    }

    @Test
    void withCapacitiesTheLimitMeetsTheConditionsOfTheOptimum() {
        Seeds.every(100, random -> random(random, true), market -> {
            double[][] energies = market.limit().allocation();
            double[] bought = Allocation.rows(energies);
            for (int i = 0; i < bought.length; i++) {
                Buyer buyer = market.buyers().get(i);
                assertThat(bought[i]).isLessThanOrEqualTo(buyer.most() + 1e-9);
                for (int j = 0; j < market.sellers().size(); j++) {
                    Seller seller = market.sellers().get(j);
                    double sold = sold(energies, j);
                    assertThat(sold).isLessThanOrEqualTo(seller.most() + 1e-9);
                    double rent = buyer.marginal(bought[i]) - seller.marginal(energies[i][j]);
                    assertThat(rent).isGreaterThan(-1e-6);
                    if (bought[i] < buyer.most() - 1e-6 && sold < seller.most() - 1e-6) {
                        assertThat(rent).as("rent without a scarcity").isCloseTo(0, Offset.offset(1e-6));
                    }
                }
            }
        });
    }

    @Test
    void noRandomFeasibleAllocationIsBetter() {
        for (boolean limited : new boolean[] {false, true}) {
            Seeds.every(50, random -> random(random, limited), market -> {
                double[][] best = market.limit().allocation();
                double welfare = market.auction().welfare(best);
                SplittableRandom random = new SplittableRandom(7);
                for (int trial = 0; trial < 200; trial++) {
                    double[][] other = feasible(market, best, random);
                    assertThat(market.auction().welfare(other)).isLessThanOrEqualTo(welfare + 1e-7);
                }
            });
        }
    }

    @Test
    void aUtilityThatIsNotDefinedIsRefusedWithItsPlace() {
        Market market = new Market(List.of(new Buyer(1, 0.1, 2, UNLIMITED)), List.of(new Seller(1, 1, UNLIMITED)));
        assertThatThrownBy(market::limit).hasMessageContaining("is not defined at 1.0 kWh");
        assertThatThrownBy(() -> new Buyer(0, 1, 0, UNLIMITED)).hasMessageContaining("must be above zero");
        assertThatThrownBy(() -> new Seller(0, 0, UNLIMITED)).hasMessageContaining("costs must rise");
    }

    @Test
    void withoutBuyersOrSellersThereIsNothing() {
        assertThat(new Market(List.of(), List.of(new Seller(1, 1, UNLIMITED)))
                        .limit()
                        .allocation())
                .isEmpty();
        assertThat(new Market(List.of(new Buyer(1, 1, 0, UNLIMITED)), List.of())
                        .limit()
                        .allocation())
                .hasDimensions(1, 0);
    }

    @Test
    void inThePooledLimitEverybodyHasWhatItsCurveWantsAtThePrice() {
        Seeds.every(200, random -> RandomBooks.small(random, 5, 25), book -> {
            Curves curves = curves(book);
            PooledRounds pooled = PooledRounds.of(curves, 1e-12, 10_000);
            assertThat(Arrays.stream(pooled.bought()).sum())
                    .isCloseTo(Arrays.stream(pooled.sold()).sum(), Offset.offset(1e-6));
            for (int i = 0; i < curves.worths().length; i++) {
                assertThat(pooled.bought()[i]).isCloseTo(demand(curves, i, pooled.price()), Offset.offset(0.01));
            }
            for (int j = 0; j < curves.costs().length; j++) {
                assertThat(pooled.sold()[j]).isCloseTo(supply(curves, j, pooled.price()), Offset.offset(0.01));
            }
        });
    }

    private static Curves curves(OrderBook book) {
        return Curves.of(Ladder.ofBids(book.bids()), Ladder.ofOffers(book.offers()), 50_000);
    }

    /// The energy at which the marginal utility of a bid is the price.
    private static double demand(Curves curves, int bid, double price) {
        double eta = curves.flexibility() / (curves.worths()[bid] - curves.flexibility());
        return curves.wanted()[bid] * Math.clamp((curves.worths()[bid] / price - 1) / eta, 0, 1);
    }

    /// The energy at which the marginal cost of an offer is the price.
    private static double supply(Curves curves, int offer, double price) {
        return curves.capacities()[offer] * Math.clamp((price - curves.costs()[offer]) / curves.flexibility(), 0, 1);
    }

    private static double sold(double[][] energies, int seller) {
        return Arrays.stream(energies).mapToDouble(row -> row[seller]).sum();
    }

    /// Every energy of the best allocation times up to one and a half, then scaled back into the capacities.
    private static double[][] feasible(Market market, double[][] best, SplittableRandom random) {
        double[][] other = new double[best.length][];
        double shrink = 1;
        for (int i = 0; i < best.length; i++) {
            other[i] = Arrays.stream(best[i])
                    .map(energy -> energy * random.nextDouble(0.5, 1.5))
                    .toArray();
            shrink = Math.min(
                    shrink,
                    market.buyers().get(i).most() / Arrays.stream(other[i]).sum());
        }
        for (int j = 0; j < market.sellers().size(); j++) {
            shrink = Math.min(shrink, market.sellers().get(j).most() / sold(other, j));
        }
        double factor = shrink;
        return Arrays.stream(other)
                .map(row -> Arrays.stream(row).map(energy -> energy * factor).toArray())
                .toArray(double[][]::new);
    }
}
