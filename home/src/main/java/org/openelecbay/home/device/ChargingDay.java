package org.openelecbay.home.device;

import org.openelecbay.home.register.EnergyRegister;

/// What a charging session draws over the day, and what it could not get before the car left.
public final class ChargingDay {

    private final ChargingSession session;
    private final double[] wattsPerMinute;
    private final long unservedWattHours;

    ChargingDay(ChargingSession session, double[] wattsPerMinute, long unservedWattHours) {
        this.session = session;
        this.wattsPerMinute = wattsPerMinute;
        this.unservedWattHours = unservedWattHours;
    }

    /// The session that draws.
    public ChargingSession session() {
        return session;
    }

    /// Power drawn, one mean for each of the 1440 minutes of the day, W.
    public double[] wattsPerMinute() {
        return wattsPerMinute.clone();
    }

    /// Energy drawn in each slot, Wh, as the charger's register shows it.
    public long[] wattHoursPerSlot(int minutesPerSlot) {
        return EnergyRegister.wattHoursPerSlot(wattsPerMinute, minutesPerSlot);
    }

    /// Energy that was needed and not drawn before the departure, Wh rounded up; 0 when the need was met.
    public long unservedWattHours() {
        return unservedWattHours;
    }

    /// Energy drawn over the day, Wh.
    public long servedWattHours() {
        return session.requiredWattHours() - unservedWattHours;
    }
}
