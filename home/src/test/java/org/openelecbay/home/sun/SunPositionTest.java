package org.openelecbay.home.sun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;

class SunPositionTest {

    private static final Place FONTANA = new Place(34.09, -117.44);

    /// The worked example of I. Reda and A. Andreas, NREL/TP-560-34302: elevation without refraction 39.872046,
    /// azimuth 194.340241 degrees.
    @Test
    void theSunStandsWhereTheReferenceAlgorithmOfNrelPutsIt() {
        SunPosition sun = SunPosition.at(new Place(39.742476, -105.1786), Instant.parse("2003-10-17T19:30:30Z"));

        assertThat(elevationDeg(sun)).isCloseTo(39.872, within(0.02));
        assertThat(sun.azimuthDeg()).isCloseTo(194.340, within(0.02));
    }

    @Test
    void atTheSolsticesTheNoonSunStandsOneObliquityAboveAndBelowTheEquator() {
        assertThat(highestDeg("2017-06-21")).isCloseTo(90 - 34.09 + 23.435, within(0.02));
        assertThat(highestDeg("2016-12-21")).isCloseTo(90 - 34.09 - 23.435, within(0.02));
    }

    @Test
    void atTheEquinoxTheSunRisesInTheEast() {
        SunPosition sunrise = SunPosition.at(new Place(0, 0), Instant.parse("2017-03-20T06:07:30Z"));

        assertThat(elevationDeg(sunrise)).isCloseTo(0, within(0.1));
        assertThat(sunrise.azimuthDeg()).isCloseTo(90, within(0.1));
    }

    @Test
    void theEquationOfTimeHasItsFourKnownExtremes() {
        assertThat(equationOfTime("2017-02-11")).isCloseTo(-14.2, within(0.1));
        assertThat(equationOfTime("2017-05-14")).isCloseTo(3.65, within(0.1));
        assertThat(equationOfTime("2017-07-26")).isCloseTo(-6.5, within(0.1));
        assertThat(equationOfTime("2017-11-03")).isCloseTo(16.45, within(0.1));
    }

    @Test
    void theDirectionIsAUnitVectorAndAzimuthAndZenithDescribeIt() {
        RandomGenerator random = Property.random("sun-direction");
        for (int i = 0; i < 2_000; i++) {
            Place place = new Place(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
            SunPosition sun =
                    SunPosition.at(place, Instant.ofEpochSecond(random.nextLong(1_262_304_000L, 2_208_988_800L)));
            double horizontal = StrictMath.sqrt(1 - sun.cosZenith() * sun.cosZenith());
            double azimuth = StrictMath.toRadians(sun.azimuthDeg());
            assertThat(horizontal * StrictMath.sin(azimuth)).isCloseTo(sun.east(), within(1e-9));
            assertThat(horizontal * StrictMath.cos(azimuth)).isCloseTo(sun.north(), within(1e-9));
        }
    }

    @Test
    void aPlaceOffTheGlobeIsRefusedWithAHint() {
        assertThatThrownBy(() -> new Place(-117.44, 34.09)).hasMessageContaining("swapped");
        assertThatThrownBy(() -> new SunPosition(1, 1, 0)).hasMessageContaining("length");
    }

    private static double highestDeg(String day) {
        double highest = -90;
        Instant start = Instant.parse(day + "T18:00:00Z");
        for (int minute = 0; minute < 240; minute++) {
            highest = StrictMath.max(highest, elevationDeg(SunPosition.at(FONTANA, start.plusSeconds(60L * minute))));
        }
        return highest;
    }

    private static double elevationDeg(SunPosition sun) {
        return StrictMath.toDegrees(StrictMath.asin(sun.cosZenith()));
    }

    private static double equationOfTime(String day) {
        return Ephemeris.at(Instant.parse(day + "T12:00:00Z")).equationOfTimeMinutes();
    }
}
