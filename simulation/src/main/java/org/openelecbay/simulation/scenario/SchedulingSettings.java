package org.openelecbay.simulation.scenario;

import java.util.Arrays;
import java.util.Locale;
import org.openelecbay.simulation.input.YamlSection;
import org.openelecbay.simulation.input.YamlValue;

/// How batteries behind the meters of homes are run.
///
/// @param mode of members that say nothing else
/// @param windowHours how far a plan looks ahead
/// @param wearPerKwh money that a plan counts for each kWh through the terminals of a battery; in no bill
public record SchedulingSettings(Mode mode, int windowHours, double wearPerKwh) {

    /// How one battery is run.
    public enum Mode {
        /// It rests.
        NONE,
        /// It takes the home's own surplus and gives into its own deficit.
        RULE,
        /// An agent forecasts, plans, bids and follows what it traded.
        SMART
    }

    /// Without a section: the rule.
    public static final SchedulingSettings RULE = new SchedulingSettings(Mode.RULE, 24, 0);

    static SchedulingSettings read(YamlSection section) {
        section.allowOnly("mode", "windowHours", "wearPrice");
        return new SchedulingSettings(
                mode(section.value("mode")),
                section.optional("windowHours")
                        .map(value -> value.integer(1, 168))
                        .orElse(24),
                section.optional("wearPrice").map(value -> value.number(0, 100)).orElse(0.0));
    }

    static Mode mode(YamlValue value) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(value.text()))
                .findFirst()
                .orElseThrow(() -> value.bad("is no way to run a battery", "Write none, rule or smart."));
    }

    /// The same settings with another mode.
    public SchedulingSettings with(Mode other) {
        return new SchedulingSettings(other, windowHours, wearPerKwh);
    }
}
