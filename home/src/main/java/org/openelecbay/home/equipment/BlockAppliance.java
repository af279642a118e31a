package org.openelecbay.home.equipment;

/// An appliance that runs once without a break (spec scheduling 3.2).
///
/// @param name unique in its home
/// @param kw while it runs
/// @param steps that it runs
/// @param earliestStart first step in which it may begin
/// @param latestStart last step in which it may begin
/// @param preferredStart step in which the member would begin
/// @param discomfortPerKwhStep money for each kWh of the run and step away from the preferred start
public record BlockAppliance(
        String name,
        double kw,
        int steps,
        int earliestStart,
        int latestStart,
        int preferredStart,
        double discomfortPerKwhStep)
        implements Equipment {

    public BlockAppliance {
        Require.notNegative(name, "power", kw);
        Require.notNegative(name, "discomfort", discomfortPerKwhStep);
        if (steps < 1) {
            throw new IllegalArgumentException(
                    "The run of " + name + " takes " + steps + " steps, where at least 1 is expected. Is it in hours?");
        }
        if (earliestStart < 0 || latestStart < earliestStart) {
            throw new IllegalArgumentException("The run of " + name + " begins between step " + earliestStart
                    + " and step " + latestStart + ", which leaves no step. Are they exchanged?");
        }
    }
}
