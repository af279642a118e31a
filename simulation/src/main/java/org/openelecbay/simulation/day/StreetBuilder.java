package org.openelecbay.simulation.day;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.grid.read.LoadProfiles;
import org.openelecbay.home.bidding.PriceLimitBidder;
import org.openelecbay.home.device.ArrivalHabits;
import org.openelecbay.home.device.Battery;
import org.openelecbay.home.device.EveningArrivals;
import org.openelecbay.home.device.StoredEnergy;
import org.openelecbay.home.forecast.SeededForecast;
import org.openelecbay.home.register.EnergyRegister;
import org.openelecbay.home.sun.MinuteSky;
import org.openelecbay.home.sun.Plane;
import org.openelecbay.home.sun.PvPanel;
import org.openelecbay.simulation.premises.Charger;
import org.openelecbay.simulation.premises.CommunityBattery;
import org.openelecbay.simulation.premises.Home;
import org.openelecbay.simulation.premises.HomeBattery;
import org.openelecbay.simulation.premises.HomeDay;
import org.openelecbay.simulation.premises.Premises;
import org.openelecbay.simulation.scenario.Member;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.StorageSettings;
import org.openelecbay.simulation.scenario.TimeGrid;

/// Builds the premises of a scenario: load from profiles, generation from sun and weather, cars from the seed.
///
/// Load and generation are computed once; [#build] gives fresh premises for another run.
final class StreetBuilder {

    private static final double WATTS_PER_KILOWATT = 1_000;
    private static final int MOST_LOAD_KW = 10_000;
    private static final int HOME_BATTERY_PERMILLE = 950;
    private static final int DAY_MINUTES = 1_440;

    private final Scenario scenario;
    private final List<HomeDay> homeDays = new ArrayList<>();

    StreetBuilder(Scenario scenario, LoadProfiles profiles) {
        this.scenario = scenario;
        requireWholeDays(profiles);
        MinuteSky sky =
                MinuteSky.over(scenario.solar().place(), scenario.solar().weather());
        SeededForecast forecast = new SeededForecast(scenario.forecastDeviation(), scenario.seed());
        for (Member member : scenario.members()) {
            if (member.kind() == Member.Kind.HOME) {
                homeDays.add(homeDay(member, profiles, sky, forecast));
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

    private HomeDay homeDay(Member member, LoadProfiles profiles, MinuteSky sky, SeededForecast forecast) {
        String profile = member.profile().orElseThrow();
        if (!profiles.names().contains(profile)) {
            throw member.unknownProfile(profiles.names().size());
        }
        int[] load = loadWatts(profiles, profiles.position(profile));
        int[] pv = pvWatts(member, sky);
        String id = member.participant().id().value();
        return new HomeDay(
                load,
                pv,
                forecast.wattHours(id + "/load", slotEnergies(load)),
                forecast.wattHours(id + "/pv", slotEnergies(pv)));
    }

    private int[] loadWatts(LoadProfiles profiles, int profile) {
        TimeGrid time = scenario.time();
        int first = time.local(0).toLocalTime().toSecondOfDay() / 60;
        int[] watts = new int[time.minutes()];
        for (int minute = 0; minute < watts.length; minute++) {
            int row = (first + minute) % profiles.minutes();
            double kw = profiles.kw(row + 1, profile);
            if (!(kw >= 0 && kw <= MOST_LOAD_KW)) {
                throw scenario.badProfiles(
                        "Column " + profiles.names().get(profile) + " has " + kw + " kW in minute " + (row + 1),
                        "Consumption is 0 to " + MOST_LOAD_KW + " kW; is the sign exchanged?");
            }
            watts[minute] = (int) StrictMath.rint(kw * WATTS_PER_KILOWATT);
        }
        return watts;
    }

    private void requireWholeDays(LoadProfiles profiles) {
        if (profiles.minutes() % DAY_MINUTES != 0) {
            throw scenario.badProfiles(
                    "The profiles end after minute " + profiles.minutes(),
                    "Whole days of " + DAY_MINUTES + " minutes are needed; was the file cut off?");
        }
    }

    private int[] pvWatts(Member member, MinuteSky sky) {
        int[] watts = new int[scenario.time().minutes()];
        member.pv().ifPresent(roof -> {
            Plane plane = new Plane(roof.tiltDeg(), roof.azimuthDeg());
            double[] available =
                    sky.watts(PvPanel.of(roof.peakWatts() * scenario.solar().scale(), plane));
            int offset =
                    (int) Duration.between(sky.start(), scenario.time().start()).toMinutes();
            for (int minute = 0; minute < watts.length; minute++) {
                watts[minute] = (int) StrictMath.rint(available[offset + minute]);
            }
        });
        return watts;
    }

    private long[] slotEnergies(int[] watts) {
        double[] wattsPerMinute = Arrays.stream(watts).asDoubleStream().toArray();
        return EnergyRegister.wattHoursPerSlot(wattsPerMinute, scenario.time().minutesPerSlot());
    }
}
