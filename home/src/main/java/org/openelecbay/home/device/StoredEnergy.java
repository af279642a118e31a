package org.openelecbay.home.device;

/// What a battery holds, counted in thousandths of a watt-hour so that efficiencies cost no rounding.
///
/// @param milliWattHours content measured from empty (not from the floor), mWh
public record StoredEnergy(long milliWattHours) {

    static final long MILLI = 1_000;

    public StoredEnergy {
        if (milliWattHours < 0) {
            throw new IllegalArgumentException(
                    "A battery cannot hold " + milliWattHours + " mWh. Was more discharged than the limit says?");
        }
    }

    /// A content in whole watt-hours.
    public static StoredEnergy ofWattHours(long wattHours) {
        return new StoredEnergy(StrictMath.multiplyExact(wattHours, MILLI));
    }

    /// The content in whole watt-hours, rounded down.
    public long wattHours() {
        return milliWattHours / MILLI;
    }
}
