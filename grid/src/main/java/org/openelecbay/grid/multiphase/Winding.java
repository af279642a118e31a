package org.openelecbay.grid.multiphase;

import java.util.List;

/// One side of a transformer: a coil for each phase.
///
/// @param bus where it is connected
/// @param connection how its coils hang
/// @param conductors the phases in the order of the coils: for wye one each, for delta `A, B, C` for three coils or two
///     conductors for one coil between them
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
        if (conductors.isEmpty()
                || conductors.contains(Conductor.N)
                || conductors.stream().distinct().count() != conductors.size()
                || (connection == Connection.DELTA && conductors.size() < 2)) {
            throw new IllegalArgumentException("The winding at bus " + bus + " has the conductors " + conductors
                    + "; it needs one to three phases, each once, and for delta at least two.");
        }
        if (!(ratedKv > 0) || !Double.isFinite(ratedKv) || !(resistancePercent >= 0) || !(tapRatio > 0)) {
            throw new IllegalArgumentException("The winding at bus " + bus + " has " + ratedKv + " kV, "
                    + resistancePercent + " % and a tap ratio of " + tapRatio + "; none may be below zero.");
        }
    }

    /// How many coils it has.
    public int coils() {
        return connection == Connection.DELTA && conductors.size() == 2 ? 1 : conductors.size();
    }

    /// True when its coils hang between phases.
    public boolean isDelta() {
        return connection == Connection.DELTA;
    }

    /// Rated voltage over one coil in volt.
    public double coilVolt() {
        return ratedKv * 1_000 / (coils() == 3 && !isDelta() ? Math.sqrt(3) : 1);
    }

    /// The same winding with another tap ratio.
    public Winding tapped(double ratio) {
        return new Winding(bus, connection, conductors, ratedKv, resistancePercent, ratio);
    }
}
