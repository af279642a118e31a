package org.openelecbay.cli.powerflow;

import java.util.List;
import java.util.Map;
import org.openelecbay.grid.feeder.Coordinates;

/// A solved network as it is shown.
///
/// @param voltages of every bus, in the order of the data
/// @param lossKw what the sources inject minus what the loads draw, transformer included
/// @param lossKvar the same for reactive power
/// @param branches lines, transformers and closed switches between buses
/// @param places of the buses that have one
public record SolvedNetwork(
        List<BusVoltage> voltages,
        double lossKw,
        double lossKvar,
        List<CarriedPower> branches,
        Map<String, Coordinates> places) {

    public SolvedNetwork {
        voltages = List.copyOf(voltages);
        branches = List.copyOf(branches);
        places = Map.copyOf(places);
    }
}
