package org.openelecbay.simulation.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openelecbay.core.Energy;
import org.openelecbay.grid.envelope.EnvelopeKind;
import org.openelecbay.grid.security.Curtailment;
import org.openelecbay.grid.security.DsoLog;
import org.openelecbay.grid.security.FeederDso;
import org.openelecbay.grid.security.GridRules;
import org.openelecbay.market.catalog.CatalogEntry;
import org.openelecbay.market.catalog.RuleCatalog;
import org.openelecbay.simulation.Streets;
import org.openelecbay.simulation.scenario.ControlSettings;
import org.openelecbay.simulation.scenario.Scenario;

/// On the European LV day with more sun than the feeder carries, published envelopes and the loop keep what is planned
/// and what is delivered inside the limits, whatever the market rule.
///
/// One rule of every family runs the whole day and every other rule the hours of sun; `-Drules=all` runs the whole day
/// under the whole catalog.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRuleUnderTheSunTest {

    private static final double PANELS = 1.5;
    private static final int FIRST_HOUR_OF_SUN = 9;
    private static final int LAST_HOUR_OF_SUN = 16;
    private static final List<String> ONE_OF_A_FAMILY =
            List.of("supplier", "call-auction", "continuous", "priorities", "mid-market-rate", "key-pro-rata");

    private final Scenario sunny = Streets.example("european-lv-summer").withSun(PANELS, true);
    private final Scenario summer =
            sunny.withControl(new ControlSettings(Optional.of(EnvelopeKind.PROPORTIONAL), Curtailment.PRO_RATA));
    private final Simulation wholeDay = Simulation.prepare(summer);
    private final Simulation midday = Simulation.prepare(Streets.between(summer, FIRST_HOUR_OF_SUN, LAST_HOUR_OF_SUN));
    private final FeederDso band = new FeederDso(
            wholeDay.feeder(),
            summer.members().stream().map(each -> each.participant().point()).toList(),
            GridRules.STANDARD,
            DsoLog.silent());

    static Stream<String> rules() {
        return RuleCatalog.builtIn().entries().stream().map(CatalogEntry::name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void nothingPlannedOrDeliveredBreaksALimitThatDevicesCouldHaveKept(String rule) {
        boolean whole = ONE_OF_A_FAMILY.contains(rule) || "all".equals(System.getProperty("rules"));
        DayResult day = Streets.run(whole ? wholeDay : midday, rule);

        assertThat(day.slots().stream().filter(slot -> slot.effect().brokenWithout() > 0))
                .hasSizeGreaterThan(50);
        for (SlotRecord slot : day.slots()) {
            if (!slot.baselineViolated()) {
                assertThat(band.broken(slot.plan())).as(slot.slot().toString()).isEmpty();
            }
            assertThat(slot.effect().avoidable()).as(slot.slot().toString()).isFalse();
        }
        requireAReasonForEveryWattHour(day);
        System.out.println(figures(rule, day));
    }

    private String figures(String rule, DayResult day) {
        return String.format(
                Locale.ROOT,
                "%-24s slots broken: %d uncontrolled, %d planned, %d delivered; baseline %d; curtailed %.1f kWh",
                rule,
                count(day, slot -> slot.effect().brokenWithout() > 0),
                count(day, slot -> !band.broken(slot.plan()).isEmpty()),
                count(day, slot -> slot.effect().brokenWith() > 0),
                count(day, SlotRecord::baselineViolated),
                day.curtailed().wattHours() / 1_000.0);
    }

    private static long count(DayResult day, Predicate<SlotRecord> slots) {
        return day.slots().stream().filter(slots).count();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Curtailment.class)
    void theLoopAloneKeepsTheSameLimitsByEveryKindOfCurtailment(Curtailment kind) {
        DayResult day = Streets.day(sunny.withControl(new ControlSettings(Optional.empty(), kind)));

        assertThat(day.slots().stream().filter(slot -> slot.rounds() > 1)).isNotEmpty();
        for (SlotRecord slot : day.slots()) {
            assertThat(slot.suspended()).isFalse();
            if (!slot.baselineViolated()) {
                assertThat(band.broken(slot.plan())).as(slot.slot().toString()).isEmpty();
            }
        }
        assertThat(day.dsoNotes())
                .isNotEmpty()
                .allSatisfy(note -> assertThat(note.broken().element()).isNotBlank());
        requireAReasonForEveryWattHour(day);
    }

    @Test
    void withoutControlTheSameDayBreaksItsLimits() {
        DayResult day = Streets.run(
                Simulation.prepare(Streets.example("european-lv-summer").withSun(PANELS, false)), "call-auction");

        assertThat(day.slots().stream().filter(slot -> slot.effect().brokenWith() > 0))
                .isNotEmpty();
    }

    private static void requireAReasonForEveryWattHour(DayResult day) {
        Energy told = day.slots().stream()
                .flatMap(slot -> slot.withheld().stream())
                .filter(each -> each.what() == Withheld.What.GENERATION)
                .map(Withheld::energy)
                .reduce(Energy.ZERO, Energy::plus);
        assertThat(day.curtailed().minus(told).wattHours()).isBetween(0L, 100L);
        assertThat(day.slots().stream().flatMap(slot -> slot.withheld().stream()))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.reason()).endsWith(".").doesNotContain("bus "));
    }
}
