package org.openelecbay.simulation.day;

import java.util.Arrays;
import org.openelecbay.home.forecast.SeededForecast;
import org.openelecbay.home.register.EnergyRegister;
import org.openelecbay.simulation.premises.HomeDay;
import org.openelecbay.simulation.scenario.LoadSource;
import org.openelecbay.simulation.scenario.Member;
import org.openelecbay.simulation.scenario.Scenario;

/// What each home draws and its panels could give, from profiles and weather or from measured series, with the
/// forecast that it trades by.
///
/// A home whose consumption and generation are both measured keeps one number a slot, any other one a minute.
final class HomePower {

    private final Scenario scenario;
    private final int minutesPerStep;
    private final Load load;
    private final Panels panels;
    private final SeededForecast forecast;

    /// The mean consumption of a member's home in each step, W.
    @FunctionalInterface
    interface Load {
        int[] watts(Member member);
    }

    /// What a member's panels could give in each step, W.
    @FunctionalInterface
    interface Panels {
        int[] watts(Member member);
    }

    private HomePower(Scenario scenario, int minutesPerStep, Load load, Panels panels) {
        this.scenario = scenario;
        this.minutesPerStep = minutesPerStep;
        this.load = load;
        this.panels = panels;
        this.forecast = new SeededForecast(scenario.forecastDeviation(), scenario.seed());
    }

    static HomePower of(Scenario scenario) {
        boolean measuredLoad = scenario.load() instanceof LoadSource.Measured;
        boolean measuredSun = scenario.solar().measured().isPresent();
        int step = measuredLoad && measuredSun ? scenario.time().minutesPerSlot() : 1;
        Load load =
                switch (scenario.load()) {
                    case LoadSource.Profiles(var file) -> ProfileLoad.read(scenario, file);
                    case LoadSource.Measured measured -> new MeasuredPower(scenario, step)::load;
                };
        Panels panels = measuredSun ? new MeasuredPower(scenario, step)::panels : new WeatherPanels(scenario);
        return new HomePower(scenario, step, load, panels);
    }

    HomeDay of(Member member) {
        boolean home = member.kind() == Member.Kind.HOME;
        int[] drawn = home ? load.watts(member) : nothing();
        int[] available = home ? panels.watts(member) : nothing();
        String id = member.participant().id().value();
        return new HomeDay(
                drawn,
                available,
                minutesPerStep,
                forecast.wattHours(id + "/load", slotEnergies(drawn)),
                forecast.wattHours(id + "/pv", slotEnergies(available)));
    }

    private int[] nothing() {
        return new int[scenario.time().slots() * scenario.time().minutesPerSlot() / minutesPerStep];
    }

    private long[] slotEnergies(int[] watts) {
        int perSlot = scenario.time().minutesPerSlot();
        if (minutesPerStep > 1) {
            return Arrays.stream(watts)
                    .mapToLong(each -> Math.round(each * perSlot / 60.0))
                    .toArray();
        }
        return EnergyRegister.wattHoursPerSlot(
                Arrays.stream(watts).asDoubleStream().toArray(), perSlot);
    }
}
