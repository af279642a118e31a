package org.openelecbay.grid.nodal;

import java.util.Arrays;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.solver.sparse.SparseMatrix;

/// Writes elements into the real form of the nodal matrix.
///
/// A complex entry `g + j b` of row `r` and column `c` is `[g -b; b g]`; both rows stand one after the other in each of
/// the two columns.
final class Stamps {

    private final Equations equations;
    private final SparseMatrix matrix;

    Stamps(Equations equations, SparseMatrix matrix) {
        this.equations = equations;
        this.matrix = matrix;
    }

    /// Adds the admittance of an element to the matrix, and to `source` the current that what is held drives.
    void add(Primitive element, double[] source) {
        int[] ends = equations.ends(element);
        for (int row = 0; row < ends.length; row++) {
            if (ends[row] == Equations.NONE) {
                continue;
            }
            for (int column = 0; column < ends.length; column++) {
                Complex siemens = element.siemens().entry(row, column).times(equations.base[ends[row]]);
                if (ends[column] != Equations.NONE) {
                    double base = equations.base[ends[column]];
                    add(ends[row], ends[column], siemens.re() * base, siemens.im() * base);
                } else if (element.slots()[column] != Slots.GROUND) {
                    Complex driven = siemens.times(equations.slots.heldVolt(element.slots()[column]));
                    source[2 * ends[row]] -= driven.re();
                    source[2 * ends[row] + 1] -= driven.im();
                }
            }
        }
    }

    private void add(int row, int column, double g, double b) {
        add(row, column, g, -b, b, g);
    }

    /// Adds the real entries `[rr ri; ir ii]`.
    void add(int row, int column, double rr, double ri, double ir, double ii) {
        int first = position(row, 2 * column);
        int second = position(row, 2 * column + 1);
        double[] values = matrix.values();
        values[first] += rr;
        values[first + 1] += ir;
        values[second] += ri;
        values[second + 1] += ii;
    }

    private int position(int row, int column) {
        int[] start = matrix.columnStart();
        return Arrays.binarySearch(matrix.rowOf(), start[column], start[column + 1], 2 * row);
    }
}
