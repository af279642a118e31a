package org.openelecbay.market.coalition.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Independent rows, brought to reduced echelon form, and which other rows depend on them.
final class Span {

    private static final double ZERO = 1e-9;

    private final int size;
    private final List<double[]> reduced = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    Span(int size) {
        this.size = size;
    }

    int rank() {
        return reduced.size();
    }

    /// Adds a row unless it depends on those before.
    ///
    /// @return whether it was added
    boolean add(double[] row) {
        double[] rest = Arrays.copyOf(row, size);
        for (int k = 0; k < reduced.size(); k++) {
            subtract(rest, reduced.get(k), rest[pivots.get(k)]);
        }
        int pivot = 0;
        for (int column = 1; column < size; column++) {
            pivot = Math.abs(rest[column]) > Math.abs(rest[pivot]) ? column : pivot;
        }
        if (Math.abs(rest[pivot]) <= ZERO) {
            return false;
        }
        double factor = rest[pivot];
        for (int column = 0; column < size; column++) {
            rest[column] /= factor;
        }
        for (double[] other : reduced) {
            subtract(other, rest, other[pivot]);
        }
        reduced.add(rest);
        pivots.add(pivot);
        return true;
    }

    private static void subtract(double[] row, double[] other, double factor) {
        if (factor != 0) {
            for (int column = 0; column < row.length; column++) {
                row[column] -= factor * other[column];
            }
        }
    }

    /// Which coalitions of `size` players depend on the rows: their indicator is at right angles to the null space. One
    /// generic vector of the null space sifts, all of them decide.
    boolean[] dependent() {
        List<double[]> nulls = nullSpace();
        double[] generic = new double[size];
        for (int k = 0; k < nulls.size(); k++) {
            subtract(generic, nulls.get(k), -1 - Math.sqrt(2.0 + k * k));
        }
        double[] sums = Excesses.together(generic);
        boolean[] dependent = new boolean[sums.length];
        for (int coalition = 0; coalition < sums.length; coalition++) {
            dependent[coalition] = Math.abs(sums[coalition]) <= ZERO && isAtRightAngles(coalition, nulls);
        }
        return dependent;
    }

    private static boolean isAtRightAngles(int coalition, List<double[]> nulls) {
        for (double[] each : nulls) {
            double sum = 0;
            for (int rest = coalition; rest != 0; rest &= rest - 1) {
                sum += each[Integer.numberOfTrailingZeros(rest)];
            }
            if (Math.abs(sum) > ZERO) {
                return false;
            }
        }
        return true;
    }

    private List<double[]> nullSpace() {
        List<double[]> nulls = new ArrayList<>();
        for (int column = 0; column < size; column++) {
            if (!pivots.contains(column)) {
                double[] each = new double[size];
                each[column] = 1;
                for (int k = 0; k < reduced.size(); k++) {
                    each[pivots.get(k)] = -reduced.get(k)[column];
                }
                nulls.add(each);
            }
        }
        return nulls;
    }
}
