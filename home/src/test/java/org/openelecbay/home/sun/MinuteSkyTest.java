package org.openelecbay.home.sun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.atIndex;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;

class MinuteSkyTest {

    private static final Place FONTANA = new Place(34.09, -117.44);
    private static final Instant MIDNIGHT = Instant.parse("2017-06-28T08:00:00Z");

    @Test
    void everyHourKeepsItsMeasuredEnergyAndNoMinuteTakesMoreThanFourMeans() {
        RandomGenerator random = Property.random("hour-energy");
        for (int day = 0; day < 60; day++) {
            Place place = new Place(random.nextDouble(-66, 66), random.nextDouble(-180, 180));
            List<WeatherHour> hours = measured(MIDNIGHT.plusSeconds(86_400L * random.nextInt(365)), random);
            MinuteSky sky = MinuteSky.over(place, hours);
            for (int hour = 0; hour < 24; hour++) {
                keepsItsHour(sky, hour, hours.get(hour));
            }
        }
    }

    private static void keepsItsHour(MinuteSky sky, int hour, WeatherHour measured) {
        double direct = 0;
        double diffuse = 0;
        for (int minute = 60 * hour; minute < 60 * (hour + 1); minute++) {
            assertThat(sky.directNormalWm2(minute)).isBetween(0.0, 4 * measured.directNormalWm2() + 1e-9);
            assertThat(sky.diffuseHorizontalWm2(minute)).isBetween(0.0, 4 * measured.diffuseHorizontalWm2() + 1e-9);
            direct += sky.directNormalWm2(minute) / 60;
            diffuse += sky.diffuseHorizontalWm2(minute) / 60;
        }
        assertThat(direct).isCloseTo(measured.directNormalWm2(), within(1e-9));
        assertThat(diffuse).isCloseTo(measured.diffuseHorizontalWm2(), within(1e-9));
    }

    @Test
    void hoursMeasuredUnderAClearSkyBecomeTheClearSkyAgainWhileTheSunIsUpForTheWholeHour() {
        double[] clear = new double[1_440];
        for (int minute = 0; minute < 1_440; minute++) {
            clear[minute] = ClearSky.directNormalWm2(SunPosition.at(FONTANA, MIDNIGHT.plusSeconds(60L * minute + 30))
                    .cosZenith());
        }
        List<WeatherHour> hours = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            double sum = 0;
            for (int minute = 60 * hour; minute < 60 * (hour + 1); minute++) {
                sum += clear[minute];
            }
            hours.add(new WeatherHour(MIDNIGHT.plusSeconds(3_600L * hour), sum / 60, 0, 20));
        }
        MinuteSky sky = MinuteSky.over(FONTANA, hours);
        for (int minute = 5 * 60; minute < 19 * 60; minute++) {
            assertThat(sky.directNormalWm2(minute)).isCloseTo(clear[minute], within(1e-9));
        }
    }

    @Test
    void anEastRoofPeaksInTheMorningAndAWestRoofInTheAfternoon() {
        List<WeatherHour> hours = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            boolean bright = hour >= 7 && hour < 17;
            hours.add(new WeatherHour(MIDNIGHT.plusSeconds(3_600L * hour), bright ? 700 : 0, bright ? 80 : 0, 20));
        }
        MinuteSky sky = MinuteSky.over(FONTANA, hours);

        double[] east = sky.watts(PvPanel.of(5_000, new Plane(30, 90)));
        double[] west = sky.watts(PvPanel.of(5_000, new Plane(30, 270)));

        assertThat(brightest(east)).isBetween(8 * 60, 12 * 60);
        assertThat(brightest(west)).isBetween(12 * 60, 16 * 60);
        assertThat(east).hasSize(1_440).contains(0, atIndex(0));
    }

    @Test
    void aGapInTheHoursIsNamed() {
        WeatherHour first = new WeatherHour(MIDNIGHT, 0, 0, 10);
        WeatherHour third = new WeatherHour(MIDNIGHT.plusSeconds(7_200), 0, 0, 10);

        assertThatThrownBy(() -> MinuteSky.over(FONTANA, List.of(first, third)))
                .hasMessageContaining("2017-06-28T10:00:00Z")
                .hasMessageContaining("2017-06-28T09:00:00Z");
        assertThatThrownBy(() -> MinuteSky.over(FONTANA, List.of())).hasMessageContaining("no hour");
    }

    @Test
    void anImplausibleMeasurementIsRefusedWithItsHour() {
        assertThatThrownBy(() -> new WeatherHour(MIDNIGHT, -999, 0, 10)).hasMessageContaining("2017-06-28T08:00:00Z");
        assertThatThrownBy(() -> new WeatherHour(MIDNIGHT, 0, 5_000, 10)).hasMessageContaining("diffuse");
        assertThatThrownBy(() -> new WeatherHour(MIDNIGHT, 0, 0, 293)).hasMessageContaining("kelvin");
        assertThatThrownBy(() -> new WeatherHour(MIDNIGHT.plusSeconds(60), 0, 0, 10))
                .hasMessageContaining("whole hour");
    }

    private static List<WeatherHour> measured(Instant start, RandomGenerator random) {
        List<WeatherHour> hours = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            hours.add(new WeatherHour(
                    start.plusSeconds(3_600L * hour),
                    random.nextDouble(0, 1_000),
                    random.nextDouble(0, 500),
                    random.nextDouble(-20, 45)));
        }
        return hours;
    }

    private static int brightest(double[] watts) {
        int brightest = 0;
        for (int minute = 1; minute < watts.length; minute++) {
            brightest = watts[minute] > watts[brightest] ? minute : brightest;
        }
        return brightest;
    }
}
