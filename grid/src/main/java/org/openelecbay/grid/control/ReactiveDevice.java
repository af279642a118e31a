package org.openelecbay.grid.control;

import org.openelecbay.grid.feeder.Terminal;

/// A device whose reactive power follows from the voltage where it is connected.
public sealed interface ReactiveDevice permits Inverter, ShuntCapacitor {

    /// Where it is connected.
    Terminal terminal();

    /// What it injects, in kW.
    double activeKw();

    /// Its size in kVA, by which rest is judged.
    double ratedKva();

    /// Reactive power it injects at a voltage, in kvar.
    ///
    /// @param voltagePu in per unit of the connection's nominal voltage
    double kvar(double voltagePu);
}
