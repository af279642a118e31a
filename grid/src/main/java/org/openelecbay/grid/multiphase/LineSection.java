package org.openelecbay.grid.multiphase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.phasor.ComplexMatrix;

/// A line, cable or closed switch over some conductors, as one pi section.
///
/// @param name unique among the line sections
/// @param from bus at one end
/// @param to bus at the other end
/// @param conductors what it connects at both ends, in the order of the matrices
/// @param impedanceOhm series impedance of the whole length in ohm; zero merges its ends
/// @param chargingSiemens shunt admittance of the whole length, half of it at each end
/// @param ratingAmpere current each conductor may carry; absent when the data names none
/// @param closed false for an open switch
public record LineSection(
        String name,
        String from,
        String to,
        List<Conductor> conductors,
        ComplexMatrix impedanceOhm,
        ComplexMatrix chargingSiemens,
        @Nullable Double ratingAmpere,
        boolean closed) {

    public LineSection {
        conductors = List.copyOf(conductors);
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "Line " + name + " starts and ends at bus " + from + ". Which end is mistyped?");
        }
        if (conductors.isEmpty() || conductors.stream().distinct().count() != conductors.size()) {
            throw new IllegalArgumentException(
                    "Line " + name + " has the conductors " + conductors + "; it needs at least one, and each once.");
        }
        if (impedanceOhm.order() != conductors.size() || chargingSiemens.order() != conductors.size()) {
            throw new IllegalArgumentException("Line " + name + " has " + conductors.size()
                    + " conductors, but a matrix over " + impedanceOhm.order() + " and a charging over "
                    + chargingSiemens.order() + ". Does its line code fit its phases?");
        }
    }
}
