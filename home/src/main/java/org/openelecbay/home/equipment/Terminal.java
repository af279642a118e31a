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

    /// What is asked at least, kWh.
    ///
    /// @param begun what it began with
    /// @param lowest what it always keeps
    static double atLeast(Terminal terminal, double begun, double lowest) {
        return switch (terminal) {
            case AtLeast asked -> Math.max(lowest, Double.isNaN(asked.kwh()) ? begun : asked.kwh());
            case Exactly asked -> Math.max(lowest, asked.kwh());
            case Worth ignored -> lowest;
        };
    }

    /// Checks that it fits.
    ///
    /// @throws IllegalArgumentException when it asks for more than fits
    static void require(String name, Terminal terminal, double highest) {
        double asked =
                switch (terminal) {
                    case AtLeast least -> Double.isNaN(least.kwh()) ? 0 : least.kwh();
                    case Exactly exact -> exact.kwh();
                    case Worth ignored -> 0;
                };
        Require.notNegative(name, "content at the end", asked);
        if (asked > highest) {
            throw new IllegalArgumentException("The content of " + name + " at the end is to be " + asked
                    + " kWh, above its highest of " + highest + " kWh. Is it a share of the capacity?");
        }
        if (terminal instanceof Worth worth) {
            Require.finite(name, "worth of its content", worth.perKwh());
        }
    }
}
