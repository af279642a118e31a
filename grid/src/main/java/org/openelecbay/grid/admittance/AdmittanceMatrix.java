package org.openelecbay.grid.admittance;

import java.util.Arrays;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.solver.sparse.SparseLu;
import org.openelecbay.solver.sparse.SparseMatrix;

/// A square complex matrix over nodes that is filled entry by entry; entries at the same place add up.
///
/// Whether it holds siemens or per unit is up to who fills it.
public final class AdmittanceMatrix {

    private static final int FIRST_ROOM = 64;

    private final int order;
    private int[] row = new int[FIRST_ROOM];
    private int[] column = new int[FIRST_ROOM];
    private double[] value = new double[FIRST_ROOM];
    private int entries;

    /// The matrix of this order that is zero everywhere.
    public AdmittanceMatrix(int order) {
        this.order = order;
    }

    /// Adds to one entry. A node below zero is ground: nothing is added.
    public void add(int at, int beside, Complex admittance) {
        if (at < 0 || beside < 0) {
            return;
        }
        put(2 * at, 2 * beside, admittance.re());
        put(2 * at + 1, 2 * beside + 1, admittance.re());
        put(2 * at, 2 * beside + 1, -admittance.im());
        put(2 * at + 1, 2 * beside, admittance.im());
    }

    /// Adds an element between two nodes, of which either may be ground (below zero).
    public void connect(int one, int other, Complex admittance) {
        add(one, one, admittance);
        add(other, other, admittance);
        add(one, other, admittance.times(-1));
        add(other, one, admittance.times(-1));
    }

    private void put(int at, int beside, double number) {
        if (entries == value.length) {
            row = Arrays.copyOf(row, 2 * entries);
            column = Arrays.copyOf(column, 2 * entries);
            value = Arrays.copyOf(value, 2 * entries);
        }
        row[entries] = at;
        column[entries] = beside;
        value[entries++] = number;
    }

    /// Factors the matrix as it stands.
    ///
    /// @throws ArithmeticException when it is singular, as it is where a part has no way to ground
    public AdmittanceFactor factor() {
        return new AdmittanceFactor(SparseLu.factor(SparseMatrix.of(
                2 * order,
                2 * order,
                Arrays.copyOf(row, entries),
                Arrays.copyOf(column, entries),
                Arrays.copyOf(value, entries))));
    }
}
