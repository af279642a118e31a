package org.openelecbay.home.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.sun.ClearSky;
import org.openelecbay.home.sun.MinuteSky;
import org.openelecbay.home.sun.Place;
import org.openelecbay.home.sun.PvPanel;
import org.openelecbay.home.sun.WeatherHour;

/// What the README of the example says about its three days: table 1 of Malik et al. (29.8, 50.9 and 27.8 kW at 06:00,
/// 12:00 and 18:00) is met at noon.
class EuropeanLvSunTest {

    private static final Place FONTANA = new Place(34.09, -117.44);

    @Test
    void onTheDefaultDayFiftyRoofsGiveThePapersPowerAtNoon() {
        double[] kilowatts = communityKilowatts("2017-05-24");

        assertThat(slot(kilowatts, 6)).isCloseTo(30.2, within(0.06));
        assertThat(slot(kilowatts, 12)).isCloseTo(50.9, within(0.06));
        assertThat(slot(kilowatts, 18)).isCloseTo(19.8, within(0.06));
        assertThat(Arrays.stream(kilowatts).sum() / 60).isCloseTo(1_079, within(0.6));
    }

    @Test
    void onTheClearSummerDayNoonGivesThreeTimesAsMuch() {
        double[] kilowatts = communityKilowatts("2017-06-28");

        assertThat(slot(kilowatts, 6)).isCloseTo(31.2, within(0.06));
        assertThat(slot(kilowatts, 12)).isCloseTo(161.9, within(0.06));
        assertThat(slot(kilowatts, 18)).isCloseTo(41.7, within(0.06));
        assertThat(Arrays.stream(kilowatts).sum() / 60).isCloseTo(1_336, within(0.6));
    }

    @Test
    void onTheOvercastDayNoonIsTheSameAndTheEnergyHalf() {
        double[] kilowatts = communityKilowatts("2017-05-01");

        assertThat(slot(kilowatts, 6)).isCloseTo(25.5, within(0.06));
        assertThat(slot(kilowatts, 12)).isCloseTo(48.1, within(0.06));
        assertThat(slot(kilowatts, 18)).isCloseTo(0.7, within(0.06));
        assertThat(Arrays.stream(kilowatts).sum() / 60).isCloseTo(478, within(0.6));
    }

    /// Were the hours labelled otherwise (daylight saving time, or the begin of the hour), the clear day would lean.
    @Test
    void theMorningOfTheClearDayMirrorsItsAfternoonAroundSolarNoon() {
        MinuteSky sky = MinuteSky.over(FONTANA, EuropeanLv.weather("2017-06-28"));
        double weighted = 0;
        double sum = 0;
        double clearWeighted = 0;
        double clearSum = 0;
        for (int minute = 0; minute < sky.minutes(); minute++) {
            double cosZenith = sky.sun(minute).cosZenith();
            double global =
                    sky.diffuseHorizontalWm2(minute) + sky.directNormalWm2(minute) * StrictMath.max(0, cosZenith);
            weighted += minute * global;
            sum += global;
            clearWeighted += minute * ClearSky.globalHorizontalWm2(cosZenith);
            clearSum += ClearSky.globalHorizontalWm2(cosZenith);
        }
        assertThat(weighted / sum).isCloseTo(clearWeighted / clearSum, within(10.0));
    }

    private static double[] communityKilowatts(String day) {
        List<WeatherHour> hours = EuropeanLv.weather(day);
        MinuteSky sky = MinuteSky.over(FONTANA, hours);
        double[] kilowatts = new double[sky.minutes()];
        for (PvPanel panel : EuropeanLv.panels()) {
            double[] watts = sky.watts(panel);
            for (int minute = 0; minute < kilowatts.length; minute++) {
                kilowatts[minute] += watts[minute] / 1_000;
            }
        }
        return kilowatts;
    }

    /// Mean of the five minutes from the full hour.
    private static double slot(double[] kilowatts, int hour) {
        return Arrays.stream(kilowatts, 60 * hour, 60 * hour + 5).average().orElseThrow();
    }
}
