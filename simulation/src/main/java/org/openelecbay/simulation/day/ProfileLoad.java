package org.openelecbay.simulation.day;

import java.nio.file.Path;
import org.openelecbay.grid.read.LoadProfiles;
import org.openelecbay.grid.read.LoadProfilesReader;
import org.openelecbay.simulation.scenario.Member;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.TimeGrid;

/// Consumption from days of minutes that repeat.
///
/// @param scenario whose local clock the days follow
/// @param profiles whole days
record ProfileLoad(Scenario scenario, LoadProfiles profiles) implements HomePower.Load {

    private static final double WATTS_PER_KILOWATT = 1_000;
    private static final int MOST_LOAD_KW = 10_000;
    private static final int DAY_MINUTES = 1_440;

    static ProfileLoad read(Scenario scenario, Path file) {
        LoadProfiles profiles = LoadProfilesReader.read(file);
        if (profiles.minutes() % DAY_MINUTES != 0) {
            throw scenario.badProfiles(
                    "The profiles end after minute " + profiles.minutes(),
                    "Whole days of " + DAY_MINUTES + " minutes are needed; was the file cut off?");
        }
        return new ProfileLoad(scenario, profiles);
    }

    @Override
    public int[] watts(Member member) {
        String name = member.profile().orElseThrow();
        if (!profiles.names().contains(name)) {
            throw member.unknownProfile(profiles.names().size());
        }
        int profile = profiles.position(name);
        TimeGrid time = scenario.time();
        int first = time.local(0).toLocalTime().toSecondOfDay() / 60;
        int[] watts = new int[time.minutes()];
        for (int minute = 0; minute < watts.length; minute++) {
            int row = (first + minute) % profiles.minutes();
            double kw = profiles.kw(row + 1, profile);
            if (!(kw >= 0 && kw <= MOST_LOAD_KW)) {
                throw scenario.badProfiles(
                        "Column " + name + " has " + kw + " kW in minute " + (row + 1),
                        "Consumption is 0 to " + MOST_LOAD_KW + " kW; is the sign exchanged?");
            }
            watts[minute] = (int) StrictMath.rint(kw * WATTS_PER_KILOWATT);
        }
        return watts;
    }
}
