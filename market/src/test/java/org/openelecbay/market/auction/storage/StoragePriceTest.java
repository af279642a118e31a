package org.openelecbay.market.auction.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Price;
import org.openelecbay.market.Seeds;

/// The closed form of the storage auction beside a fine grid of prices, and the burden beside its rounds.
class StoragePriceTest {

    private static final int GRID = 2_000;

    private record Units(long[] reservations, long[] capacities, long[] premiums, long low, long high, long mean) {

        double objective(double price) {
            double total = 0;
            for (int k = 0; k < premiums.length; k++) {
                double share = premiums[k] == 0 ? 1 : (price - reservations[k]) / premiums[k];
                total += capacities[k] * Math.clamp(share, 0, 1);
            }
            return (mean - price) * total;
        }
    }

    private static Units random(SplittableRandom random) {
        int count = random.nextInt(1, 7);
        long low = random.nextLong(100_000, 200_000);
        long high = low + random.nextLong(0, 60_000);
        long usual = random.nextLong(0, 80_000);
        boolean alike = random.nextBoolean();
        return new Units(
                random.longs(count, 50_000, low + 1).toArray(),
                random.longs(count, 1, 5_000).toArray(),
                alike
                        ? random.longs(count, usual, usual + 1).toArray()
                        : random.longs(count, 0, 90_000).toArray(),
                low,
                high,
                high + random.nextLong(0, 100_000));
    }

    @Test
    void noPriceOfAFineGridIsBetterForTheControllers() {
        Seeds.every(1_000, StoragePriceTest::random, units -> {
            double best = price(units).doubleValue();
            assertThat(best).isBetween((double) units.low(), (double) units.high());
            double reached = units.objective(best);
            for (int k = 0; k <= GRID; k++) {
                double price = units.low() + (units.high() - units.low()) * (k / (double) GRID);
                assertThat(units.objective(price)).isLessThanOrEqualTo(reached + 1e-9 * Math.abs(reached));
            }
        });
    }

    @Test
    void whereNoCapacityBindsThePriceIsHalfWayToTheMeanBid() {
        long[] reservations = {180_000, 220_000, 250_000};
        long[] capacities = {20_000, 20_000, 10_000};
        long[] premiums = {240_000, 800_000, 200_000};
        BigDecimal price = new Responses(reservations, capacities, premiums)
                .bestPrice(BigDecimal.valueOf(480_000), Price.ofMicrosPerKwh(340_000), Price.ofMicrosPerKwh(400_000));

        assertThat(price.doubleValue()).isCloseTo(344_210.526316, Offset.offset(1e-6));
    }

    @Test
    void theEqualBurdenIsThatOfItsRounds() {
        Seeds.every(1_000, random -> random.longs(random.nextInt(1, 8), 1, 40).toArray(), quantities -> {
            for (long excess = 0; excess < Arrays.stream(quantities).sum(); excess += 3) {
                EqualBurden burden = EqualBurden.of(quantities, excess);
                double[] left = byRounds(quantities, excess);
                double part = burden.rest() / (double) burden.sharers();
                for (int k = 0; k < left.length; k++) {
                    assertThat(Math.max(0, quantities[k] - part)).isCloseTo(left[k], Offset.offset(1e-9));
                }
            }
        });
    }

    /// Spec A.5 word by word: whoever has no more than the share drops, until none drops.
    private static double[] byRounds(long[] quantities, long excess) {
        double[] left = Arrays.stream(quantities).asDoubleStream().toArray();
        double rest = excess;
        boolean dropped = true;
        while (dropped) {
            double share = rest / Arrays.stream(left).filter(each -> each > 0).count();
            dropped = false;
            for (int k = 0; k < left.length; k++) {
                if (left[k] > 0 && left[k] <= share + 1e-12) {
                    rest -= left[k];
                    left[k] = 0;
                    dropped = true;
                }
            }
        }
        double share = rest / Arrays.stream(left).filter(each -> each > 0).count();
        return Arrays.stream(left).map(each -> each > 0 ? each - share : 0).toArray();
    }

    private static BigDecimal price(Units units) {
        return new Responses(units.reservations(), units.capacities(), units.premiums())
                .bestPrice(
                        BigDecimal.valueOf(units.mean()),
                        Price.ofMicrosPerKwh(units.low()),
                        Price.ofMicrosPerKwh(units.high()));
    }
}
