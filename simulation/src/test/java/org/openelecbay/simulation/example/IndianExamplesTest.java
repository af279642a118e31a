package org.openelecbay.simulation.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openelecbay.home.sun.ClearSky;
import org.openelecbay.home.sun.Place;
import org.openelecbay.home.sun.SunPosition;
import org.openelecbay.home.sun.WeatherHour;
import org.openelecbay.simulation.Streets;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.indicator.Outcome;
import org.openelecbay.simulation.scenario.Member;
import org.openelecbay.simulation.scenario.Scenario;

/// The examples of India are what their README pages tell.
class IndianExamplesTest {

    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    @Test
    void lucknowHasNineProsumersAndThreeConsumers() {
        List<Member> members = Streets.example("lucknow").members();

        assertThat(members).hasSize(12).allMatch(member -> member.kind() == Member.Kind.HOME);
        assertThat(members).filteredOn(member -> member.pv().isPresent()).hasSize(9);
    }

    @Test
    void theThreePeersOfGandhinagarHaveTheRatingsOfTheTestbed() {
        Scenario scenario = Streets.example("iitgn");
        Member first = scenario.members().getFirst();

        assertThat(scenario.members().stream()
                        .map(member -> member.participant().member())
                        .distinct())
                .hasSize(3);
        assertThat(first.pv().orElseThrow().peakWatts()).isEqualTo(3_500);
        assertThat(first.battery().orElseThrow().capacityWattHours()).isEqualTo(7_500);
        assertThat(scenario.storage().orElseThrow().capacityWattHours()).isEqualTo(90 * 51);
    }

    /// Nobody is worse off, the cart sells what it holds, and peer A's battery keeps its surplus at home.
    @Test
    void theCartSellsToThePeersAndNobodyLoses() {
        Outcome outcome = Streets.outcome(Streets.example("iitgn"));
        DayResult day = outcome.day();

        assertThat(outcome.indicators().money().worseOff()).isZero();
        assertThat(day.slots())
                .flatExtracting(slot -> slot.clearing().trades())
                .anyMatch(trade -> trade.seller().value().equals("peer-b-cart"));
        assertThat(outcome.indicators().energy().selfConsumption().orElseThrow())
                .isGreaterThan(0.9);
    }

    /// Haurwitz' clear sky, a quarter of it diffuse, averaged over the minutes of each hour.
    @ParameterizedTest
    @ValueSource(strings = {"lucknow", "iitgn"})
    void theSkyIsComputedAsThePageSays(String name) {
        Scenario scenario = Streets.example(name);
        for (WeatherHour hour : scenario.solar().weather()) {
            double[] heights = heights(hour.start(), scenario.solar().place());
            double global = IntStream.range(0, 60)
                    .mapToDouble(minute -> ClearSky.globalHorizontalWm2(heights[minute]))
                    .average()
                    .orElseThrow();
            double height = IntStream.range(0, 60)
                    .mapToDouble(minute -> Math.max(0, heights[minute]))
                    .average()
                    .orElseThrow();

            assertThat(hour.diffuseHorizontalWm2()).isCloseTo(global / 4, within(0.5));
            assertThat(hour.directNormalWm2() * height).isCloseTo(global * 3 / 4, within(2.0));
        }
    }

    private static double[] heights(Instant start, Place place) {
        double[] heights = new double[60];
        for (int minute = 0; minute < heights.length; minute++) {
            Instant middle = start.plus(Duration.ofMinutes(minute)).plus(HALF_A_MINUTE);
            heights[minute] = SunPosition.at(place, middle).cosZenith();
        }
        return heights;
    }
}
