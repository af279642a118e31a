package org.openelecbay.home.equipment;

/// What a storage must hold at the end of the horizon.
public sealed interface Terminal {

    /// No less than this.
    ///
    /// @param kwh content; with [#AS_BEGUN] not a number, and then what it began with
    record AtLeast(double kwh) implements Terminal {}

    /// Exactly this.
    record Exactly(double kwh) implements Terminal {}

    /// Anything within its limits, worth this much.
    ///
    /// @param perKwh money per kWh of content; 0 for nothing
    record Worth(double perKwh) implements Terminal {}

    /// No less than what it began with (spec scheduling 2, default).
    Terminal AS_BEGUN = new AtLeast(Double.NaN);
}
