package org.openelecbay.grid.control;

import java.util.List;

/// What a setting does to a network. Less is better in every column.
///
/// @param setting of the controls
/// @param costPerHour energy drawn from outside and moves made, in money per hour
/// @param lossKw active losses
/// @param deviationPu mean of `|V - 1|` over all voltages
/// @param unbalance greatest `|V2| / |V1|` of any bus, as a ratio; zero where there are no phases
public record ControlOutcome(
        ControlSetting setting, double costPerHour, double lossKw, double deviationPu, double unbalance) {

    List<Double> objectives() {
        return List.of(costPerHour, lossKw, deviationPu, unbalance);
    }
}
