package org.openelecbay.simulation.day;

import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Source;
import org.openelecbay.grid.feeder.Transformer;

/// A feeder cut from the grid above: the battery's inverter holds the voltage at its own bus, and power flows from
/// there. The transformer of the feeder is switched off and carries nothing.
final class IslandFeeder {

    private IslandFeeder() {}

    /// @param bus of the battery
    /// @param watts that its inverter can give
    static Feeder of(Feeder feeder, String bus, double watts) {
        Transformer grid = feeder.transformer();
        Transformer inverter = new Transformer(
                "grid-forming inverter", watts / 1_000, 0, 0, grid.lowKv(), grid.lowKv(), grid.group(), bus);
        return new Feeder(
                feeder.name(),
                Source.stiff(grid.lowKv(), 1),
                inverter,
                feeder.buses(),
                feeder.lines(),
                feeder.loadPoints());
    }
}
