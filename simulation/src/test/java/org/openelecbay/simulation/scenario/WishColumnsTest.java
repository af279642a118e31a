package org.openelecbay.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Wish;
import org.openelecbay.simulation.input.BadInput;

/// What members ask of energy, in the two tables.
class WishColumnsTest {

    private static final Path STREET = Path.of("src/test/resources/lamp-street");
    private static final String HEADER =
            "id,kind,bus,phase,profile,pvKwp,tiltDeg,azimuthDeg,bidLimit,offerLimit,wish,willing,chargeKw,green,partners,"
                    + "within,premium,must\n";
    private static final String BATTERY = "battery,storage,1,ABC,,0,,,,,,1,2,,,,,\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aRowSaysWhatItsBidsAskOfEnergy() {
        assertThat(asked("1,,,0.02,1"))
                .isEqualTo(new Wish(Double.POSITIVE_INFINITY, true, Set.of(), Price.perKwh("0.02"), true));
        assertThat(asked(",battery ben,3,,"))
                .isEqualTo(new Wish(
                        3, false, Set.of(new ParticipantId("battery"), new ParticipantId("ben")), Price.ZERO, false));
        assertThat(asked(",,,,")).isEqualTo(Wish.NONE);
    }

    @Test
    void aWishThatCannotBeMeantIsRefusedWithItsLine() {
        assertThatThrownBy(() -> asked(",,,0.02,"))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll("members.csv:2", "premium", "nothing in particular");
        assertThatThrownBy(() -> asked(",nobody,,,"))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll("members.csv:2", "partners", "nobody");
        assertThatThrownBy(() -> asked("2,,,,")).hasMessageContainingAll("members.csv:2", "green", "0 to 1");
        assertThatThrownBy(() -> asked(",,-1,,")).hasMessageContainingAll("members.csv:2", "within", "out of range");
        assertThatThrownBy(() -> asked("1,,,-0.1,")).hasMessageContainingAll("members.csv:2", "premium", "negative");
    }

    @Test
    void aPeriodWithoutTheseColumnsLeavesTheWishAndOneWithThemReplacesIt() {
        Wish green = new Wish(Double.POSITIVE_INFINITY, true, Set.of(), Price.perKwh("0.02"), true);

        assertThat(inPeriod("id,from,to,wish,willing\nanna,00:00,24:00,A,1\n")).isEqualTo(green);
        assertThat(inPeriod("id,from,to,wish,willing,green\nanna,00:00,24:00,A,1,\n"))
                .isEqualTo(Wish.NONE);
        assertThatThrownBy(() -> inPeriod("id,from,to,wish,willing,partners\nanna,00:00,24:00,A,1,nobody\n"))
                .hasMessageContainingAll("preferences.csv:2", "nobody");
    }

    private Wish asked(String wish) {
        Scenario scenario =
                WrittenScenario.of(STREET, folder).withMembers(members(wish)).scenario();
        return scenario.members().getFirst().preference().asks();
    }

    private Wish inPeriod(String table) {
        return WrittenScenario.of(STREET, folder)
                .withMembers(members("1,,,0.02,1"))
                .withPreferences(table)
                .scenario()
                .preferences()
                .in(0)
                .get(new ParticipantId("anna"))
                .asks();
    }

    private static String members(String wish) {
        return HEADER + "anna,home,2,A,small,5,0,180,0.24,0.12,,1,," + wish
                + "\nben,home,2,B,large,0,,,0.25,,,1,,,,,,\n" + BATTERY;
    }
}
