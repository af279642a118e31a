package org.openelecbay.grid.harmonic;

import java.util.List;
import org.openelecbay.grid.admittance.AdmittanceMatrix;
import org.openelecbay.grid.feeder.Terminal;

/// A network at any frequency: its node admittances by order.
///
/// The voltage source is a short circuit at every order but the first.
public sealed interface HarmonicNetwork permits BalancedHarmonics, FeederHarmonics {

    /// The nodes, in the order of the matrix: a bus, or a phase of one. Sources are none.
    List<Terminal> nodes();

    /// The node admittances.
    ///
    /// @param order above zero; need not be whole, for the search of resonances
    /// @param sequence order whose phase rotation phase-shifting elements see
    AdmittanceMatrix at(double order, int sequence);

    /// Adds what a source injects, as complex numbers side by side.
    void inject(HarmonicSource source, double[] current);
}
