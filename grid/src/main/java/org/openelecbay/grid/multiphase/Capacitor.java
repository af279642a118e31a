package org.openelecbay.grid.multiphase;

import java.util.List;

/// A capacitor bank of constant susceptance.
///
/// @param name unique among the capacitors
/// @param bus where it is connected
/// @param connection from phase to neutral or from phase to phase
/// @param conductors for wye each phase of it; for delta the ends of each coil in turn, as `A, B` for one or `A, B, C`
///     for three
/// @param kvar reactive power that each coil gives at `ratedKv`
/// @param ratedKv voltage over a coil at which it gives `kvar`, in kV
/// @param closed false when it is switched off
public record Capacitor(
        String name,
        String bus,
        Connection connection,
        List<Conductor> conductors,
        List<Double> kvar,
        double ratedKv,
        boolean closed) {

    public Capacitor {
        conductors = List.copyOf(conductors);
        kvar = List.copyOf(kvar);
        if (!(ratedKv > 0) || !Double.isFinite(ratedKv) || kvar.isEmpty()) {
            throw new IllegalArgumentException(
                    "Capacitor " + name + " is rated at " + ratedKv + " kV and " + kvar + " kvar.");
        }
    }
}
