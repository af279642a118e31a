package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BargainCommandTest {

    private static final Path STREET = ScenarioCopy.repository().resolve("simulation/src/test/resources/lamp-street");

    @Test
    void everyMemberSeesWhatBothWaysGiveAndWhetherTheyAreTheSame() {
        Run run = Run.of("bargain", STREET);

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("daily pays", "hourly gain", "Surplus over the supplier alone:")
                .contains("Nash product", "Prices give everybody the daily gain:", "Time: daily");
    }

    @Test
    void paymentsSumToZeroAndDailyGainsAreEqual() {
        List<String> lines = Run.of("bargain", STREET, "--format", "csv").lines();

        assertThat(lines.getFirst())
                .isEqualTo("member,savedBeforePayments,dailyPayment,dailyGain,hourlyPayment,hourlyGain");
        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(sum(lines, 2)).isCloseTo(0, within(1e-7));
        assertThat(sum(lines, 4)).isCloseTo(0, within(1e-7));
        assertThat(sum(lines, 3)).isCloseTo(sum(lines, 1), within(1e-7));
        assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)[3]).distinct())
                .hasSize(1);
    }

    @Test
    void aFewSlotsCanBeBargainedAboutAlone() {
        assertThat(Run.of("bargain", STREET, "--from", 2, "--slots", 3).out()).contains("3 slots from");
    }

    @Test
    void whatCannotBeAnsweredIsRefusedInASentence() {
        assertThat(Run.of("bargain", STREET, "--from", 9).complaints())
                .singleElement()
                .asString()
                .contains("Slot 9 is not one of the 8");
        assertThat(Run.of("bargain", STREET, "--slots", 0).complaints())
                .singleElement()
                .asString()
                .contains("0 slots");
        assertThat(Run.of("bargain", "nowhere").status()).isEqualTo(2);
    }

    private static double sum(List<String> lines, int column) {
        return lines.stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[column]))
                .sum();
    }
}
