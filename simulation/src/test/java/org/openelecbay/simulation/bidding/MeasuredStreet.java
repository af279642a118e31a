package org.openelecbay.simulation.bidding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openelecbay.core.PriceBand;
import org.openelecbay.home.agent.HomeAgent;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.forecast.Forecaster;
import org.openelecbay.home.forecast.SeriesClock;
import org.openelecbay.home.forecast.agent.HomeForecaster;
import org.openelecbay.simulation.scenario.LoadSource;
import org.openelecbay.simulation.scenario.Member;
import org.openelecbay.simulation.scenario.Scenario;

/// Some weeks of the measured year: homes, prices and fees as the scenario has them, without its feeder.
///
/// @param scenario the year
/// @param first slot of the year
/// @param slots how many follow
record MeasuredStreet(Scenario scenario, int first, int slots, List<MeasuredHome> homes) {

    private static final int WINDOW = 24;
    private static final double MICROS = 1e6;

    /// @param learned slots before the first from which forecasts learn
    static MeasuredStreet of(Scenario scenario, int first, int slots, int learned) {
        List<MeasuredHome> homes = new ArrayList<>();
        LoadSource.Measured load = (LoadSource.Measured) scenario.load();
        for (Member member : scenario.members()) {
            String column = member.profile().orElseThrow();
            double[] drawn = load.values().perSlot(column);
            double[] sun = scenario.solar().measured().orElseThrow().values().perSlot(column);
            double[] given = new double[sun.length];
            Arrays.setAll(given, k -> sun[k] * member.pv().orElseThrow().peakWatts() / 1_000);
            homes.add(home(scenario, member, drawn, given, first, slots, learned));
        }
        return new MeasuredStreet(scenario, first, slots, homes);
    }

    private static MeasuredHome home(
            Scenario scenario, Member member, double[] drawn, double[] given, int first, int slots, int learned) {
        Storage battery =
                battery(member.battery().orElseThrow(), scenario.scheduling().wearPerKwh());
        SeriesClock clock = new SeriesClock(
                scenario.time().slot(first - learned).start(),
                Duration.ofHours(1),
                scenario.time().offset(),
                Optional.of(scenario.solar().place()));
        HomeForecaster load = HomeForecaster.ofLoad(clock);
        HomeForecaster panels = HomeForecaster.ofPv(clock);
        List<HomeAgent> planned = new ArrayList<>();
        double[] surplus = new double[slots];
        for (int slot = first - learned; slot < first + slots; slot++) {
            if (slot >= first) {
                planned.add(planned(scenario, battery, slot, load.ahead(WINDOW), panels.ahead(WINDOW)));
                surplus[slot - first] = given[slot] - drawn[slot];
            }
            load.observe(drawn[slot]);
            panels.observe(given[slot]);
        }
        return new MeasuredHome(member.participant(), battery, planned, surplus);
    }

    private static HomeAgent planned(Scenario scenario, Storage battery, int slot, double[] load, double[] panels) {
        double[] buy = new double[WINDOW];
        double[] sell = new double[WINDOW];
        for (int k = 0; k < WINDOW; k++) {
            PriceBand band = scenario.tariff().band(scenario.time().slot(slot + k));
            buy[k] = band.importPrice().microsPerKwh() / MICROS;
            sell[k] = band.exportPrice().microsPerKwh() / MICROS;
        }
        HomeAgent agent = new HomeAgent(battery, 1, WINDOW, buy, sell, new Known(load), new Known(panels));
        agent.plan(0);
        return agent;
    }

    private static Storage battery(Member.HomeStorage own, double wear) {
        double capacity = own.capacityWattHours() / 1_000.0;
        double kw = own.watts() / 1_000.0;
        return new Storage(
                "battery",
                capacity / 2,
                capacity / 10,
                capacity,
                kw,
                kw,
                0.95,
                0.95,
                0,
                wear,
                0,
                new Terminal.Worth(0));
    }

    /// A forecast that is already made.
    private record Known(double[] values) implements Forecaster {

        @Override
        public void observe(double value) {
            throw new IllegalStateException("The forecast is made.");
        }

        @Override
        public double[] ahead(int steps) {
            return Arrays.copyOf(values, steps);
        }

        @Override
        public int observed() {
            return 0;
        }
    }
}
