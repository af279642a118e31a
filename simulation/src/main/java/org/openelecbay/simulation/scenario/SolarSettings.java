package org.openelecbay.simulation.scenario;

import java.util.List;
import java.util.Optional;
import org.openelecbay.home.sun.Place;
import org.openelecbay.home.sun.WeatherHour;

/// Sun and weather of the scenario, or what its panels were measured to give.
///
/// @param place where the panels stand
/// @param weather hour by hour over the whole scenario; empty where generation is measured
/// @param scale multiplies every panel; 1 as listed
/// @param measured generation, where it is measured
public record SolarSettings(Place place, List<WeatherHour> weather, double scale, Optional<MeasuredSun> measured) {

    public SolarSettings {
        weather = List.copyOf(weather);
    }

    SolarSettings scaled(double otherScale) {
        return new SolarSettings(place, weather, otherScale, measured);
    }
}
