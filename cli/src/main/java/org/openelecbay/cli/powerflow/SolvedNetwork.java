package org.openelecbay.cli.powerflow;

import java.util.List;

/// A solved network as it is shown.
///
/// @param voltages of every bus, in the order of the data
/// @param lossKw what the sources inject minus what the loads draw, transformer included
/// @param lossKvar the same for reactive power
public record SolvedNetwork(List<BusVoltage> voltages, double lossKw, double lossKvar) {

    public SolvedNetwork {
        voltages = List.copyOf(voltages);
    }
}
