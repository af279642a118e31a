package org.openelecbay.home.study.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Steps;

class SizingStudyTest {

    private static final BatteryKind LOSSLESS = new BatteryKind(1, 0, 0, 1, 1);
    private static final StorageInvestment CHEAP = new StorageInvestment(0.05, 10, 300, 2);

    private static double[] each(int steps, double value) {
        double[] series = new double[steps];
        Arrays.fill(series, value);
        return series;
    }

    /// A cheap hour without a load before a dear one with 10 kWh.
    private static SizingStudy twoHours(StorageInvestment investment) {
        Contract contract =
                new Contract(new double[] {0.1, 0.3}, each(2, 0), each(2, 0), each(2, 100), each(2, 100), 0, 10);
        Household home = new Household(new Steps(2, 1), contract, new double[] {0, 10}, List.of());
        return new SizingStudy(investment, LOSSLESS, List.of(new TypicalDay(home, 365)));
    }

    @Test
    void everyKilowattHourSavesTheSpreadUntilTheLoadIsCovered() {
        double[] sizes = {0, 4, 10, 14};
        SizingStudy.UserOwned owned = twoHours(CHEAP).userOwned(sizes);

        assertThat(owned.years().stream().mapToDouble(SizedYear::yearlySaving))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-3 ? 0 : Double.compare(a, b))
                .containsExactly(0.0, 292.0, 730.0, 730.0);
        assertThat(owned.years().get(1).throughputKwh()).isCloseTo(2 * 4 * 365, within(1e-3));
        assertThat(owned.choice().bestKwh()).isEqualTo(10);
        assertThat(owned.choice().bestValue()).isCloseTo(CHEAP.userValue(10, 730), within(0.01));
    }

    @Test
    void aFeeComesOffTheSavingAndAFeeAboveTheSpreadLeavesTheBatteryIdle() {
        List<SizingStudy.Offer> offers = twoHours(CHEAP).providerOwned(new double[] {10}, new double[] {0.04, 0.2});

        assertThat(offers.get(0).year().yearlySaving()).isCloseTo(730 - 0.04 * 7_300, within(1e-2));
        assertThat(offers.get(0).providerValue()).isCloseTo(CHEAP.providerValue(10, 0.04, 7_300), within(0.1));
        assertThat(offers.get(1).year().throughputKwh()).isCloseTo(0, within(1e-3));
        assertThat(offers.get(1).year().yearlySaving()).isCloseTo(0, within(1e-3));
        assertThat(offers.get(1).providerValue()).isNegative();
    }

    @Test
    void theBestOfferPaysTheProviderAndNeverCostsTheUser() {
        List<SizingStudy.Offer> offers =
                twoHours(CHEAP).providerOwned(new double[] {5, 10, 15}, new double[] {0.02, 0.06, 0.09, 0.12});

        SizingStudy.Offer best = SizingStudy.best(offers).orElseThrow();

        assertThat(best.year().kwh()).isEqualTo(10);
        assertThat(best.year().feePerKwh()).isEqualTo(0.09);
        assertThat(offers)
                .allSatisfy(offer -> assertThat(offer.year().yearlySaving()).isGreaterThan(-1e-3));
        assertThat(SizingStudy.best(twoHours(new StorageInvestment(0.05, 10, 3_000, 2))
                        .providerOwned(new double[] {10}, new double[] {0.09})))
                .isEmpty();
    }

    @Test
    void theDayNearestToTheMeanStandsForItsGroup() {
        double[][] days = {{1, 1}, {2, 2}, {9, 9}, {5, 0}, {6, 1}, {4, 1}};

        assertThat(Representatives.of(days, new int[] {0, 0, 0, 1, 1, 1}))
                .containsExactly(new Representatives.Representative(1, 3), new Representatives.Representative(3, 3));
    }

    @Test
    void aStudyWithoutADayAndANegativeWeightAreRefused() {
        assertThatThrownBy(() -> new SizingStudy(CHEAP, LOSSLESS, List.of())).hasMessageContaining("typical day");
        assertThatThrownBy(
                        () -> new TypicalDay(twoHours(CHEAP).days().getFirst().home(), -1))
                .hasMessageContaining("number of days");
    }
}
