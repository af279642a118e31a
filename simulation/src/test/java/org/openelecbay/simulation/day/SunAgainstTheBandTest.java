package org.openelecbay.simulation.day;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Metered;
import org.openelecbay.core.PlannedInjection;
import org.openelecbay.simulation.Streets;
import org.openelecbay.simulation.indicator.NetworkIndicators;
import org.openelecbay.simulation.scenario.Scenario;

/// With more sun than the street carries, the loop between market and DSO keeps the delivered voltage in its band.
class SunAgainstTheBandTest {

    private static final double HIGHEST_VOLT = 1.10 * 230;
    private static final double LOWEST_VOLT = 0.94 * 230;

    private final Scenario summer = Streets.example("european-lv-summer");

    @ParameterizedTest(name = "{0} times the panels")
    @ValueSource(doubles = {1.2, 1.5})
    void theLoopClearsSlotsAgainAndDeliversInsideTheBand(double panels) {
        NetworkIndicators controlled = network(summer.withSun(panels, true));

        assertThat(controlled.clearedAgain()).isPositive();
        assertThat(controlled.suspended()).isZero();
        assertThat(controlled.highestVolt()).isLessThanOrEqualTo(HIGHEST_VOLT);
        assertThat(controlled.lowestVolt()).isGreaterThanOrEqualTo(LOWEST_VOLT);
    }

    /// No line has a rating here, so that nothing but the voltage can tighten an envelope.
    @ParameterizedTest(name = "{0} times the panels")
    @ValueSource(doubles = {1.2, 1.5, 2.0})
    void theVoltageRuleAloneKeepsEveryDeliveryInsideTheBand(double panels) {
        DayResult day = Streets.day(summer.withoutRatings().withSun(panels, true));

        assertThat(NetworkIndicators.of(day).highestVolt()).isLessThanOrEqualTo(HIGHEST_VOLT);
        assertThat(day.slots().stream().filter(slot -> slot.rounds() > 1))
                .isNotEmpty()
                .allSatisfy(slot -> assertThat(slot.notes()).allMatch(note -> note.contains("voltage limit")));
    }

    @ParameterizedTest(name = "{0} times the panels")
    @ValueSource(doubles = {1.2, 1.5})
    void withoutTheLoopTheSameSunBreaksTheBand(double panels) {
        NetworkIndicators uncontrolled = network(summer.withSun(panels, false));

        assertThat(uncontrolled.clearedAgain()).isZero();
        assertThat(uncontrolled.highestVolt()).isGreaterThan(HIGHEST_VOLT);
    }

    @Test
    void aTightenedInverterGivesNoMoreThanItsEnvelopeAndTheSlotSaysWhy() {
        DayResult day = Streets.day(summer.withSun(1.2, true));

        SlotRecord slot = day.slots().stream()
                .filter(each -> each.rounds() > 1)
                .findFirst()
                .orElseThrow();
        assertThat(slot.envelopes()).isNotEmpty();
        assertThat(slot.notes()).isNotEmpty();
        slot.envelopes()
                .values()
                .forEach(envelope -> assertThat(injected(slot, envelope.point().id()))
                        .isLessThanOrEqualTo(
                                slot.slot().energyOf(envelope.exportLimit()).plus(Energy.ofWattHours(1))));
        assertThat(day.curtailed().isPositive()).isTrue();
    }

    @Test
    void deliveriesDifferFromPromises() {
        DayResult day = Streets.day(summer);

        long missed = day.slots().stream()
                .flatMap(slot -> slot.plan().stream()
                        .filter(plan -> !slot.slot()
                                .energyOf(plan.planned())
                                .equals(injected(slot, plan.point().id()))))
                .map(PlannedInjection::point)
                .count();
        assertThat(missed).isGreaterThan(day.slots().size());
    }

    private static Energy injected(SlotRecord slot, String point) {
        return slot.metered().stream()
                .filter(metered -> metered.point().id().equals(point))
                .map(Metered::injection)
                .findFirst()
                .orElseThrow();
    }

    private static NetworkIndicators network(Scenario scenario) {
        return NetworkIndicators.of(Streets.day(scenario));
    }
}
