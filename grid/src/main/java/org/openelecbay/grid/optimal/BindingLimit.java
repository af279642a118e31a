package org.openelecbay.grid.optimal;

/// A limit of the network that costs something at the optimum.
///
/// @param kind which limit
/// @param place position of the voltage place or current place of the model, or of the branch in the network
/// @param element bus with phase, line or transformer, for the DSO's eyes
/// @param limit its value: per unit, the current's unit, or kW
/// @param multiplier money per hour that one unit more of the limit would save; not negative
public record BindingLimit(Kind kind, int place, String element, double limit, double multiplier) {

    /// The limits a network has.
    public enum Kind {
        /// The voltage must not be above it; per unit.
        HIGHEST_VOLTAGE("voltage at its upper limit"),
        /// The voltage must not be below it; per unit.
        LOWEST_VOLTAGE("voltage at its lower limit"),
        /// The current must not be above it; unit of the model's currents.
        HIGHEST_CURRENT("current at its limit"),
        /// The active power away from the source must not be above it; kW.
        HIGHEST_FLOW("power at its limit"),
        /// The active power towards the source must not be above it; kW.
        HIGHEST_REVERSE_FLOW("power towards the source at its limit");

        private final String phrase;

        Kind(String phrase) {
            this.phrase = phrase;
        }

        /// True for limits of voltages.
        public boolean isVoltage() {
            return this == HIGHEST_VOLTAGE || this == LOWEST_VOLTAGE;
        }
    }

    public BindingLimit {
        if (!(multiplier >= 0)) {
            throw new IllegalArgumentException(
                    "The multiplier of " + element + " is " + multiplier + "; it must be zero or more.");
        }
    }

    /// Element and limit in words.
    public String reason() {
        return element + ": " + kind.phrase;
    }
}
