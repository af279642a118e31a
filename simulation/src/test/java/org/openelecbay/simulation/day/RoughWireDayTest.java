package org.openelecbay.simulation.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openelecbay.core.Reason;
import org.openelecbay.simulation.LampStreets;
import org.openelecbay.simulation.Streets;
import org.openelecbay.simulation.scenario.Scenario;

/// Days of the distributed rules over a wire that is not to be relied on.
class RoughWireDayTest {

    @TempDir
    private Path folder = Path.of("out");

    @ParameterizedTest
    @ValueSource(strings = {"consensus-admm", "relaxed-consensus", "exchange-admm"})
    void lostLateAndDoubledMessagesOfADayLeaveTheBillsAsTheyAre(String rule) {
        DayResult good = Streets.day(street("good", rule, "seed: 1"));
        DayResult rough = Streets.day(street("rough", rule, "lost: 0.2, late: 0.2, doubled: 0.1, seed: 1"));

        assertThat(good.slots()).anyMatch(slot -> !slot.clearing().trades().isEmpty());
        assertThat(rough.bills()).isEqualTo(good.bills());
        assertThat(messages(rough)).isGreaterThan(messages(good));
    }

    @ParameterizedTest
    @ValueSource(strings = {"consensus-admm", "relaxed-consensus", "exchange-admm"})
    void aDayWithALiarNamesItAndItsBooksBalance(String rule) {
        DayResult day = Streets.day(street("lie", rule, "lying: 1, seed: 4"));

        assertThat(day.slots().stream()
                        .flatMap(slot -> slot.clearing().reasons().stream())
                        .map(Reason::sentence))
                .anyMatch(sentence -> sentence.contains("claimed more than its order has")
                        || sentence.contains("said what nobody in its place could mean")
                        || sentence.contains("is in dispute with its partners"));
        assertThat(day.bills()).isNotEmpty();
    }

    private Scenario street(String name, String rule, String settings) {
        String by = "rule: " + rule + "\nruleSettings:\n  " + rule + ":\n    " + settings.replace(", ", "\n    ");
        return LampStreets.with(folder.resolve(name), "rule: call-auction", by, Map.of());
    }

    private static long messages(DayResult day) {
        return day.slots().stream()
                .mapToLong(slot -> slot.clearing().traffic().messages())
                .sum();
    }
}
