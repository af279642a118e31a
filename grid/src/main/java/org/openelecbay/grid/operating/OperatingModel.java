package org.openelecbay.grid.operating;

import java.util.List;
import org.openelecbay.grid.feeder.Terminal;

/// A network with the loads it always has, on top of which power can be injected at some terminals.
///
/// What envelopes, trade checks, charges and optimal power flow need of a network is written once against this;
/// single-phase, three-phase and meshed networks implement it. Immutable; threads share it.
///
/// **Sign and unit.** Injections are positive into the network, in kW and kvar. Voltages are magnitudes in per unit of
/// their own nominal voltage; the slack bus is not among them. Currents are magnitudes in the unit of
/// [CurrentPlace#rating()].
public interface OperatingModel {

    /// Where power can be injected; a bus of a single-phase-equivalent network is [org.openelecbay.core.Phase#ABC].
    List<Terminal> terminals();

    /// Where voltages are seen, in the order of [OperatingPoint#voltage(int)].
    List<Terminal> voltagePlaces();

    /// Where currents are seen, in the order of [OperatingPoint#current(int)].
    List<CurrentPlace> currentPlaces();

    /// Nominal voltage of a voltage place in volt: line to neutral where it has one phase, else line to line.
    double nominalVolt(int voltagePlace);

    /// Solves the power flow.
    ///
    /// @param activeKw injection at each terminal
    /// @param reactiveKvar injection at each terminal
    /// @return a solved point, or one that says why there is none
    OperatingPoint solve(double[] activeKw, double[] reactiveKvar);
}
