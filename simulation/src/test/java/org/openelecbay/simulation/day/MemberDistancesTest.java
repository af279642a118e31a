package org.openelecbay.simulation.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openelecbay.core.Distances;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.simulation.Streets;
import org.openelecbay.simulation.input.BadInput;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.WrittenScenario;

/// Distances between the homes of the European street.
class MemberDistancesTest {

    private static final Path STREET = Path.of("../examples/european-lv");
    private static final ParticipantId FIRST = new ParticipantId("home-001");
    private static final ParticipantId SECOND = new ParticipantId("home-002");
    private static final ParticipantId LAST = new ParticipantId("home-100");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void withoutAWordHomesStandInARing() {
        Scenario scenario = Streets.example("european-lv");
        Distances ring = MemberDistances.of(scenario, FeederSetup.read(scenario));

        assertThat(ring.between(FIRST, SECOND)).isEqualTo(1);
        assertThat(ring.between(FIRST, LAST)).isEqualTo(1);
    }

    @Test
    void alongLinesTheFarEndOfTheFeederIsFarAndTheEffectiveResistanceIsNoMoreThanThePath() {
        Distances path = measured("path");
        Distances electrical = measured("electrical");

        for (ParticipantId other : new ParticipantId[] {SECOND, LAST}) {
            assertThat(electrical.between(FIRST, other))
                    .isPositive()
                    .isLessThan(path.between(FIRST, other))
                    .isEqualTo(electrical.between(other, FIRST));
        }
        assertThat(path.between(FIRST, LAST)).isGreaterThan(path.between(FIRST, SECOND));
        assertThat(electrical.between(FIRST, FIRST)).isZero();
    }

    @Test
    void anotherMeasureIsRefused() {
        assertThatThrownBy(() -> measured("crow"))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll("distance", "crow", "ring, path or electrical");
    }

    private Distances measured(String measure) {
        Scenario scenario = WrittenScenario.of(STREET, folder)
                .with("rule: priorities ", "distance: " + measure + "\nrule: priorities ")
                .scenario();
        return MemberDistances.of(scenario, FeederSetup.read(scenario));
    }
}
