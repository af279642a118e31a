package org.openelecbay.simulation.day;

import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Energy;
import org.openelecbay.simulation.premises.Charger;
import org.openelecbay.simulation.premises.CommunityBattery;
import org.openelecbay.simulation.premises.Home;
import org.openelecbay.simulation.premises.Premises;

/// All premises of a simulated community, fresh at the start of a day.
///
/// @param all in the order of the table of members
/// @param homes the homes among them
/// @param chargers the charging points among them
/// @param battery the shared battery, if there is one
record Street(List<Premises> all, List<Home> homes, List<Charger> chargers, Optional<CommunityBattery> battery) {

    static Street of(List<Premises> all) {
        List<Home> homes = all.stream()
                .filter(Home.class::isInstance)
                .map(Home.class::cast)
                .toList();
        List<Charger> chargers = all.stream()
                .filter(Charger.class::isInstance)
                .map(Charger.class::cast)
                .toList();
        Optional<CommunityBattery> battery = all.stream()
                .filter(CommunityBattery.class::isInstance)
                .map(CommunityBattery.class::cast)
                .findFirst();
        return new Street(List.copyOf(all), homes, chargers, battery);
    }

    /// The surplus (positive) or deficit that all homes together expect in a slot.
    Energy expectedOfHomes(int slot) {
        long sum = 0;
        for (Home home : homes) {
            sum += home.planned(slot).wattHours();
        }
        return Energy.ofWattHours(sum);
    }

    /// What all cars together want in a slot.
    Energy wantedByCars(int slot, int minutesPerSlot) {
        long sum = 0;
        for (Charger charger : chargers) {
            sum += charger.wanted(slot, minutesPerSlot).wattHours();
        }
        return Energy.ofWattHours(sum);
    }
}
