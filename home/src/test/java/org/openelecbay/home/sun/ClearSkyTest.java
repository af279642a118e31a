package org.openelecbay.home.sun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClearSkyTest {

    private static final double[] COS_ZENITH = {0.2, 0.5, 0.8};

    @Test
    void haurwitzGivesTheGoldenClearSky() {
        double[] expected = {163.499136608, 487.894132885, 815.949177668};
        for (int i = 0; i < 3; i++) {
            assertThat(ClearSky.globalHorizontalWm2(COS_ZENITH[i])).isCloseTo(expected[i], within(1e-8));
        }
    }

    @Test
    void theIndexIsMeasuredOverClear() {
        double[] measured = {90, 380, 700};
        double[] expected = {0.550461622412, 0.778857490564, 0.857896569};
        for (int i = 0; i < 3; i++) {
            assertThat(ClearSky.index(measured[i], COS_ZENITH[i])).isCloseTo(expected[i], within(1e-9));
        }
    }

    @Test
    void theIndexStaysBetweenNothingAndOneFifthAboveClear() {
        assertThat(ClearSky.index(2_000, 0.5)).isEqualTo(1.2);
        assertThat(ClearSky.index(-3, 0.5)).isZero();
        assertThatThrownBy(() -> ClearSky.index(10, 0)).hasMessageContaining("sun is down");
    }

    @Test
    void aHighSunSendsABeamOfAboutNineHundredWatts() {
        assertThat(ClearSky.directNormalWm2(1)).isCloseTo(1353 * 0.7, within(0.5));
        assertThat(ClearSky.directNormalWm2(0.5)).isBetween(750.0, 800.0);
    }

    @Test
    void theBeamGrowsWithTheSunAndNeitherShinesAtNight() {
        for (double cosZenith = 0.001; cosZenith < 0.999; cosZenith += 0.001) {
            assertThat(ClearSky.directNormalWm2(cosZenith + 0.001)).isGreaterThan(ClearSky.directNormalWm2(cosZenith));
        }
        assertThat(ClearSky.directNormalWm2(0)).isZero();
        assertThat(ClearSky.globalHorizontalWm2(-0.3)).isZero();
    }
}
