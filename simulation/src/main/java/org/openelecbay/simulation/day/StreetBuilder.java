package org.openelecbay.simulation.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openelecbay.home.bidding.PriceLimitBidder;
import org.openelecbay.home.device.ArrivalHabits;
import org.openelecbay.home.device.Battery;
import org.openelecbay.home.device.EveningArrivals;
import org.openelecbay.home.device.StoredEnergy;
import org.openelecbay.simulation.premises.Charger;
import org.openelecbay.simulation.premises.CommunityBattery;
import org.openelecbay.simulation.premises.Home;
import org.openelecbay.simulation.premises.HomeDay;
import org.openelecbay.simulation.premises.Premises;
import org.openelecbay.simulation.scenario.Member;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.StorageSettings;

/// Builds the premises of a scenario: homes with their load and generation, cars from the seed.
///
/// Load and generation are computed once; [#build] gives fresh premises for another run.
final class StreetBuilder {

    private final Scenario scenario;
    private final List<HomeDay> homeDays = new ArrayList<>();
    private final HomeAgents agents;

    StreetBuilder(Scenario scenario) {
        this.scenario = scenario;
        this.agents = new HomeAgents(scenario);
        HomePower power = HomePower.of(scenario);
        for (Member member : scenario.members()) {
            if (member.kind() == Member.Kind.HOME || member.kind() == Member.Kind.DEVICE) {
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
                        case HOME, DEVICE -> home(member, homeDays.get(homes++));
                        case CHARGER -> charger(member);
                        case STORAGE -> battery(member, scenario.storage().orElseThrow());
                    });
        }
        return Street.of(all);
    }

    private Home home(Member member, HomeDay day) {
        PriceLimitBidder bidder =
                new PriceLimitBidder(member.participant().id(), member.bidLimit(), member.offerLimit());
        if (!member.equipment().isEmpty()) {
            return new Home(member.participant(), bidder, day, agents.equipped(member, day));
        }
        if (member.battery().isEmpty()) {
            return new Home(member.participant(), bidder, day);
        }
        Member.HomeStorage battery = member.battery().get();
        return switch (member.scheduling(scenario.scheduling())) {
            case NONE -> new Home(member.participant(), bidder, day);
            case RULE -> new Home(member.participant(), bidder, day, Optional.of(HomeAgents.battery(battery)));
            case SMART -> new Home(member.participant(), bidder, day, agents.manager(member, battery));
        };
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
