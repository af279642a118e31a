package org.openelecbay.simulation.scenario;

import java.nio.file.Path;

/// Where the consumption of homes comes from; what a member's `profile` names is a column of it.
public sealed interface LoadSource {

    /// Days of minutes that repeat, kW.
    ///
    /// @param file the profiles
    record Profiles(Path file) implements LoadSource {}

    /// Measured consumption over the time of the scenario.
    ///
    /// @param values by column
    /// @param kwPerUnit mean kW of a row for a value of 1
    record Measured(MeasuredSeries values, double kwPerUnit) implements LoadSource {}
}
