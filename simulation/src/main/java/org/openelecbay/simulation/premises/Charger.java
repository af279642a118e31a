package org.openelecbay.simulation.premises;

import java.time.Instant;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MeterReading;
import org.openelecbay.core.Participant;
import org.openelecbay.core.Slot;
import org.openelecbay.engine.Plan;
import org.openelecbay.home.device.ChargingSession;

/// A charging point with one car: full power while it is plugged in and needs energy; it waits when it must.
public final class Charger implements Premises {

    private static final int MINUTES_PER_HOUR = 60;

    private final Participant participant;
    private final ChargingSession session;
    private final int firstMinuteOfDay;
    private final Registers registers;
    private long neededWattMinutes;
    private long unservedWattMinutes;

    /// Starts the day with the car that came the evening before, if the session passes midnight.
    ///
    /// @param firstMinuteOfDay local minute of the day at which the scenario starts
    public Charger(Participant participant, ChargingSession session, int firstMinuteOfDay) {
        this.participant = participant;
        this.session = session;
        this.firstMinuteOfDay = firstMinuteOfDay;
        this.registers = new Registers(participant.point());
        this.neededWattMinutes = session.isPluggedIn(firstMinuteOfDay) ? leftOverFromYesterday() : 0;
    }

    @Override
    public Participant participant() {
        return participant;
    }

    /// The energy the car will draw in a slot if nothing stops it.
    public Energy wanted(int slot, int minutesPerSlot) {
        long drawn = 0;
        long needed = neededWattMinutes;
        for (int minute = slot * minutesPerSlot; minute < (slot + 1) * minutesPerSlot; minute++) {
            needed = atMinute(minute, needed);
            long power = power(minute, needed, Long.MAX_VALUE);
            drawn += power;
            needed -= power;
        }
        return Energy.ofWattHours(drawn / MINUTES_PER_HOUR);
    }

    /// The plan of a slot: what the car wants, which can wait.
    public Plan plan(int slot, int minutesPerSlot) {
        Energy wanted = wanted(slot, minutesPerSlot).negated();
        return new Plan.Injection(participant.id(), wanted, wanted, Energy.ZERO);
    }

    /// Lets the slot happen minute by minute under the import limit.
    ///
    /// @return what the car drew, towards zero to the watt-hour
    public Energy deliver(int slot, Slot times, Limits limits) {
        int minutesPerSlot = (int) times.length().toMinutes();
        long drawn = 0;
        for (int minute = slot * minutesPerSlot; minute < (slot + 1) * minutesPerSlot; minute++) {
            long before = neededWattMinutes;
            neededWattMinutes = atMinute(minute, neededWattMinutes);
            if (isDeparture(minute)) {
                unservedWattMinutes += before;
            }
            long power = power(minute, neededWattMinutes, limits.importWatts());
            registers.countMinute(-power);
            neededWattMinutes -= power;
            drawn += power;
        }
        return Energy.ofWattHours(drawn / MINUTES_PER_HOUR);
    }

    @Override
    public MeterReading reading(Instant at) {
        return registers.reading(at);
    }

    /// What cars needed and did not get before they left, whole watt-hours rounded up.
    public Energy unserved() {
        return Energy.ofWattHours(Math.ceilDiv(unservedWattMinutes, MINUTES_PER_HOUR));
    }

    private long leftOverFromYesterday() {
        long pluggedBefore = Math.floorMod(firstMinuteOfDay - session.arrivalMinute(), ChargingSession.DAY_MINUTES);
        return Math.max(0, requiredWattMinutes() - pluggedBefore * session.chargeWatts());
    }

    private long atMinute(int minute, long needed) {
        if (minuteOfDay(minute) == session.arrivalMinute()) {
            return requiredWattMinutes();
        }
        return isDeparture(minute) ? 0 : needed;
    }

    private long power(int minute, long needed, long limitWatts) {
        if (!session.isPluggedIn(minuteOfDay(minute))) {
            return 0;
        }
        return Math.min(Math.min(session.chargeWatts(), limitWatts), needed);
    }

    private boolean isDeparture(int minute) {
        return minuteOfDay(minute) == session.departureMinute();
    }

    private int minuteOfDay(int minute) {
        return (firstMinuteOfDay + minute) % ChargingSession.DAY_MINUTES;
    }

    private long requiredWattMinutes() {
        return session.requiredWattHours() * MINUTES_PER_HOUR;
    }
}
