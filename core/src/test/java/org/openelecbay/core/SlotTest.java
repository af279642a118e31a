package org.openelecbay.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotTest {

    private static final Instant TEN = Instant.parse("2026-06-01T10:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"PT1M", "PT5M", "PT15M", "PT1H"})
    void aSlotLastsFromOneToSixtyMinutes(String length) {
        assertThat(new Slot(TEN, Duration.parse(length)).end()).isEqualTo(TEN.plus(Duration.parse(length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT59S", "PT60.5S", "PT90S", "PT1H1M", "-PT5M"})
    void anyOtherLengthIsRefused(String length) {
        assertThatThrownBy(() -> new Slot(TEN, Duration.parse(length)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 1 to 60 whole minutes");
    }

    @Test
    void slotsFollowEachOtherAndAreCounted() {
        Slot slot = new Slot(TEN, Duration.ofMinutes(5));

        assertThat(slot.next().start()).isEqualTo(slot.end());
        assertThat(slot.next().number()).isEqualTo(slot.number() + 1);
        assertThat(slot.next()).isGreaterThan(slot);
    }

    @Test
    void anEnvelopeInWattsIsKeptByTheEnergyThatItAllows() {
        for (long minutes = 1; minutes <= 60; minutes++) {
            Slot slot = new Slot(TEN, Duration.ofMinutes(minutes));
            for (long watts = 0; watts < 5_000; watts += 7) {
                Power limit = Power.ofWatts(watts);
                assertThat(slot.powerOf(slot.energyOf(limit))).isLessThanOrEqualTo(limit);
                assertThat(slot.energyOf(limit.negated()))
                        .isEqualTo(slot.energyOf(limit).negated());
            }
        }
    }

    @Test
    void aMeterValueIsTheDifferenceOfTheTwoReadingsThatEncloseTheSlot() {
        Slot slot = new Slot(TEN, Duration.ofMinutes(15));
        MeterReading before = reading(slot.start(), 500, 200, Quality.ESTIMATED);
        MeterReading after = reading(slot.end(), 530, 290, Quality.MEASURED);

        Metered metered = Metered.between(before, after, slot);
        assertThat(metered.injection()).isEqualTo(Energy.ofWattHours(60));
        assertThat(metered.quality()).isEqualTo(Quality.ESTIMATED);
        assertThatThrownBy(() -> Metered.between(before, after, slot.next())).hasMessageContaining("do not enclose");
        assertThatThrownBy(() -> Metered.between(before, reading(slot.end(), 499, 290, Quality.MEASURED), slot))
                .hasMessageContaining("ran backwards");
    }

    private static MeterReading reading(Instant at, long imported, long exported, Quality quality) {
        return new MeterReading(
                new ConnectionPoint("m1", "bus 7", Phase.B),
                at,
                Energy.ofWattHours(imported),
                Energy.ofWattHours(exported),
                quality);
    }
}
