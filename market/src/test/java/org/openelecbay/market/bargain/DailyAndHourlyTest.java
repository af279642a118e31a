package org.openelecbay.market.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;

class DailyAndHourlyTest {

    @Test
    void pricesReachTheDailyPaymentInsideTheBand() {
        DailyAndHourly both = both(
                new double[] {0.5, 0.3}, new double[][] {{3, -2}, {-3, 2}}, new double[] {0.08, 0.08}, new double[] {
                    0.2, 0.3
                });
        assertThat(both.equivalent()).isTrue();
        assertThat(both.hourly().gains()).containsExactly(new double[] {0.4, 0.4}, within(1e-7));
        assertThat(both.hourlyProduct()).isCloseTo(both.dailyProduct(), within(1e-7));
    }

    @Test
    void aBandThatBindsLeavesOneBetterOff() {
        DailyAndHourly both =
                both(new double[] {1.1, 0.05}, new double[][] {{2}, {-2}}, new double[] {0.08}, new double[] {0.2});
        assertThat(both.equivalent()).isFalse();
        assertThat(both.hourly().payments()).containsExactly(new double[] {0.4, -0.4}, within(1e-7));
        assertThat(both.hourlyProduct()).isCloseTo(0.315, within(1e-7));
        assertThat(both.dailyProduct()).isCloseTo(0.330625, within(1e-12));
    }

    @Test
    void ofAllPricesWithTheSamePaymentsThoseNearestToTheMiddleAreTaken() {
        // Both hours carry 1 kWh; the buyer should pay 0.35 in all, 0.05 above the two middles of 0.15.
        DailyAndHourly both = both(
                new double[] {0.55, -0.15}, new double[][] {{1, 1}, {-1, -1}}, new double[] {0.1, 0.1}, new double[] {
                    0.2, 0.2
                });
        assertThat(both.hourly().prices()).containsExactly(new double[] {0.175, 0.175}, within(1e-6));
        assertThat(both.equivalent()).isTrue();
    }

    @Test
    void noPricesOfAGridHaveALargerProductAndPaymentsBalance() {
        Seeds.every(150, DailyAndHourlyTest::terms, terms -> {
            HourlyPrices best = HourlyPrices.of(terms);
            assertThat(Arrays.stream(best.payments()).sum()).isCloseTo(0, within(1e-9));
            for (int slot = 0; slot < terms.slots(); slot++) {
                assertThat(best.prices()[slot]).isBetween(terms.lowest()[slot], terms.highest()[slot]);
            }
            double product = logProduct(terms, best.prices());
            SplittableRandom random = new SplittableRandom(terms.slots());
            double[] prices = new double[terms.slots()];
            for (int k = 0; k < 400; k++) {
                boolean near = k % 2 == 0;
                for (int slot = 0; slot < prices.length; slot++) {
                    double width = terms.highest()[slot] - terms.lowest()[slot];
                    double moved = near
                            ? best.prices()[slot] + width * random.nextDouble(-1, 1) / 50
                            : terms.lowest()[slot] + width * random.nextDouble();
                    prices[slot] = Math.clamp(moved, terms.lowest()[slot], terms.highest()[slot]);
                }
                if (best.everybodyGains()) {
                    assertThat(logProduct(terms, prices)).isLessThanOrEqualTo(product + 1e-6);
                } else {
                    assertThat(least(terms, prices)).isLessThanOrEqualTo(least(terms, best.prices()) + 1e-6);
                }
            }
        });
    }

    @Test
    void aDayOfManySlotsKeepsTheConditionsOfItsOptimum() {
        Seeds.every(5, random -> day(random, 12, 96), terms -> {
            HourlyPrices best = HourlyPrices.of(terms);
            assertThat(best.everybodyGains()).isTrue();
            for (int slot = 0; slot < terms.slots(); slot++) {
                double slope = 0;
                double size = 0;
                for (int player = 0; player < terms.players(); player++) {
                    slope -= terms.energy()[player][slot] / best.gains()[player];
                    size += Math.abs(terms.energy()[player][slot] / best.gains()[player]);
                }
                double width = terms.highest()[slot] - terms.lowest()[slot];
                if (best.prices()[slot] > terms.lowest()[slot] + 1e-4 * width) {
                    assertThat(slope).isGreaterThanOrEqualTo(-1e-5 * size);
                }
                if (best.prices()[slot] < terms.highest()[slot] - 1e-4 * width) {
                    assertThat(slope).isLessThanOrEqualTo(1e-5 * size);
                }
            }
        });
    }

    @Test
    void theProductOfOnePaymentADayIsNeverSmallerAndTheFlagSaysWhenItIsTheSame() {
        Seeds.every(150, DailyAndHourlyTest::terms, terms -> {
            double[] alone = terms.saved();
            DailyAndHourly both = DailyAndHourly.of(new Bargain(alone, new double[alone.length]), terms);
            assertThat(both.dailyProduct()).isGreaterThanOrEqualTo(both.hourlyProduct() * (1 - 1e-9));
            if (both.equivalent()) {
                assertThat(both.hourlyProduct()).isCloseTo(both.dailyProduct(), within(1e-5));
            } else if (both.dailyGain() > 1e-3) {
                assertThat(both.hourlyProduct()).isLessThan(both.dailyProduct());
            }
        });
    }

    @Test
    void whoTradesNothingAndSavesNothingHasNoSayAboutPrices() {
        HourlyPrices prices = HourlyPrices.of(new HourlyTerms(
                new double[] {0.6, -0.2, 0}, new double[][] {{2}, {-2}, {0}}, new double[] {0.1}, new double[] {0.2}));
        assertThat(prices.everybodyGains()).isTrue();
        assertThat(prices.prices()).containsExactly(new double[] {0.2}, within(1e-6));
        assertThat(prices.gains()[2]).isZero();
    }

    @Test
    void whereNoPricesGiveEverybodyAGainTheLeastGainIsAsLargeAsItCanBe() {
        HourlyPrices prices = HourlyPrices.of(new HourlyTerms(
                new double[] {1.5, -1}, new double[][] {{2}, {-2}}, new double[] {0.1}, new double[] {0.2}));
        assertThat(prices.everybodyGains()).isFalse();
        assertThat(prices.prices()).containsExactly(new double[] {0.2}, within(1e-6));
    }

    @Test
    void aBandWithoutWidthIsAConstant() {
        HourlyPrices prices = HourlyPrices.of(new HourlyTerms(
                new double[] {0.5, 0.5}, new double[][] {{2, 1}, {-2, -1}}, new double[] {0.1, 0.1}, new double[] {
                    0.1, 0.3
                }));
        assertThat(prices.prices()[0]).isCloseTo(0.1, within(1e-9));
        assertThat(prices.prices()[1]).isCloseTo(0.1, within(1e-6));
    }

    @Test
    void badTermsAreRefusedInWords() {
        assertThatThrownBy(() -> new HourlyTerms(
                        new double[] {1, 1}, new double[][] {{2}, {-1}}, new double[] {0}, new double[] {1}))
                .hasMessage(
                        "In slot 1 peers buy 1.0 kWh more than they sell. Is a trade with the supplier among them?");
        assertThatThrownBy(() -> new HourlyTerms(
                        new double[] {1, 1}, new double[][] {{1}, {-1}}, new double[] {2}, new double[] {1}))
                .hasMessage("The prices of slot 1 go from 2.0 to 1.0. Are import and export exchanged?");
    }

    private static DailyAndHourly both(double[] saved, double[][] energy, double[] lowest, double[] highest) {
        return DailyAndHourly.of(
                new Bargain(saved, new double[saved.length]), new HourlyTerms(saved, energy, lowest, highest));
    }

    /// Up to five players with twins among them, up to six slots with bands that vary, of which some are empty.
    private static HourlyTerms terms(SplittableRandom random) {
        int players = 2 + random.nextInt(4);
        int slots = 1 + random.nextInt(6);
        double[][] energy = new double[players][slots];
        double[] lowest = new double[slots];
        double[] highest = new double[slots];
        for (int slot = 0; slot < slots; slot++) {
            lowest[slot] = random.nextDouble(-0.1, 0.2);
            highest[slot] = lowest[slot] + random.nextInt(3) * 0.1;
            for (int player = 1; player < players && random.nextInt(5) > 0; player++) {
                energy[player][slot] = random.nextInt(-3, 4);
                energy[0][slot] -= energy[player][slot];
            }
        }
        double[] saved = new double[players];
        for (int player = 0; player < players; player++) {
            for (int slot = 0; slot < slots; slot++) {
                saved[player] += energy[player][slot] * (energy[player][slot] > 0 ? highest[slot] : lowest[slot]);
            }
            saved[player] += random.nextInt(4) == 0 ? random.nextDouble(-0.2, 0.4) : 0;
        }
        return new HourlyTerms(saved, energy, lowest, highest);
    }

    private static HourlyTerms day(SplittableRandom random, int players, int slots) {
        double[][] energy = new double[players][slots];
        double[] lowest = new double[slots];
        double[] highest = new double[slots];
        double[] saved = new double[players];
        for (int slot = 0; slot < slots; slot++) {
            lowest[slot] = 0.08;
            highest[slot] = slot < slots / 2 ? 0.2 : 0.35;
            for (int player = 1; player < players; player++) {
                energy[player][slot] = random.nextDouble(-1, 1) * player;
                energy[0][slot] -= energy[player][slot];
            }
            for (int player = 0; player < players; player++) {
                saved[player] += energy[player][slot] * (energy[player][slot] > 0 ? highest[slot] : lowest[slot]);
            }
        }
        return new HourlyTerms(saved, energy, lowest, highest);
    }

    private static double least(HourlyTerms terms, double[] prices) {
        double[] gains = terms.gains(prices);
        double least = Double.POSITIVE_INFINITY;
        for (int player = 0; player < gains.length; player++) {
            least = terms.trades(player) ? Math.min(least, gains[player]) : least;
        }
        return least;
    }

    private static double logProduct(HourlyTerms terms, double[] prices) {
        double[] gains = terms.gains(prices);
        double sum = 0;
        for (int player = 0; player < gains.length; player++) {
            if (terms.trades(player)) {
                sum += gains[player] <= 0 ? Double.NEGATIVE_INFINITY : Math.log(gains[player]);
            }
        }
        return sum;
    }
}
