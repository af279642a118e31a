package org.openelecbay.grid.nodal;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.LineSection;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.ComplexMatrix;

/// A line as one pi section: `[Z^-1 + Y/2, -Z^-1; -Z^-1, Z^-1 + Y/2]`. Source: spec grid 2.3.
final class LinePrimitive {

    private LinePrimitive() {}

    static Primitive of(LineSection line, Slots slots) {
        int wires = line.conductors().size();
        ComplexMatrix series = line.impedanceOhm().isZero() ? ComplexMatrix.zero(wires) : series(line);
        Complex[][] siemens = new Complex[2 * wires][2 * wires];
        for (int row = 0; row < 2 * wires; row++) {
            for (int column = 0; column < 2 * wires; column++) {
                Complex through = series.entry(row % wires, column % wires);
                Complex shunt =
                        line.chargingSiemens().entry(row % wires, column % wires).times(0.5);
                boolean sameEnd = row / wires == column / wires;
                siemens[row][column] = sameEnd ? through.plus(shunt) : through.times(-1);
            }
        }
        List<int[]> joined = new ArrayList<>();
        for (int wire = 0; wire < wires; wire++) {
            joined.add(new int[] {wire, wires + wire});
        }
        return new Primitive("Line " + line.name(), ends(line, slots), ComplexMatrix.ofRows(siemens), joined);
    }

    /// The conductors of `from`, then those of `to`.
    static int[] ends(LineSection line, Slots slots) {
        List<Conductor> conductors = line.conductors();
        int[] ends = new int[2 * conductors.size()];
        for (int wire = 0; wire < conductors.size(); wire++) {
            ends[wire] = slots.of(line.from(), conductors.get(wire));
            ends[conductors.size() + wire] = slots.of(line.to(), conductors.get(wire));
        }
        return ends;
    }

    private static ComplexMatrix series(LineSection line) {
        try {
            return line.impedanceOhm().inverse();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "Line " + line.name() + " from bus " + line.from() + " to bus " + line.to()
                            + " has an impedance matrix without an inverse. Give every conductor its impedance, or all of "
                            + "them none.",
                    e);
        }
    }
}
