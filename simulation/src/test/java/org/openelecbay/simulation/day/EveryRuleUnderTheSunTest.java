package org.openelecbay.simulation.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Energy;
import org.openelecbay.grid.security.Curtailment;
import org.openelecbay.grid.security.DsoLog;
import org.openelecbay.grid.security.EnvelopeShare;
import org.openelecbay.grid.security.FeederDso;
import org.openelecbay.grid.security.GridRules;
import org.openelecbay.market.catalog.CatalogEntry;
import org.openelecbay.market.catalog.RuleCatalog;
import org.openelecbay.simulation.Streets;
import org.openelecbay.simulation.scenario.ControlSettings;
import org.openelecbay.simulation.scenario.Scenario;

/// On the European LV day with more sun than the feeder carries, published envelopes and the loop keep what is planned
/// and what is delivered inside the limits, whatever the market rule.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRuleUnderTheSunTest {

    private static final double PANELS = 1.5;

    private final Scenario summer = Streets.example("european-lv-summer")
            .withSun(PANELS, true)
            .withControl(new ControlSettings(Optional.of(EnvelopeShare.PROPORTIONAL), Curtailment.PRO_RATA));
    private final Simulation simulation = Simulation.prepare(summer);
    private final FeederDso band = new FeederDso(
            simulation.feeder(),
            summer.members().stream().map(each -> each.participant().point()).toList(),
            GridRules.STANDARD,
            DsoLog.silent());

    static Stream<String> rules() {
        return RuleCatalog.builtIn().entries().stream().map(CatalogEntry::name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void nothingPlannedOrDeliveredBreaksALimitThatDevicesCouldHaveKept(String rule) {
        long t = System.nanoTime();
        DayResult day = Streets.run(simulation, rule);
        System.out.println(rule + " " + (System.nanoTime() - t) / 1e6 + " ms curtailed " + day.curtailed() + " least "
            + day.slots().stream().mapToLong(s -> s.effect().leastCurtailed().wattHours()).sum()
            + " withoutBreaks " + day.slots().stream().filter(s -> s.effect().brokenWithout() > 0).count()
            + " with " + day.slots().stream().filter(s -> s.effect().brokenWith() > 0).count()
            + " again " + day.slots().stream().filter(s -> s.rounds() > 1).count()
            + " base " + day.slots().stream().filter(s -> s.baselineViolated()).count()
            + " susp " + day.slots().stream().filter(s -> s.suspended()).count());
        for (SlotRecord slot : day.slots()) {
            assertThat(band.broken(slot.plan())).as(slot.slot().toString()).isEmpty();
            assertThat(slot.effect().avoidable()).isFalse();
        }
    }
}
