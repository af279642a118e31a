package org.openelecbay.market.game.leader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.game.nash.ContinuousGame;
import org.openelecbay.market.game.nash.Equilibrium;
import org.openelecbay.market.game.nash.Search;

class LeaderPriceTest {

    private static final int CASES = 300;
    private static final int STEPS = 4_000;

    /// A leader with its followers, its rivals and its band.
    private record Market(List<Follower> followers, List<Lot> lots, List<Lot> rivals, double low, double high) {

        double profit(double price) {
            double demand =
                    followers.stream().mapToDouble(each -> each.demandAt(price)).sum();
            for (Lot rival : rivals) {
                demand -= rival.cost() < price ? rival.energy() : 0;
            }
            double left = Math.max(0, demand);
            double profit = 0;
            for (Lot lot : lots) {
                boolean isHeldBack = lot != lots.getFirst() && lot.cost() > price;
                double part = isHeldBack ? 0 : Math.min(left, lot.energy());
                profit += part == 0 ? 0 : part * (price - lot.cost());
                left -= part;
            }
            return profit;
        }

        Announcement best() {
            return LeaderPrice.against(rivals, followers, lots, low, high);
        }
    }

    @Test
    void noOtherPriceGainsTheLeaderMore() {
        Seeds.every(CASES, random -> market(random, 0), LeaderPriceTest::isBest);
    }

    @Test
    void noOtherPriceGainsMoreBesideRivals() {
        Seeds.every(CASES, random -> market(random, 1 + random.nextInt(3)), LeaderPriceTest::isBest);
    }

    @Test
    void noFollowerGainsByAnotherQuantity() {
        Seeds.every(CASES / 3, random -> market(random, 0), market -> {
            double price = market.best().price();
            for (Follower follower : market.followers()) {
                ContinuousGame alone = ContinuousGame.ofNumbers(
                        new double[1],
                        new double[] {Math.min(follower.most(), 50)},
                        (_, energy) -> follower.utility(energy[0]) - price * energy[0]);
                double[][] taken = ContinuousGame.profile(Math.min(50, follower.demandAt(price)));
                assertThat(Equilibrium.check(alone, taken, Search.USUAL).epsilon())
                        .isLessThan(1e-9);
            }
        });
    }

    @Test
    void halfOfANetworkChargeIsPassedOnToBuyers() {
        List<Follower> free = List.of(new Follower.Quadratic(0.3, 0.02, Double.POSITIVE_INFINITY));
        List<Follower> charged = List.of(new Follower.Quadratic(0.3 - 0.04, 0.02, Double.POSITIVE_INFINITY));

        assertThat(LeaderPrice.of(free, 0.1, 0, 1).price()).isCloseTo(0.2, within(1e-12));
        assertThat(LeaderPrice.of(charged, 0.1, 0, 1).price() + 0.04).isCloseTo(0.22, within(1e-12));
    }

    @Test
    void ofEquallyGoodPricesTheLowestIsAnnouncedAndTheOthersAreCounted() {
        // One buyer takes 2 kWh up to 1, both together 4 kWh up to 0.5: either earns 2.
        List<Follower> followers =
                List.of(new Follower.Quadratic(1.001, 0.0005, 2), new Follower.Quadratic(0.501, 0.0005, 2));

        Announcement announced = LeaderPrice.of(followers, 0, 0.1, 2);

        assertThat(announced.price()).isCloseTo(0.5, within(1e-9));
        assertThat(announced.energy()).isCloseTo(4, within(1e-9));
        assertThat(announced.rivals()).isEqualTo(1);
    }

    @Test
    void withoutAnybodyWhoBuysTheLowestPriceIsAsGoodAsAny() {
        assertThat(LeaderPrice.of(List.of(), 0.1, 0.05, 0.4).price()).isEqualTo(0.05);
        assertThat(LeaderPrice.of(List.of(new Follower.Quadratic(0.08, 0.1, 1)), 0.1, 0.05, 0.4)
                        .price())
                .isEqualTo(0.08);
    }

    @Test
    void endsOfTheBandAndKinksCount() {
        assertThat(LeaderPrice.of(List.of(new Follower.Logarithmic(0.5, Double.POSITIVE_INFINITY)), 0.1, 0.09, 0.18)
                        .price())
                .isEqualTo(0.18);
        assertThat(LeaderPrice.of(List.of(new Follower.Quadratic(0.3, 0.001, 1)), 0.1, 0.09, 0.4)
                        .price())
                .isCloseTo(0.299, within(1e-12));
    }

    @Test
    void theClearingPriceSellsExactlyWhatThereIs() {
        Seeds.every(
                CASES,
                random -> random.doubles(1 + random.nextInt(6), 0.05, 0.8).toArray(),
                k -> {
                    double price = ClearingPrice.of(k, 2).orElseThrow();
                    double demand = 0;
                    for (double each : k) {
                        demand += Math.max(0, each / price - 1);
                    }
                    assertThat(demand).isCloseTo(2, within(1e-9));
                });
        assertThat(ClearingPrice.of(new double[] {0.3, 0.5}, 0)).hasValue(0.5);
        assertThat(ClearingPrice.of(new double[0], 1)).isEmpty();
    }

    @Test
    void whatHasNoAnswerIsRefused() {
        List<Follower> endless = List.of(new Follower.Logarithmic(0.5, Double.POSITIVE_INFINITY));
        assertThatThrownBy(() -> LeaderPrice.of(endless, 0, 0, 1)).hasMessageContaining("unlimited energy");
        assertThatThrownBy(() -> LeaderPrice.of(endless, 0, 1, 0.5)).hasMessageContaining("from 1.0 to 0.5");
        assertThat(LeaderPrice.of(endless, 0.1, 0, 1).price()).isCloseTo(Math.sqrt(0.05), within(1e-12));
    }

    private static void isBest(Market market) {
        Announcement best = market.best();
        if (best.profit() > 1e-9) {
            assertThat(market.profit(best.price())).isCloseTo(best.profit(), within(1e-9));
        }
        for (int k = 0; k <= STEPS; k++) {
            double price = market.low() + (market.high() - market.low()) * k / STEPS;
            assertThat(market.profit(price)).as("profit at %s", price).isLessThanOrEqualTo(best.profit() + 1e-9);
        }
    }

    private static Market market(SplittableRandom random, int rivals) {
        List<Follower> followers = new ArrayList<>();
        boolean mixed = random.nextBoolean();
        for (int k = random.nextInt(5); k > 0; k--) {
            double most = random.nextBoolean() ? Double.POSITIVE_INFINITY : random.nextDouble(0.1, 4);
            followers.add(
                    mixed && random.nextBoolean()
                            ? new Follower.Logarithmic(random.nextDouble(0.05, 0.8), most)
                            : new Follower.Quadratic(random.nextDouble(0.1, 0.5), random.nextDouble(0.01, 0.2), most));
        }
        List<Lot> lots = new ArrayList<>();
        for (int k = 1 + random.nextInt(3); k > 0; k--) {
            lots.add(new Lot(random.nextDouble(-0.05, 0.2), random.nextDouble(0.5, 5)));
        }
        lots.sort(Comparator.comparingDouble(Lot::cost));
        List<Lot> others = new ArrayList<>();
        for (int k = 0; k < rivals; k++) {
            others.add(new Lot(random.nextDouble(0.05, 0.4), random.nextDouble(0.2, 3)));
        }
        double low = random.nextDouble(0.05, 0.15);
        return new Market(followers, lots, others, low, low + random.nextDouble(0.05, 0.5));
    }
}
