package org.openelecbay.home.register;

/// The named rounding from power to energy: a meter's register.
///
/// Power is a mean per minute in W, taken to the nearest milliwatt; the register counts milliwatt-minutes in a `long`
/// and shows whole watt-hours, rounded down. A slot's energy is the difference of two readings, so that a day loses
/// less than one watt-hour however many slots it has, and slots of any length add up to the same day.
public final class EnergyRegister {

    private static final double MILLIWATTS_PER_WATT = 1_000;
    private static final long MILLIWATT_MINUTES_PER_WATT_HOUR = 60_000;
    private static final double HIGHEST_WATTS = 1e9;

    private EnergyRegister() {}

    /// Readings in Wh before the first minute (0) and after every minute: one more than there are minutes.
    ///
    /// @throws IllegalArgumentException for a power that is negative, above 1 GW or not a number
    public static long[] readings(double[] wattsPerMinute) {
        long[] readings = new long[wattsPerMinute.length + 1];
        long milliwattMinutes = 0;
        for (int minute = 0; minute < wattsPerMinute.length; minute++) {
            milliwattMinutes += milliwatts(wattsPerMinute[minute], minute);
            readings[minute + 1] = milliwattMinutes / MILLIWATT_MINUTES_PER_WATT_HOUR;
        }
        return readings;
    }

    private static long milliwatts(double watts, int minute) {
        if (!(watts >= 0 && watts <= HIGHEST_WATTS)) {
            throw new IllegalArgumentException("The power " + watts + " W in minute " + minute
                    + " cannot be metered. Import and export are two registers, each from 0 to 1 GW.");
        }
        return (long) StrictMath.rint(watts * MILLIWATTS_PER_WATT);
    }

    /// Energy of each slot in Wh: the differences of the readings at the slots' bounds.
    ///
    /// @throws IllegalArgumentException when the slots do not fill the minutes
    public static long[] wattHoursPerSlot(double[] wattsPerMinute, int minutesPerSlot) {
        if (minutesPerSlot <= 0 || wattsPerMinute.length % minutesPerSlot != 0) {
            throw new IllegalArgumentException("Slots of " + minutesPerSlot + " minutes do not fill "
                    + wattsPerMinute.length + " minutes. Choose a slot that divides the day, such as 5 or 15.");
        }
        long[] readings = readings(wattsPerMinute);
        long[] wattHours = new long[wattsPerMinute.length / minutesPerSlot];
        for (int slot = 0; slot < wattHours.length; slot++) {
            int first = slot * minutesPerSlot;
            wattHours[slot] = readings[first + minutesPerSlot] - readings[first];
        }
        return wattHours;
    }
}
