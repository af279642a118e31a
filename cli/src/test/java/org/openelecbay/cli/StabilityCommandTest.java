package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StabilityCommandTest {

    private static final Path STREET = ScenarioCopy.repository().resolve("simulation/src/test/resources/lamp-street");

    @Test
    void oneSlotIsToldMemberByMemberAndWhetherAnybodyWouldLeave() {
        Run run = Run.of("stability", STREET, "--slot", 1, "--rule", "priority-b");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("rule priority-b, slot 1 from 2017-05-24T08:00:00Z", "satisfaction", "sustaining utility")
                .contains("Coalitions: {anna, battery, ben, cleo}", "without fees and charges", "Superadditive: yes")
                .contains("Nash stable, payoffs shapley: yes", "Individually stable, payoffs shapley: yes");
    }

    @Test
    void theFiguresOfTheDayComeAsCsv() {
        Run run = Run.of("stability", STREET, "--format", "csv", "--rule", "priority-b");

        assertThat(run.lines().getFirst())
                .isEqualTo(
                        "member,wantedKwh,gotKwh,satisfaction,sustainingUtility,beforeCharges,boughtKwh,soldKwh,role");
        assertThat(run.lines()).hasSize(5);
    }

    @Test
    void nobodyStandsInACoalitionWithTheSupplierAlone() {
        assertThat(Run.of("stability", STREET, "--rule", "supplier").out()).contains("Nobody traded");
    }

    @Test
    void whatCannotBeAnsweredIsRefusedInASentence() {
        assertThat(Run.of("stability", STREET, "--slot", 9).complaints())
                .singleElement()
                .asString()
                .contains("Slot 9 is not one of the 8");
        assertThat(Run.of("stability", STREET, "--members", "zoe").complaints())
                .singleElement()
                .asString()
                .contains("\"zoe\" is no member");
        assertThat(Run.of("stability", STREET, "--payoffs", "luck").status()).isEqualTo(2);
    }
}
