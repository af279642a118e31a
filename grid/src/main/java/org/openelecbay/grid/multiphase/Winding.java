package org.openelecbay.grid.multiphase;

import java.util.List;

/// One side of a transformer: a coil for each phase.
///
/// @param bus where it is connected
/// @param connection how its coils hang
/// @param conductors the phases in the order of the coils: `A, B, C` for three; for one coil to ground one conductor,
///     for one coil between two conductors these two
/// @param ratedKv rated voltage in kV, line to line for three coils, else over the coil
/// @param resistancePercent resistance of this winding on the rated power
/// @param tapRatio voltage of its coils over the rated one without load; 1 in neutral position
public record Winding(
        String bus,
        Connection connection,
        List<Conductor> conductors,
        double ratedKv,
        double resistancePercent,
        double tapRatio) {

    public Winding {
        conductors = List.copyOf(conductors);
        if (!(ratedKv > 0) || !Double.isFinite(ratedKv) || !(resistancePercent >= 0) || !(tapRatio > 0)) {
            throw new IllegalArgumentException("The winding at bus " + bus + " has " + ratedKv + " kV, "
                    + resistancePercent + " % and a tap ratio of " + tapRatio + "; none may be below zero.");
        }
    }

    /// The same winding with another tap ratio.
    public Winding tapped(double ratio) {
        return new Winding(bus, connection, conductors, ratedKv, resistancePercent, ratio);
    }
}
