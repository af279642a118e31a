package org.openelecbay.market.reserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;

/// Energy and reserve together, against an interior point method, the conditions of optimality and simulated errors.
class JointReserveTest {

    private record Case(List<Provider> providers, double demand, Uncertainty error) {

        ReservePlan plan() {
            return new JointReserve(providers, demand, error).plan();
        }

        Case with(Uncertainty other) {
            return new Case(providers, demand, other);
        }
    }

    /// A case that has a plan: the demand lies between what the reserve leaves.
    private static Case random(SplittableRandom random) {
        int count = random.nextInt(1, 6);
        List<Provider> providers = new ArrayList<>();
        double least = 0;
        double most = 0;
        double held = 0;
        for (int i = 0; i < count; i++) {
            boolean holds = i == 0 || random.nextInt(4) > 0;
            double min = random.nextInt(3) == 0 ? random.nextInt(-3, 3) : 0;
            double max = min + random.nextInt(1, 9);
            providers.add(new Provider(
                    random.nextInt(1, 10) / 100.0,
                    random.nextInt(-5, 20) / 100.0,
                    holds ? random.nextInt(0, 5) / 1_000.0 : Double.POSITIVE_INFINITY,
                    min,
                    max));
            least += min;
            most += max;
            held += holds ? (max - min) / 2 : 0;
        }
        double reserve = held * random.nextDouble(0.05, 0.95);
        double demand = least + reserve + (most - least - 2 * reserve) * random.nextDouble(0.02, 0.98);
        double factor = random.nextInt(4) == 0 ? 3 : SafetyRule.GAUSSIAN.factor(0.05);
        return new Case(providers, demand, new Uncertainty(reserve / factor, factor));
    }

    @Test
    void pricesAndQuantitiesAreThoseOfAnInteriorPointMethod() {
        Seeds.every(300, JointReserveTest::random, each -> {
            ReservePlan plan = each.plan();
            ReservePlan oracle = ReserveProgram.plan(each.providers(), each.demand(), each.error());
            assertThat(plan.expectedCost()).isCloseTo(oracle.expectedCost(), within(1e-8));
            assertThat(plan.energy()).containsExactly(oracle.energy(), within(1e-4));
            assertThat(plan.participation()).containsExactly(oracle.participation(), within(1e-4));
        });
    }

    @Test
    void everythingAddsUpAndStaysWithinItsLimits() {
        Seeds.every(300, JointReserveTest::random, each -> {
            ReservePlan plan = each.plan();
            assertThat(Arrays.stream(plan.energy()).sum()).isCloseTo(each.demand(), within(1e-9));
            assertThat(Arrays.stream(plan.participation()).sum()).isCloseTo(1, within(1e-9));
            for (int i = 0; i < plan.energy().length; i++) {
                Provider provider = each.providers().get(i);
                assertThat(plan.participation()[i]).isNotNegative();
                assertThat(plan.energy()[i] + plan.reserve()[i]).isLessThanOrEqualTo(provider.max() + 1e-9);
                assertThat(plan.energy()[i] - plan.reserve()[i]).isGreaterThanOrEqualTo(provider.min() - 1e-9);
            }
        });
    }

    @Test
    void whoIsNotBoundFollowsTheErrorUntilItsMarginalCostIsThePrice() {
        Seeds.every(300, JointReserveTest::random, each -> {
            ReservePlan plan = each.plan();
            double sigma = each.error().sigma();
            for (int i = 0; i < plan.energy().length; i++) {
                Provider provider = each.providers().get(i);
                double room = Math.min(
                        provider.max() - plan.energy()[i] - plan.reserve()[i],
                        plan.energy()[i] - plan.reserve()[i] - provider.min());
                if (room > 1e-6 && plan.participation()[i] > 1e-6) {
                    double marginal = provider.slope() * sigma * sigma * plan.participation()[i]
                            + 2 * provider.reserveCost() * each.error().reserve();
                    assertThat(marginal).isCloseTo(plan.participationPrice(), within(1e-8));
                    assertThat(provider.base() + provider.slope() * plan.energy()[i])
                            .isCloseTo(plan.energyPrice(), within(1e-8));
                }
            }
        });
    }

    /// Dearer to meet a larger demand or a larger error, by what the prices say.
    @Test
    void theEnergyPriceIsWhatOneMoreKilowattHourCosts() {
        Seeds.every(100, JointReserveTest::random, each -> {
            double step = 1e-5;
            double price = each.plan().energyPrice();
            double up = new Case(each.providers(), each.demand() + step, each.error())
                    .plan()
                    .expectedCost();
            double down = new Case(each.providers(), each.demand() - step, each.error())
                    .plan()
                    .expectedCost();
            assertThat((up - down) / (2 * step)).isCloseTo(price, within(1e-3));
        });
    }

    @Test
    void limitsFailNoMoreOftenThanAgreed() {
        Seeds.every(10, JointReserveTest::random, each -> {
            double rate = 0.05;
            double factor = SafetyRule.GAUSSIAN.factor(rate);
            double sigma = each.error().reserve() / factor;
            ReservePlan plan = each.with(new Uncertainty(sigma, factor)).plan();
            SplittableRandom errors = new SplittableRandom(7);
            int draws = 20_000;
            int[] above = new int[plan.energy().length];
            int[] below = new int[above.length];
            for (int draw = 0; draw < draws; draw++) {
                double error = sigma * errors.nextGaussian();
                for (int i = 0; i < above.length; i++) {
                    double given = plan.energy()[i] + plan.participation()[i] * error;
                    above[i] += given > each.providers().get(i).max() + 1e-9 ? 1 : 0;
                    below[i] += given < each.providers().get(i).min() - 1e-9 ? 1 : 0;
                }
            }
            for (int i = 0; i < above.length; i++) {
                assertThat(above[i]).as("above its most").isLessThan((int) (draws * rate * 1.15));
                assertThat(below[i]).as("below its least").isLessThan((int) (draws * rate * 1.15));
            }
        });
    }

    @Test
    void reserveGrowsWithTheErrorAndWithCertaintyAndIsLargerWhereLessIsKnown() {
        for (double rate = 0.01; rate < 0.5; rate += 0.01) {
            double gaussian = SafetyRule.GAUSSIAN.factor(rate);
            assertThat(SafetyRule.CANTELLI.factor(rate)).isGreaterThanOrEqualTo(gaussian);
            assertThat(SafetyRule.GAUSSIAN.factor(rate / 2)).isGreaterThan(gaussian);
            assertThat(new Uncertainty(2, gaussian).reserve()).isGreaterThan(new Uncertainty(1, gaussian).reserve());
        }
        assertThat(SafetyRule.GAUSSIAN.factor(0.5)).isZero();
        assertThat(SafetyRule.CANTELLI.factor(0.2)).isCloseTo(2, within(1e-12));
    }

    @Test
    void withoutAnErrorOnlyEnergyIsPaid() {
        ReservePlan plan = new JointReserve(
                        List.of(new Provider(0.1, 0.1, 0, 0, 5), new Provider(0.1, 0.1, 0, 0, 5)),
                        4,
                        new Uncertainty(0, 1.6))
                .plan();

        assertThat(plan.energy()).containsExactly(new double[] {2, 2}, within(1e-12));
        assertThat(plan.participation()).containsExactly(new double[] {0.5, 0.5}, within(1e-12));
        assertThat(plan.participationPrice()).isZero();
        assertThat(plan.energyPrice()).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void costsThatAreLinesAreAnsweredToo() {
        ReservePlan plan = new JointReserve(
                        List.of(new Provider(0, 0.1, 0.01, 0, 5), new Provider(0, 0.2, 0.001, 0, 5)),
                        6,
                        new Uncertainty(1, 1))
                .plan();

        assertThat(plan.energy()).containsExactly(new double[] {5, 1}, within(1e-6));
        assertThat(plan.participation()).containsExactly(new double[] {0, 1}, within(1e-6));
        assertThat(plan.energyPrice()).isBetween(0.1, 0.2 + 1e-6);
    }

    @Test
    void whatCannotBeMetIsNamed() {
        List<Provider> one = List.of(new Provider(0.1, 0.1, 0, 0, 4));

        assertThatThrownBy(() -> new JointReserve(one, 3, new Uncertainty(1.5, 1)).plan())
                .hasMessageContaining("does not fit between the least");
        assertThatThrownBy(() -> new JointReserve(one, 2, new Uncertainty(3, 1)).plan())
                .hasMessageContaining("can hold 2.0 kWh of reserve each way, less than the 3.0 kWh");
        assertThatThrownBy(() -> new JointReserve(List.of(), 2, new Uncertainty(3, 1)))
                .hasMessageContaining("Nobody provides");
        assertThatThrownBy(() -> new Provider(0.1, 0.1, 0, 4, 0)).hasMessageContaining("the least first");
    }

    @Test
    void sourcesBearTheErrorByTheirCovarianceWithIt() {
        assertThat(ErrorShares.of(new double[][] {{4, 0}, {0, 1}}))
                .containsExactly(new double[] {0.8, 0.2}, within(1e-12));
        assertThat(ErrorShares.of(new double[][] {{4, -1}, {-1, 1}}))
                .as("who offsets the others bears less")
                .containsExactly(new double[] {1, 0}, within(1e-12));
        assertThat(ErrorShares.equallyCorrelated(new double[] {2, 1}, 0))
                .containsExactly(new double[] {0.8, 0.2}, within(1e-12));
        assertThat(ErrorShares.equallyCorrelated(new double[] {2, 1}, 1))
                .containsExactly(new double[] {2.0 / 3, 1.0 / 3}, within(1e-12));
        assertThat(ErrorShares.of(new double[][] {{0}})).containsExactly(0);
        assertThatThrownBy(() -> ErrorShares.of(new double[][] {{1, 2}})).hasMessageContaining("has 2 entries for 1");
    }
}
