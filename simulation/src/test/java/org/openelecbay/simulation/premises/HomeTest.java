package org.openelecbay.simulation.premises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Phase;
import org.openelecbay.core.Slot;
import org.openelecbay.engine.Plan;
import org.openelecbay.home.bidding.PriceLimitBidder;
import org.openelecbay.simulation.Streets;

/// A home's inverter obeys the export limit in every minute, and its registers lose nothing over the day.
class HomeTest {

    private static final Instant START = Instant.parse("2017-05-24T08:00:00Z");

    @Test
    void withoutALimitTheHomeInjectsWhatItDoesNotUse() {
        Home home = home(watts(60, 600), watts(60, 3_000));

        home.deliver(0, 60, Limits.NONE);

        assertThat(home.reading(START).exportedTotal()).isEqualTo(Energy.ofWattHours(2_400));
        assertThat(home.reading(START).importedTotal()).isEqualTo(Energy.ZERO);
        assertThat(home.generated()).isEqualTo(Energy.ofWattHours(3_000));
        assertThat(home.curtailed()).isEqualTo(Energy.ZERO);
    }

    @Test
    void underAnExportLimitTheInverterStillFeedsTheHomesOwnLoad() {
        Home home = home(watts(60, 600), watts(60, 3_000));

        home.deliver(0, 60, limit(1_000));

        assertThat(home.reading(START).exportedTotal()).isEqualTo(Energy.ofWattHours(1_000));
        assertThat(home.generated()).isEqualTo(Energy.ofWattHours(1_600));
        assertThat(home.curtailed()).isEqualTo(Energy.ofWattHours(1_400));
    }

    @Test
    void aCloudInOneMinuteMayNotBeMadeUpForInTheNext() {
        int[] pv = watts(60, 0);
        for (int minute = 30; minute < 60; minute++) {
            pv[minute] = 3_000;
        }
        Home home = home(watts(60, 0), pv);

        home.deliver(0, 60, limit(1_000));

        assertThat(home.reading(START).exportedTotal()).isEqualTo(Energy.ofWattHours(500));
    }

    @Test
    void aLimitOfNothingLeavesTheHomeToItself() {
        Home home = home(watts(60, 600), watts(60, 3_000));

        home.deliver(0, 60, limit(0));

        assertThat(home.reading(START).exportedTotal()).isEqualTo(Energy.ZERO);
        assertThat(home.reading(START).importedTotal()).isEqualTo(Energy.ZERO);
        assertThat(home.generated()).isEqualTo(Energy.ofWattHours(600));
    }

    @Test
    void importAndExportWithinOneSlotAreTwoRegisters() {
        int[] pv = watts(60, 0);
        pv[0] = 6_000;
        Home home = home(watts(60, 60), pv);

        home.deliver(0, 60, Limits.NONE);

        assertThat(home.reading(START).exportedTotal()).isEqualTo(Energy.ofWattHours(99));
        assertThat(home.reading(START).importedTotal()).isEqualTo(Energy.ofWattHours(59));
    }

    @Test
    void aSurplusCanBeCurtailedToNothingAndADeficitCannotMove() {
        Home home = home(watts(120, 600), watts(120, 0), new long[] {100, 400}, new long[] {500, 0});

        assertThat(home.plan(0)).isEqualTo(plan(400, 0, 400));
        assertThat(home.plan(1)).isEqualTo(plan(-400, -400, -400));
    }

    @Test
    void noMinuteOfAnyDayExceedsItsLimitAndNoWattHourIsLost() {
        RandomGenerator random = Streets.random("home-registers");
        for (int day = 0; day < 200; day++) {
            aRandomDay(random, 1 + random.nextInt(60));
        }
    }

    @Test
    void loadAndPanelsNeedTheSameMinutes() {
        assertThatThrownBy(() -> new HomeDay(new int[1], new int[2], new long[1], new long[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void aRandomDay(RandomGenerator random, int minutesPerSlot) {
        int slots = 12;
        int[] load = random.ints((long) slots * minutesPerSlot, 0, 5_000).toArray();
        int[] pv = random.ints((long) slots * minutesPerSlot, 0, 8_000).toArray();
        Home home = home(load, pv);
        long[] limits = random.longs(slots, 0, 6_000).toArray();
        long exported = 0;
        long imported = 0;
        for (int slot = 0; slot < slots; slot++) {
            Instant at = START.plus(Duration.ofMinutes((long) slot * minutesPerSlot));
            Slot times = new Slot(at, Duration.ofMinutes(minutesPerSlot));
            var before = home.reading(times.start());
            home.deliver(slot, minutesPerSlot, limit(limits[slot]));
            Metered metered = Metered.between(before, home.reading(times.end()), times);
            assertThat(metered.exported().wattHours() * 60).isLessThan((limits[slot] * minutesPerSlot) + 60);
            for (int minute = slot * minutesPerSlot; minute < (slot + 1) * minutesPerSlot; minute++) {
                long free = pv[minute] - (long) load[minute];
                exported += Math.max(0, Math.min(free, limits[slot]));
                imported += Math.max(0, -free);
            }
        }
        assertThat(home.reading(START).exportedTotal().wattHours()).isEqualTo(exported / 60);
        assertThat(home.reading(START).importedTotal().wattHours()).isEqualTo(imported / 60);
    }

    private static Plan plan(long planned, long lowest, long highest) {
        return new Plan.Injection(
                new ParticipantId("anna"),
                Energy.ofWattHours(planned),
                Energy.ofWattHours(lowest),
                Energy.ofWattHours(highest));
    }

    private static Limits limit(long exportWatts) {
        return new Limits(Limits.NONE.importWatts(), exportWatts);
    }

    private static int[] watts(int minutes, int watts) {
        int[] all = new int[minutes];
        Arrays.fill(all, watts);
        return all;
    }

    private static Home home(int[] load, int[] pv) {
        return home(load, pv, new long[12], new long[12]);
    }

    private static Home home(int[] load, int[] pv, long[] forecastLoad, long[] forecastPv) {
        ParticipantId anna = new ParticipantId("anna");
        Participant participant =
                new Participant(anna, new MemberId("anna"), new ConnectionPoint("anna", "2", Phase.A));
        return new Home(
                participant,
                new PriceLimitBidder(anna, Optional.empty(), Optional.empty()),
                new HomeDay(load, pv, forecastLoad, forecastPv));
    }
}
