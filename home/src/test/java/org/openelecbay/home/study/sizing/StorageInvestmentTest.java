package org.openelecbay.home.study.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;

class StorageInvestmentTest {

    @Test
    void yearlyPartsPayTheInvestmentBackWithInterest() {
        RandomGenerator random = Property.random("capital-recovery");
        for (int k = 0; k < 100; k++) {
            double rate = random.nextDouble(0, 0.2);
            int years = 1 + random.nextInt(30);
            double debt = 1;
            for (int year = 0; year < years; year++) {
                debt = debt * (1 + rate) - CapitalRecovery.factor(rate, years);
            }
            assertThat(debt).isCloseTo(0, within(1e-9));
        }
        assertThat(CapitalRecovery.factor(0, 8)).isEqualTo(0.125);
        assertThat(CapitalRecovery.factor(1e-12, 8)).isCloseTo(0.125, within(1e-10));
    }

    @Test
    void theBreakEvenFeeLeavesAProviderWithNothing() {
        StorageInvestment investment = new StorageInvestment(0.06, 10, 60, 1.2);
        double fee = investment.breakEvenFee(10, 1_500);

        assertThat(investment.providerValue(10, fee, 1_500)).isCloseTo(0, within(1e-9));
        assertThat(investment.providerValue(10, fee + 0.01, 1_500)).isPositive();
    }

    @Test
    void aUserChoosesTheSizeThatIsWorthMostTodayAndNothingWhereNonePays() {
        StorageInvestment investment = new StorageInvestment(0.06, 10, 60, 1.2);
        double[] sizes = {0, 5, 10, 15, 20};

        assertThat(investment.choose(sizes, new double[] {0, 60, 105, 130, 140}).bestKwh())
                .isEqualTo(5);
        assertThat(investment.choose(sizes, new double[] {0, 1, 2, 3, 4}).bestKwh())
                .isZero();
    }

    @Test
    void valueTodayIsTheSumOfDiscountedYears() {
        StorageInvestment investment = new StorageInvestment(0.05, 12, 300, 4);
        double value = -300 * 8;
        for (int year = 1; year <= 12; year++) {
            value += (190 - 4 * 8) / Math.pow(1.05, year);
        }

        assertThat(investment.userValue(8, 190)).isCloseTo(value, within(1e-9));
    }

    @Test
    void negativeCostsAndMissingSavingsAreRefused() {
        assertThatThrownBy(() -> new StorageInvestment(0.05, 12, -1, 4)).hasMessageContaining("below 0");
        assertThatThrownBy(() -> new StorageInvestment(0.05, 12, 1, 4).choose(new double[2], new double[1]))
                .hasMessageContaining("one saving for every size");
        assertThatThrownBy(() -> CapitalRecovery.factor(0.1, 0)).hasMessageContaining("years");
    }
}
