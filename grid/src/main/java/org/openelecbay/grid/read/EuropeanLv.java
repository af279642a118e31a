package org.openelecbay.grid.read;

import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.LoadPoint;

/// A feeder with the one-minute profiles of its loads, as a European LV package holds them.
///
/// @param feeder the network
/// @param profiles the load profiles; absent when the package has none
public record EuropeanLv(Feeder feeder, @Nullable LoadProfiles profiles) {

    private static final String RESOURCES = "/org/openelecbay/grid/european-lv";

    /// The IEEE European LV Test Feeder with its 100 profiles, as bundled with this module.
    public static EuropeanLv bundled() {
        return EuropeanLvReader.read(Folder.ofResources(RESOURCES));
    }

    /// What every load point injects in a minute, in watt: negative for consumption. In the order of
    /// [Feeder#loadPoints].
    ///
    /// @param minute counted from 1
    /// @throws IllegalArgumentException when the minute is outside the profiles
    public double[] injectedWatts(int minute) {
        return feeder.loadPoints().stream()
                .mapToDouble(load -> -1_000 * kw(load, minute))
                .toArray();
    }

    /// What every load point injects in a minute, in var, at its power factor: negative for an inductive load.
    public double[] injectedVars(int minute) {
        return feeder.loadPoints().stream()
                .mapToDouble(load -> -1_000 * kw(load, minute) * load.reactiveRatio())
                .toArray();
    }

    private double kw(LoadPoint load, int minute) {
        if (profiles == null || load.profile().isEmpty()) {
            return load.nominalKw();
        }
        return load.profileUnitKw() * profiles.kw(minute, profiles.position(load.profile()));
    }
}
