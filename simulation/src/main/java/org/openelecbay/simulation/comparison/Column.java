package org.openelecbay.simulation.comparison;

import java.util.function.Function;

/// One figure of every rule.
///
/// @param name short, for people
/// @param unit of the values; empty for counts, indices and words
/// @param meaning one sentence
/// @param value what a row shows; `-` where undefined
/// @param repeats whether another run shows the same
record Column(String name, String unit, String meaning, Function<RuleRow, String> value, boolean repeats) {

    Column(String name, String unit, String meaning, Function<RuleRow, String> value) {
        this(name, unit, meaning, value, true);
    }

    /// The name with its unit, for files.
    String header() {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }
}
