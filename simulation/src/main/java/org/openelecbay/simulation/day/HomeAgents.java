package org.openelecbay.simulation.day;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Wish;
import org.openelecbay.home.agent.HomeAgent;
import org.openelecbay.home.baseline.Unplanned;
import org.openelecbay.home.bidding.MarginalValue;
import org.openelecbay.home.bidding.MarginalValueBidder;
import org.openelecbay.home.bidding.PriceLimitBidder;
import org.openelecbay.home.device.Battery;
import org.openelecbay.home.device.StoredEnergy;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.forecast.Announced;
import org.openelecbay.home.forecast.SeriesClock;
import org.openelecbay.home.forecast.agent.HomeForecaster;
import org.openelecbay.home.rolling.RollingHorizon;
import org.openelecbay.home.schedule.Scheduler;
import org.openelecbay.home.schedule.SelfConsumption;
import org.openelecbay.home.schedule.Steps;
import org.openelecbay.home.sun.Place;
import org.openelecbay.simulation.premises.BatteryManager;
import org.openelecbay.simulation.premises.EnergyManager;
import org.openelecbay.simulation.premises.EquipmentManager;
import org.openelecbay.simulation.premises.HomeBattery;
import org.openelecbay.simulation.premises.HomeDay;
import org.openelecbay.simulation.scenario.Member;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.SchedulingSettings;
import org.openelecbay.simulation.scenario.TimeGrid;

/// The agents of the homes of a scenario, fresh for every run. What the files hold of the time before the scenario is
/// what an agent has already seen when it starts.
final class HomeAgents {

    private static final int PERMILLE = 950;
    private static final int HISTORY_DAYS = 60;
    private static final int MOST_PLANS = 6;
    private static final double THOUSAND = 1_000;
    private static final double MICROS = 1e6;

    private final Scenario scenario;
    private final double slotHours;
    private final double[] buy;
    private final double[] sell;

    HomeAgents(Scenario scenario) {
        this.scenario = scenario;
        TimeGrid time = scenario.time();
        this.slotHours = time.minutesPerSlot() / 60.0;
        this.buy = new double[time.slots()];
        this.sell = new double[time.slots()];
        for (int slot = 0; slot < buy.length; slot++) {
            PriceBand band = scenario.tariff().band(time.slot(slot));
            buy[slot] = band.importPrice().microsPerKwh() / MICROS;
            sell[slot] = band.exportPrice().microsPerKwh() / MICROS;
        }
    }

    /// Keeps a tenth of its content, begins half full, and loses a twentieth on the way in and on the way out.
    static HomeBattery battery(Member.HomeStorage settings) {
        long capacity = settings.capacityWattHours();
        Battery battery =
                new Battery(capacity, capacity / 10, capacity, settings.watts(), settings.watts(), PERMILLE, PERMILLE);
        return new HomeBattery(battery, StoredEnergy.ofWattHours(capacity / 2));
    }

    EnergyManager manager(Member member, Member.HomeStorage settings) {
        SchedulingSettings scheduling = scenario.scheduling();
        double capacity = settings.capacityWattHours() / THOUSAND;
        double kw = settings.watts() / THOUSAND;
        Storage storage = new Storage(
                member.participant().id().value(),
                capacity / 2,
                capacity / 10,
                capacity,
                kw,
                kw,
                PERMILLE / THOUSAND,
                PERMILLE / THOUSAND,
                0,
                scheduling.wearPerKwh(),
                0,
                new Terminal.Worth(0));
        HomeForecaster load = taught(loadBefore(member), Optional.empty());
        HomeForecaster panels =
                taught(panelsBefore(member), Optional.of(scenario.solar().place()));
        HomeAgent agent = new HomeAgent(storage, slotHours, window(), buy, sell, load, panels);
        return new BatteryManager(
                member.participant().id(), agent, battery(settings), slotHours, member.bidLimit(), member.offerLimit());
    }

    /// The agent of a home with equipment, or of one device. What no file holds the history of it expects as the
    /// scenario's forecast says.
    EnergyManager equipped(Member member, HomeDay day) {
        double[] load = loadBefore(member);
        double[] panels = panelsBefore(member);
        Place place = scenario.solar().place();
        return new EquipmentManager(
                member.participant().id(),
                member.equipment(),
                new Steps(buy.length, slotHours),
                buy,
                sell,
                load.length == 0 ? Announced.ofWattHours(day.forecastLoad()) : taught(load, Optional.empty()),
                panels.length == 0 ? Announced.ofWattHours(day.forecastPv()) : taught(panels, Optional.of(place)),
                planning(member),
                bidding(member));
    }

    private EquipmentManager.Planning planning(Member member) {
        return switch (member.scheduling(scenario.scheduling())) {
            case NONE -> new EquipmentManager.Planning(window(), Unplanned::of, false);
            case RULE -> new EquipmentManager.Planning(window(), SelfConsumption::plan, false);
            case SMART ->
                new EquipmentManager.Planning(window(), new RollingHorizon(new Scheduler(), window())::plan, true);
        };
    }

    private EquipmentManager.Bidding bidding(Member member) {
        ParticipantId owner = member.participant().id();
        if (member.scheduling(scenario.scheduling()) == SchedulingSettings.Mode.SMART) {
            MarginalValueBidder bidder =
                    new MarginalValueBidder(owner, member.bidLimit(), member.offerLimit(), Wish.NONE, false);
            Scheduler scheduler = new Scheduler();
            return (window, plan, slot, band, buyerFees, sellerFees, at) -> bidder.orders(
                    slot, MarginalValue.of(scheduler, window, plan, 0, MOST_PLANS), band, buyerFees, sellerFees, at);
        }
        PriceLimitBidder bidder = new PriceLimitBidder(owner, member.bidLimit(), member.offerLimit());
        return (window, plan, slot, band, buyerFees, sellerFees, at) -> {
            long wattHours = (long) StrictMath.rint(plan.injectionKw(0) * slotHours * THOUSAND);
            return bidder.order(slot, Energy.ofWattHours(wattHours), band, buyerFees, sellerFees, at).stream()
                    .toList();
        };
    }

    private int window() {
        return Math.max(1, (int) Math.round(scenario.scheduling().windowHours() / slotHours));
    }

    private double[] loadBefore(Member member) {
        return member.profile().isEmpty() ? new double[0] : measured().loadBefore(member, mostBefore());
    }

    private double[] panelsBefore(Member member) {
        return member.profile().isEmpty() ? new double[0] : measured().panelsBefore(member, mostBefore());
    }

    private MeasuredPower measured() {
        return new MeasuredPower(scenario, scenario.time().minutesPerSlot());
    }

    private int mostBefore() {
        return HISTORY_DAYS * 1_440 / scenario.time().minutesPerSlot();
    }

    private HomeForecaster taught(double[] watts, Optional<Place> place) {
        Duration step = Duration.ofMinutes(scenario.time().minutesPerSlot());
        Instant start = scenario.time().start().minus(step.multipliedBy(watts.length));
        SeriesClock clock = new SeriesClock(start, step, scenario.time().offset(), place);
        HomeForecaster forecaster = place.isPresent() ? HomeForecaster.ofPv(clock) : HomeForecaster.ofLoad(clock);
        for (double each : watts) {
            forecaster.observe(each * slotHours / THOUSAND);
        }
        return forecaster;
    }
}
