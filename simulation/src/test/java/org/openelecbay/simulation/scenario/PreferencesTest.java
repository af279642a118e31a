package org.openelecbay.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.Preference;
import org.openelecbay.market.Priority;
import org.openelecbay.simulation.input.BadInput;

/// What members wish by the time of day.
class PreferencesTest {

    private static final ParticipantId ANNA = new ParticipantId("anna");
    private static final ParticipantId BEN = new ParticipantId("ben");
    private static final Map<ParticipantId, Preference> USUAL =
            Map.of(ANNA, Preference.NONE, BEN, Preference.wishing(Priority.B));
    private static final TimeGrid HOURS =
            new TimeGrid(Instant.parse("2017-05-24T08:00:00Z"), 24, 60, ZoneOffset.ofHours(-8), Duration.ofMinutes(5));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aMemberWishesWhatItsRowSaysUnlessAPeriodSaysOtherwise() throws IOException {
        Preferences preferences = preferences("anna,08:00,10:00,C,1");

        assertThat(preferences.in(7)).containsEntry(ANNA, Preference.NONE);
        assertThat(preferences.in(8)).containsEntry(ANNA, Preference.wishing(Priority.C));
        assertThat(preferences.in(9)).containsEntry(ANNA, Preference.wishing(Priority.C));
        assertThat(preferences.in(10)).containsEntry(ANNA, Preference.NONE);
        assertThat(preferences.in(8)).containsEntry(BEN, Preference.wishing(Priority.B));
    }

    @Test
    void aPeriodMayPassMidnightAndTheLaterRowWins() throws IOException {
        Preferences preferences = preferences("ben,22:00,06:00,,0", "ben,05:00,06:00,A,1");

        assertThat(preferences.in(23).get(BEN).willing()).isFalse();
        assertThat(preferences.in(0).get(BEN).willing()).isFalse();
        assertThat(preferences.in(5)).containsEntry(BEN, Preference.wishing(Priority.A));
        assertThat(preferences.in(6)).containsEntry(BEN, Preference.wishing(Priority.B));
    }

    @Test
    void aStrangerAWrongWishAndAWrongTimeAreRefusedWithTheirLine() {
        assertThatThrownBy(() -> preferences("carl,08:00,10:00,A,1"))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll("preferences.csv:2", "carl", "table of members");
        assertThatThrownBy(() -> preferences("anna,08:00,10:00,D,1"))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll("preferences.csv:2", "\"D\"", "A, B, C");
        assertThatThrownBy(() -> preferences("anna,8 o'clock,10:00,A,1"))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll("preferences.csv:2", "8 o'clock", "07:00");
    }

    private Preferences preferences(String... rows) throws IOException {
        Path file = folder.resolve("preferences.csv");
        Files.writeString(file, "id,from,to,wish,willing\n" + String.join("\n", rows) + "\n");
        return new Preferences(USUAL, List.copyOf(PreferenceTable.read(file, USUAL)), HOURS);
    }
}
