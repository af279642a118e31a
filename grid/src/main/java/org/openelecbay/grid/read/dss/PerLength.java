package org.openelecbay.grid.read.dss;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.ComplexMatrix;

/// Impedance and capacitance of a line per unit of its length, as sequence values or as matrices.
///
/// Source: spec grid 2.3; the defaults are those of OpenDSS (336 MCM ACSR, per 1000 ft).
final class PerLength {

    private static final Set<String> SEQUENCE = Set.of("r1", "x1", "r0", "x0", "c1", "c0", "b1", "b0");

    int phases = 3;
    private double r1 = 0.058;
    private double x1 = 0.1206;
    private double r0 = 0.1784;
    private double x0 = 0.4047;
    private double c1 = 3.4;
    private double c0 = 1.6;
    private double @Nullable [][] resistance;
    private double @Nullable [][] reactance;
    private double @Nullable [][] capacitance;
    private final double hertz;
    double baseHertz;

    PerLength(double hertz) {
        this.hertz = hertz;
        baseHertz = hertz;
    }

    PerLength(PerLength other) {
        this(other.hertz);
        phases = other.phases;
        r1 = other.r1;
        x1 = other.x1;
        r0 = other.r0;
        x0 = other.x0;
        c1 = other.c1;
        c0 = other.c0;
        resistance = other.resistance;
        reactance = other.reactance;
        capacitance = other.capacitance;
        baseHertz = other.baseHertz;
    }

    /// The short connection that `switch=yes` stands for.
    static PerLength ofSwitch(int phases, double hertz) {
        PerLength all = new PerLength(hertz);
        all.phases = phases;
        all.r1 = all.x1 = all.r0 = all.x0 = all.c0 = 1;
        all.c1 = 1.1;
        return all;
    }

    /// Takes a property of a line or line code; false when it is none of these.
    boolean take(Property given) {
        switch (given.name()) {
            case "rmatrix" -> resistance = given.rows();
            case "xmatrix" -> reactance = given.rows();
            case "cmatrix" -> capacitance = given.rows();
            case "basefreq" -> baseHertz = given.positive();
            default -> {
                if (!SEQUENCE.contains(given.name())) {
                    return false;
                }
                sequence(given);
            }
        }
        return true;
    }

    private void sequence(Property given) {
        if (resistance != null || reactance != null) {
            resistance = null;
            reactance = null;
            capacitance = null;
        }
        double value = given.number();
        switch (given.name()) {
            case "r1" -> r1 = value;
            case "x1" -> x1 = value;
            case "r0" -> r0 = value;
            case "x0" -> x0 = value;
            case "c1" -> c1 = value;
            case "c0" -> c0 = value;
            case "b1" -> c1 = value * 1e3 / (2 * Math.PI * baseHertz);
            default -> c0 = value * 1e3 / (2 * Math.PI * baseHertz);
        }
    }

    /// Series impedance in ohm per unit of length.
    ComplexMatrix impedance(Element owner) {
        Complex[][] rows = new Complex[phases][phases];
        for (int row = 0; row < phases; row++) {
            for (int column = 0; column < phases; column++) {
                double r = entry(owner, "rmatrix", resistance, r1, r0, row, column);
                double x = entry(owner, "xmatrix", reactance, x1, x0, row, column);
                rows[row][column] = new Complex(r, x * hertz / baseHertz);
            }
        }
        return ComplexMatrix.ofRows(rows);
    }

    /// Shunt admittance in siemens per unit of length.
    ComplexMatrix charging(Element owner) {
        Complex[][] rows = new Complex[phases][phases];
        for (int row = 0; row < phases; row++) {
            for (int column = 0; column < phases; column++) {
                double nanofarad = entry(owner, "cmatrix", capacitance, c1, c0, row, column);
                rows[row][column] = new Complex(0, 2 * Math.PI * hertz * nanofarad * 1e-9);
            }
        }
        return ComplexMatrix.ofRows(rows);
    }

    private double entry(
            Element owner, String name, double @Nullable [][] rows, double one, double zero, int row, int column) {
        if (rows == null) {
            double homopolar = phases == 1 ? one : zero;
            return row == column ? (2 * one + homopolar) / 3 : (homopolar - one) / 3;
        }
        int lower = Math.max(row, column);
        int left = Math.min(row, column);
        boolean full = row < rows.length && column < rows[row].length;
        if (rows.length != phases || (!full && left >= rows[lower].length)) {
            throw owner.wrong(
                    "has a " + name + " that does not fit " + phases + " phases.",
                    "Write the lower triangle or all of it, rows separated by |.");
        }
        return full ? rows[row][column] : rows[lower][left];
    }
}
