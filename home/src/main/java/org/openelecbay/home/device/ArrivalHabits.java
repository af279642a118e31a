package org.openelecbay.home.device;

import org.openelecbay.home.chance.TruncatedNormal;

/// When cars come and go, and how much they need.
///
/// @param arrivalMinute minute of the day, drawn from 0 to below 1440
/// @param departureMinute minute of the next morning, drawn from 0 to below 1440 and before the earliest arrival
/// @param requiredWattHours energy at the meter, Wh
public record ArrivalHabits(
        TruncatedNormal arrivalMinute, TruncatedNormal departureMinute, TruncatedNormal requiredWattHours) {

    public ArrivalHabits {
        if (arrivalMinute.lowest() < 0 || arrivalMinute.highest() >= ChargingSession.DAY_MINUTES) {
            throw new IllegalArgumentException("Arrivals from minute " + arrivalMinute.lowest() + " to "
                    + arrivalMinute.highest() + " leave the day. Keep them from 0 to below 1440.");
        }
        if (departureMinute.lowest() < 0 || departureMinute.highest() >= arrivalMinute.lowest()) {
            throw new IllegalArgumentException("Departures up to minute " + departureMinute.highest()
                    + " meet arrivals from minute " + arrivalMinute.lowest()
                    + ". On a day that repeats a car must leave before it comes again.");
        }
        if (requiredWattHours.lowest() < 0) {
            throw new IllegalArgumentException("A need of " + requiredWattHours.lowest()
                    + " Wh is drawn. A car that gives energy back is not an arrival; start at 0.");
        }
    }

    /// Commuters: home around 19:30 (deviation 1.5 h, from 15:00 to 23:59), away around 07:00 (deviation 20 minutes,
    /// from 06:00 to 07:30), 11 kWh (deviation 4.5 kWh, from 3 to 25 kWh).
    ///
    /// No car draws from 07:30 to 15:00, which keeps the pause of Malik et al., IJEPES 137 (2022) 107865, section 5
    /// (no demand from slot 90 to 160); fifteen cars need about the 167 kWh that their "2 MW" stand for (spec
    /// market S-21).
    public static ArrivalHabits commuters() {
        return new ArrivalHabits(
                new TruncatedNormal(1_170, 90, 900, 1_439),
                new TruncatedNormal(420, 20, 360, 450),
                new TruncatedNormal(11_000, 4_500, 3_000, 25_000));
    }

    /// Whether any car of these habits may be plugged in during that minute of the day.
    public boolean mayBePluggedIn(int minuteOfDay) {
        return minuteOfDay >= arrivalMinute.lowest() || minuteOfDay <= departureMinute.highest();
    }
}
