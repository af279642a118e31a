package org.openelecbay.home.device;

import java.util.random.RandomGenerator;
import org.openelecbay.home.chance.Seeds;

/// Draws one charging session for each charger. Every charger has its own seed, derived from its id, so that adding
/// or reordering chargers changes nobody else's car.
///
/// @param seed of the scenario
/// @param habits what is drawn
public record EveningArrivals(long seed, ArrivalHabits habits) {

    /// The session of that charger: arrival, departure and need, drawn in this order, the times cut to whole minutes
    /// and the need rounded to whole watt-hours.
    public ChargingSession session(String charger, long chargeWatts) {
        RandomGenerator random = Seeds.generator(Seeds.derive(seed, charger));
        int arrival = (int) habits.arrivalMinute().draw(random);
        int departure = (int) habits.departureMinute().draw(random);
        long required = (long) StrictMath.rint(habits.requiredWattHours().draw(random));
        int stay = ChargingSession.DAY_MINUTES - arrival + departure;
        return new ChargingSession(charger, arrival, stay, required, chargeWatts);
    }
}
