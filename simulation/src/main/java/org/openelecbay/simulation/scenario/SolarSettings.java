package org.openelecbay.simulation.scenario;

import java.util.List;
import org.openelecbay.home.sun.Place;
import org.openelecbay.home.sun.WeatherHour;

/// Sun and weather of the scenario.
///
/// @param place where the panels stand
/// @param weather hour by hour over the whole scenario
/// @param scale multiplies every panel; 1 as listed
public record SolarSettings(Place place, List<WeatherHour> weather, double scale) {

    public SolarSettings {
        weather = List.copyOf(weather);
    }
}
