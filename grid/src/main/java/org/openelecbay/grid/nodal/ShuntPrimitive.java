package org.openelecbay.grid.nodal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.grid.multiphase.Capacitor;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.Connection;
import org.openelecbay.grid.multiphase.VoltageSource;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.ComplexMatrix;

/// Capacitors, the impedances of sources and groundings.
final class ShuntPrimitive {

    private ShuntPrimitive() {}

    /// Coils of `b = Q / V^2`. Source: spec grid 2.8.
    static Primitive of(Capacitor capacitor, Slots slots, int star) {
        int coils = capacitor.kvar().size();
        int[] ends = new int[2 * coils];
        Complex[][] siemens = zero(2 * coils);
        List<int[]> joined = new ArrayList<>();
        List<Conductor> conductors = capacitor.conductors();
        double volt = 1_000 * capacitor.ratedKv();
        for (int coil = 0; coil < coils; coil++) {
            Complex each = new Complex(0, 1_000 * capacitor.kvar().get(coil) / (volt * volt));
            ends[2 * coil] = slots.of(capacitor.bus(), conductors.get(coil));
            ends[2 * coil + 1] = capacitor.connection() == Connection.DELTA
                    ? slots.of(capacitor.bus(), conductors.get((coil + 1) % conductors.size()))
                    : star;
            stampBetween(siemens, 2 * coil, 2 * coil + 1, each);
            joined.add(new int[] {2 * coil, 2 * coil + 1});
        }
        return new Primitive("Capacitor " + capacitor.name(), ends, ComplexMatrix.ofRows(siemens), joined);
    }

    /// The impedance of a source between its inner points and the phases of its bus.
    static Primitive of(VoltageSource source, Slots slots, int[] inner) {
        ComplexMatrix series;
        try {
            series = source.impedanceOhm().inverse();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "The source at bus " + source.bus() + " has an impedance matrix without an inverse. Give every "
                            + "phase its impedance, or all of them none.",
                    e);
        }
        Complex[][] siemens = zero(6);
        int[] ends = new int[6];
        List<int[]> joined = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            ends[row] = inner[row];
            ends[3 + row] = slots.of(source.bus(), Conductor.PHASES.get(row));
            joined.add(new int[] {row, 3 + row});
            for (int column = 0; column < 3; column++) {
                Complex each = series.entry(row, column);
                siemens[row][column] = each;
                siemens[3 + row][3 + column] = each;
                siemens[row][3 + column] = each.times(-1);
                siemens[3 + row][column] = each.times(-1);
            }
        }
        return new Primitive("The source at bus " + source.bus(), ends, ComplexMatrix.ofRows(siemens), joined);
    }

    /// The same admittance between the sum of some voltages and ground: it draws from their common part alone.
    static Primitive ofCommonPart(String name, int[] ends, double siemens) {
        Complex[][] rows = zero(ends.length);
        for (Complex[] row : rows) {
            Arrays.fill(row, new Complex(siemens, 0));
        }
        return new Primitive(name, ends, ComplexMatrix.ofRows(rows), List.of());
    }

    /// An impedance between a point and ground.
    static Primitive ofGrounding(String name, int slot, Complex ohm) {
        Complex[][] siemens = {{Complex.ONE.dividedBy(ohm)}};
        return new Primitive(name, new int[] {slot}, ComplexMatrix.ofRows(siemens), List.of());
    }

    private static void stampBetween(Complex[][] siemens, int one, int other, Complex each) {
        siemens[one][one] = siemens[one][one].plus(each);
        siemens[other][other] = siemens[other][other].plus(each);
        siemens[one][other] = siemens[one][other].minus(each);
        siemens[other][one] = siemens[other][one].minus(each);
    }

    private static Complex[][] zero(int order) {
        Complex[][] rows = new Complex[order][order];
        for (Complex[] row : rows) {
            Arrays.fill(row, Complex.ZERO);
        }
        return rows;
    }
}
