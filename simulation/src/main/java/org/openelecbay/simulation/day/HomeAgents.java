package org.openelecbay.simulation.day;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openelecbay.core.PriceBand;
import org.openelecbay.home.agent.HomeAgent;
import org.openelecbay.home.device.Battery;
import org.openelecbay.home.device.StoredEnergy;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.forecast.SeriesClock;
import org.openelecbay.home.forecast.agent.HomeForecaster;
import org.openelecbay.home.sun.Place;
import org.openelecbay.simulation.premises.EnergyManager;
import org.openelecbay.simulation.premises.HomeBattery;
import org.openelecbay.simulation.scenario.Member;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.SchedulingSettings;
import org.openelecbay.simulation.scenario.TimeGrid;

/// The agents of the homes of a scenario, fresh for every run. What the files hold of the time before the scenario is
/// what an agent has already seen when it starts.
final class HomeAgents {

    private static final int PERMILLE = 950;
    private static final int HISTORY_DAYS = 60;
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
        MeasuredPower measured = new MeasuredPower(scenario, scenario.time().minutesPerSlot());
        int most = HISTORY_DAYS * 1_440 / scenario.time().minutesPerSlot();
        HomeForecaster load = taught(measured.loadBefore(member, most), Optional.empty());
        HomeForecaster panels = taught(
                measured.panelsBefore(member, most),
                Optional.of(scenario.solar().place()));
        int window = Math.max(1, (int) Math.round(scheduling.windowHours() / slotHours));
        HomeAgent agent = new HomeAgent(storage, slotHours, window, buy, sell, load, panels);
        return new EnergyManager(
                member.participant().id(), agent, battery(settings), slotHours, member.bidLimit(), member.offerLimit());
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
