package org.openelecbay.home.device;

/// One car at one charging point on one day that repeats: a stay that passes midnight continues in the first minutes
/// of the same day, standing for the car that came the evening before.
///
/// @param charger id of the charging point
/// @param arrivalMinute minute of the day at which the car is plugged in, 0 to 1439
/// @param stayMinutes minutes until it leaves, 1 to 1440
/// @param requiredWattHours energy that it needs at the meter
/// @param chargeWatts power at which it charges
public record ChargingSession(
        String charger, int arrivalMinute, int stayMinutes, long requiredWattHours, long chargeWatts) {

    /// Minutes of the day.
    public static final int DAY_MINUTES = 1_440;

    private static final long MOST_WATT_HOURS = 1_000_000_000L;

    public ChargingSession {
        if (charger.isBlank()) {
            throw new IllegalArgumentException("A charging session names no charger. Which point is the car at?");
        }
        if (arrivalMinute < 0 || arrivalMinute >= DAY_MINUTES) {
            throw new IllegalArgumentException("The car at " + charger + " arrives in minute " + arrivalMinute
                    + ", outside 0 to 1439. Count from the local midnight that starts the day.");
        }
        if (stayMinutes < 1 || stayMinutes > DAY_MINUTES) {
            throw new IllegalArgumentException("The car at " + charger + " stays " + stayMinutes
                    + " minutes, outside 1 to 1440. A longer stay would meet itself on the day that repeats.");
        }
        if (requiredWattHours < 0 || requiredWattHours > MOST_WATT_HOURS) {
            throw new IllegalArgumentException("The car at " + charger + " needs " + requiredWattHours
                    + " Wh, outside 0 to 1 GWh. Is the energy given in Wh?");
        }
        if (chargeWatts < 0 || chargeWatts > MOST_WATT_HOURS) {
            throw new IllegalArgumentException("The charger " + charger + " gives " + chargeWatts
                    + " W, outside 0 to 1 GW. Is the power given in W?");
        }
    }

    /// Minute of the day at which the car leaves, 0 to 1439; before the arrival when the stay passes midnight.
    public int departureMinute() {
        return (arrivalMinute + stayMinutes) % DAY_MINUTES;
    }

    /// True when the car is plugged in during that minute of the day.
    public boolean isPluggedIn(int minuteOfDay) {
        return Math.floorMod(minuteOfDay - arrivalMinute, DAY_MINUTES) < stayMinutes;
    }

    /// Full power from arrival until the need is met or the car leaves; the last minute carries the rest.
    public ChargingDay asSoonAsPossible() {
        double[] watts = new double[DAY_MINUTES];
        long missingWattMinutes = requiredWattHours * 60;
        for (int stayed = 0; stayed < stayMinutes && missingWattMinutes > 0; stayed++) {
            long drawn = StrictMath.min(chargeWatts, missingWattMinutes);
            watts[(arrivalMinute + stayed) % DAY_MINUTES] = drawn;
            missingWattMinutes -= drawn;
        }
        return new ChargingDay(this, watts, Math.ceilDiv(missingWattMinutes, 60L));
    }
}
