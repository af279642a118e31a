package org.openelecbay.home.device;

import java.time.Duration;

/// A storage and its limits. Energies that are charged and discharged are measured at the meter, the content inside;
/// between them stand the two efficiencies, in thousandths so that all arithmetic is in integers.
///
/// Limits of a slot follow spec market C.4 and scheduling 2: power, headroom (ceiling - content) / charge efficiency,
/// and (content - floor) x discharge efficiency, each rounded down to whole watt-hours.
///
/// @param capacityWattHours rated content
/// @param floorWattHours content below which it does not discharge
/// @param ceilingWattHours content above which it does not charge
/// @param chargeWatts most that it takes, at the meter
/// @param dischargeWatts most that it gives, at the meter
/// @param chargeEfficiencyPermille of 1000 Wh taken, how many arrive inside
/// @param dischargeEfficiencyPermille of 1000 Wh inside, how many are given
public record Battery(
        long capacityWattHours,
        long floorWattHours,
        long ceilingWattHours,
        long chargeWatts,
        long dischargeWatts,
        int chargeEfficiencyPermille,
        int dischargeEfficiencyPermille) {

    private static final long MILLI = StoredEnergy.MILLI;
    private static final long MOST_WATT_HOURS = 1_000_000_000_000L;

    public Battery {
        boolean ordered = 0 <= floorWattHours
                && floorWattHours <= ceilingWattHours
                && ceilingWattHours <= capacityWattHours
                && capacityWattHours <= MOST_WATT_HOURS;
        if (!ordered) {
            throw new IllegalArgumentException("Floor " + floorWattHours + " Wh, ceiling " + ceilingWattHours
                    + " Wh and capacity " + capacityWattHours
                    + " Wh do not rise from 0 to 1 TWh. Are the bounds given in percent?");
        }
        if (chargeWatts < 0 || dischargeWatts < 0) {
            throw new IllegalArgumentException("Charging at " + chargeWatts + " W and discharging at " + dischargeWatts
                    + " W: both are sizes, not signs. Use 0 for a direction that is blocked.");
        }
        permille("charge", chargeEfficiencyPermille);
        permille("discharge", dischargeEfficiencyPermille);
    }

    private static void permille(String direction, int permille) {
        if (permille < 1 || permille > MILLI) {
            throw new IllegalArgumentException("The " + direction + " efficiency " + permille
                    + " is outside 1 to 1000 thousandths. Write 95 % as 950.");
        }
    }

    /// Most that can be charged in `slot` from the content `stored`, Wh at the meter.
    public long chargeLimitWattHours(StoredEnergy stored, Duration slot) {
        long headroom = StrictMath.max(0, ceilingWattHours * MILLI - stored.milliWattHours());
        return StrictMath.min(energy(chargeWatts, slot), headroom / chargeEfficiencyPermille);
    }

    /// Most that can be discharged in `slot` from the content `stored`, Wh at the meter.
    public long dischargeLimitWattHours(StoredEnergy stored, Duration slot) {
        long content = StrictMath.max(0, stored.milliWattHours() - floorWattHours * MILLI);
        return StrictMath.min(energy(dischargeWatts, slot), content * dischargeEfficiencyPermille / (MILLI * MILLI));
    }

    private static long energy(long watts, Duration slot) {
        return StrictMath.multiplyExact(watts, slot.toSeconds()) / 3_600;
    }

    /// The content after `wattHours` were taken from the meter.
    ///
    /// @throws IllegalArgumentException when they are negative or lift the content above the ceiling
    public StoredEnergy charged(StoredEnergy stored, long wattHours) {
        notNegative(wattHours);
        long after = StrictMath.addExact(
                stored.milliWattHours(), StrictMath.multiplyExact(wattHours, (long) chargeEfficiencyPermille));
        if (wattHours > 0 && after > ceilingWattHours * MILLI) {
            throw new IllegalArgumentException("Charging " + wattHours + " Wh on top of " + stored.wattHours()
                    + " Wh passes the ceiling of " + ceilingWattHours + " Wh. Ask for the charge limit first.");
        }
        return new StoredEnergy(after);
    }

    /// The content after `wattHours` were given to the meter; what is drawn inside is rounded up to a whole mWh.
    ///
    /// @throws IllegalArgumentException when they are negative or sink the content below the floor
    public StoredEnergy discharged(StoredEnergy stored, long wattHours) {
        notNegative(wattHours);
        long drawn = StrictMath.ceilDiv(
                StrictMath.multiplyExact(wattHours, MILLI * MILLI), (long) dischargeEfficiencyPermille);
        long after = stored.milliWattHours() - drawn;
        if (wattHours > 0 && after < floorWattHours * MILLI) {
            throw new IllegalArgumentException("Discharging " + wattHours + " Wh from " + stored.wattHours()
                    + " Wh passes the floor of " + floorWattHours + " Wh. Ask for the discharge limit first.");
        }
        return new StoredEnergy(after);
    }

    private static void notNegative(long wattHours) {
        if (wattHours < 0) {
            throw new IllegalArgumentException("An energy of " + wattHours
                    + " Wh has a sign. Charging and discharging are two methods, each with a size.");
        }
    }
}
