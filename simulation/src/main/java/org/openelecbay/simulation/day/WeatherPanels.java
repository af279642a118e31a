package org.openelecbay.simulation.day;

import java.time.Duration;
import org.openelecbay.home.sun.MinuteSky;
import org.openelecbay.home.sun.Plane;
import org.openelecbay.home.sun.PvPanel;
import org.openelecbay.simulation.scenario.Member;
import org.openelecbay.simulation.scenario.Scenario;

/// Generation of panels from sun and weather, minute by minute.
final class WeatherPanels implements HomePower.Panels {

    private final Scenario scenario;
    private final MinuteSky sky;

    WeatherPanels(Scenario scenario) {
        this.scenario = scenario;
        this.sky = MinuteSky.over(scenario.solar().place(), scenario.solar().weather());
    }

    @Override
    public int[] watts(Member member) {
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
}
