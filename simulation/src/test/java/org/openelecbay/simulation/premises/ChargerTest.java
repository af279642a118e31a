package org.openelecbay.simulation.premises;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.MeterReading;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Phase;
import org.openelecbay.core.Slot;
import org.openelecbay.engine.Plan;
import org.openelecbay.home.device.ArrivalHabits;
import org.openelecbay.home.device.ChargingDay;
import org.openelecbay.home.device.ChargingSession;
import org.openelecbay.home.device.EveningArrivals;
import org.openelecbay.simulation.Streets;

/// A charging point charges as soon as it may, waits when it must, and says what it could not serve.
class ChargerTest {

    private static final Instant START = Instant.parse("2017-05-24T08:00:00Z");
    private static final int DAY = ChargingSession.DAY_MINUTES;
    private static final ChargingSession EVENING = session(20 * 60, 11 * 60, 7_400, 3_700);

    @Test
    void withoutALimitItIsTheSessionAsSoonAsPossible() {
        RandomGenerator random = Streets.random("charger-unlimited");
        EveningArrivals arrivals = new EveningArrivals(random.nextLong(), ArrivalHabits.commuters());
        for (int car = 0; car < 100; car++) {
            ChargingSession session = arrivals.session("ev-" + car, 3_700);
            ChargingDay expected = session.asSoonAsPossible();
            Charger charger = charger(session, 0);

            assertThat(drawn(charger, 5, DAY / 5, Limits.NONE)).isEqualTo(expected.wattHoursPerSlot(5));
            assertThat(charger.unserved()).isEqualTo(Energy.ofWattHours(expected.unservedWattHours()));
        }
    }

    @Test
    void aDayMayStartAtAnyMinuteOfTheSession() {
        RandomGenerator random = Streets.random("charger-start");
        for (int car = 0; car < 100; car++) {
            ChargingSession session = session(
                    random.nextInt(DAY), 1 + random.nextInt(DAY), random.nextLong(40_000), 1 + random.nextLong(11_000));
            double[] watts = session.asSoonAsPossible().wattsPerMinute();
            int first = random.nextInt(DAY);
            Charger charger = charger(session, first);

            long[] drawn = drawn(charger, 1, DAY, Limits.NONE);

            long wattMinutes = 0;
            for (int minute = 0; minute < DAY; minute++) {
                long before = wattMinutes / 60;
                wattMinutes += Math.round(watts[(first + minute) % DAY]);
                assertThat(drawn[minute])
                        .as("minute %d from %d of %s", minute, first, session)
                        .isEqualTo(wattMinutes / 60 - before);
            }
        }
    }

    @Test
    void underAnImportLimitItWaitsAndIsStillFullBeforeDeparture() {
        Charger charger = charger(EVENING, 12 * 60);
        Limits nothing = new Limits(0, 0);

        long duringTheLimit = sum(drawn(charger, 5, 12 * 12, nothing)); // noon to midnight
        long afterwards = sum(drawn(charger, 5, 12 * 12, 12 * 12, Limits.NONE)); // midnight to noon

        assertThat(duringTheLimit).isZero();
        assertThat(afterwards).isEqualTo(7_400);
        assertThat(charger.unserved()).isEqualTo(Energy.ZERO);
    }

    @Test
    void aLimitBelowFullPowerSlowsItDown() {
        Charger charger = charger(EVENING, 20 * 60);

        long[] drawn = drawn(charger, 60, 8, new Limits(1_000, 0));

        assertThat(drawn).containsExactly(1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 400);
        assertThat(charger.unserved()).isEqualTo(Energy.ZERO);
    }

    @Test
    void whatALimitKeptFromTheCarUntilItLeftIsReported() {
        Charger charger = charger(EVENING, 20 * 60);

        drawn(charger, 60, 24, new Limits(500, 0));

        assertThat(charger.unserved()).isEqualTo(Energy.ofWattHours(7_400 - 11 * 500));
        assertThat(charger.reading(START).importedTotal()).isEqualTo(Energy.ofWattHours(11 * 500));
    }

    @Test
    void moreThanTheNightHoldsIsReportedEvenWithoutALimit() {
        ChargingSession shortStay = session(20 * 60, 60, 10_000, 3_700);
        Charger charger = charger(shortStay, 12 * 60);

        drawn(charger, 60, 24, Limits.NONE);

        assertThat(charger.unserved()).isEqualTo(Energy.ofWattHours(6_300));
        assertThat(shortStay.asSoonAsPossible().unservedWattHours()).isEqualTo(6_300);
    }

    @Test
    void whatItWantsIsWhatItDrawsToTheWattHour() {
        Charger charger = charger(EVENING, 19 * 60 + 58);
        for (int slot = 0; slot < 100; slot++) {
            Energy wanted = charger.wanted(slot, 5);
            long drawn = drawn(charger, 5, slot, 1, Limits.NONE)[0];

            assertThat(Math.abs(drawn - wanted.wattHours())).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void itsPlanCanWaitAndCannotBeMore() {
        Charger charger = charger(EVENING, 20 * 60);

        Energy all = Energy.ofWattHours(-3_700);
        assertThat(charger.plan(0, 60)).isEqualTo(new Plan.Injection(new ParticipantId("ev"), all, all, Energy.ZERO));
    }

    private static long[] drawn(Charger charger, int minutes, int slots, Limits limits) {
        return drawn(charger, minutes, 0, slots, limits);
    }

    private static long[] drawn(Charger charger, int minutes, int firstSlot, int slots, Limits limits) {
        long[] drawn = new long[slots];
        for (int i = 0; i < slots; i++) {
            int index = firstSlot + i;
            Slot slot = new Slot(START.plus(Duration.ofMinutes((long) index * minutes)), Duration.ofMinutes(minutes));
            MeterReading before = charger.reading(slot.start());
            charger.deliver(index, slot, limits);
            drawn[i] = Metered.between(before, charger.reading(slot.end()), slot)
                    .imported()
                    .wattHours();
        }
        return drawn;
    }

    private static long sum(long[] values) {
        return Arrays.stream(values).sum();
    }

    private static ChargingSession session(int arrival, int stay, long wattHours, long watts) {
        return new ChargingSession("ev", arrival, stay, wattHours, watts);
    }

    private static Charger charger(ChargingSession session, int firstMinuteOfDay) {
        Participant participant =
                new Participant(new ParticipantId("ev"), new MemberId("ev"), new ConnectionPoint("ev", "2", Phase.A));
        return new Charger(participant, session, firstMinuteOfDay);
    }
}
