package org.openelecbay.simulation.day;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.home.bidding.PriceLimitBidder;
import org.openelecbay.home.device.ArrivalHabits;
import org.openelecbay.home.device.Battery;
import org.openelecbay.home.device.EveningArrivals;
import org.openelecbay.home.device.StoredEnergy;
import org.openelecbay.simulation.premises.Charger;
import org.openelecbay.simulation.premises.CommunityBattery;
import org.openelecbay.simulation.premises.Home;
import org.openelecbay.simulation.premises.HomeBattery;
import org.openelecbay.simulation.premises.HomeDay;
import org.openelecbay.simulation.premises.Premises;
import org.openelecbay.simulation.scenario.Member;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.StorageSettings;

/// Builds the premises of a scenario: homes with their load and generation, cars from the seed.
///
/// Load and generation are computed once; [#build] gives fresh premises for another run.
final class StreetBuilder {

    private static final int HOME_BATTERY_PERMILLE = 950;

    private final Scenario scenario;
    private final List<HomeDay> homeDays = new ArrayList<>();

    StreetBuilder(Scenario scenario) {
        this.scenario = scenario;
        HomePower power = HomePower.of(scenario);
        for (Member member : scenario.members()) {
            if (member.kind() == Member.Kind.HOME) {
                homeDays.add(power.of(member));
            }
        }
    }

    /// What the DSO expects of the connections.
    Outlooks outlooks() {
        return new Outlooks(scenario, homeDays);
    }

    Street build() {
        List<Premises> all = new ArrayList<>(scenario.members().size());
        int homes = 0;
        for (Member member : scenario.members()) {
            all.add(
                    switch (member.kind()) {
                        case HOME -> home(member, homeDays.get(homes++));
                        case CHARGER -> charger(member);
                        case STORAGE -> battery(member, scenario.storage().orElseThrow());
                    });
        }
        return Street.of(all);
    }

    private Home home(Member member, HomeDay day) {
        PriceLimitBidder bidder =
                new PriceLimitBidder(member.participant().id(), member.bidLimit(), member.offerLimit());
        return new Home(member.participant(), bidder, day, member.battery().map(StreetBuilder::homeBattery));
    }

    /// Keeps a tenth of its content, begins half full, and loses a twentieth on the way in and on the way out.
    private static HomeBattery homeBattery(Member.HomeStorage settings) {
        long capacity = settings.capacityWattHours();
        Battery battery = new Battery(
                capacity,
                capacity / 10,
                capacity,
                settings.watts(),
                settings.watts(),
                HOME_BATTERY_PERMILLE,
                HOME_BATTERY_PERMILLE);
        return new HomeBattery(battery, StoredEnergy.ofWattHours(capacity / 2));
    }

    private Charger charger(Member member) {
        EveningArrivals arrivals = new EveningArrivals(scenario.seed(), ArrivalHabits.commuters());
        int firstMinute = scenario.time().local(0).toLocalTime().toSecondOfDay() / 60;
        return new Charger(
                member.participant(),
                arrivals.session(member.participant().id().value(), member.chargeWatts()),
                firstMinute);
    }

    private static CommunityBattery battery(Member member, StorageSettings settings) {
        Battery battery = new Battery(
                settings.capacityWattHours(),
                settings.floorWattHours(),
                settings.ceilingWattHours(),
                member.chargeWatts(),
                member.chargeWatts(),
                settings.chargeEfficiencyPermille(),
                settings.dischargeEfficiencyPermille());
        return new CommunityBattery(
                member.participant(),
                battery,
                StoredEnergy.ofWattHours(settings.initialWattHours()),
                settings.chargePrice(),
                settings.dischargePrice());
    }
}
