package org.openelecbay.solver.program;

import java.util.Arrays;
import java.util.Random;
import org.openelecbay.solver.sparse.SparseEntries;
import org.openelecbay.solver.sparse.SparseMatrix;

/// Random programs that are built around an optimum: a point and duals are drawn first, then the cost that
/// makes them meet the optimality conditions. Some constraints are degenerate (tight without a dual), some
/// rows stand twice.
public final class RandomPrograms {

    private final Random random;

    public RandomPrograms(long seed) {
        random = new Random(seed);
    }

    /// A program and a point that is optimal for it.
    public record Solved(QuadraticProgram program, double[] optimum) {}

    public Solved quadratic(int size, int equalities, int inequalities, int rank) {
        double[] x = random.doubles(size, -2, 2).toArray();
        SparseMatrix a = rows(equalities, size);
        SparseMatrix g = rows(inequalities, size);
        SparseMatrix p = squares(size, rank);
        double[] gradient = new double[size];
        Symmetric.timesPlus(p, 1, x, gradient);
        double[] b = new double[equalities];
        a.timesPlus(1, x, b);
        a.transposedTimesPlus(1, random.doubles(equalities, -2, 2).toArray(), gradient);
        double[] h = new double[inequalities];
        g.timesPlus(1, x, h);
        double[] z = new double[inequalities];
        for (int row = 0; row < inequalities; row++) {
            if (random.nextBoolean()) {
                h[row] += random.nextDouble();
            } else {
                z[row] = random.nextInt(3) == 0 ? 0 : random.nextDouble();
            }
        }
        g.transposedTimesPlus(1, z, gradient);
        double[] lower = new double[size];
        double[] upper = new double[size];
        for (int each = 0; each < size; each++) {
            bound(each, x, lower, upper, gradient);
        }
        double[] q = new double[size];
        Arrays.setAll(q, each -> -gradient[each]);
        return new Solved(new QuadraticProgram(p, q, a, b, g, h, lower, upper), x);
    }

    private void bound(int each, double[] x, double[] lower, double[] upper, double[] gradient) {
        lower[each] = Double.NEGATIVE_INFINITY;
        upper[each] = Double.POSITIVE_INFINITY;
        switch (random.nextInt(6)) {
            case 0 -> {
                lower[each] = x[each];
                gradient[each] -= random.nextDouble();
            }
            case 1 -> {
                upper[each] = x[each];
                gradient[each] += random.nextInt(2) * random.nextDouble();
            }
            case 2 -> {
                lower[each] = x[each] - 1;
                upper[each] = x[each] + 0.5;
            }
            case 3 -> {
                lower[each] = x[each];
                upper[each] = x[each];
                gradient[each] += random.nextDouble(-1, 1);
            }
            default -> lower[each] = x[each] - random.nextDouble();
        }
    }

    private SparseMatrix rows(int rows, int size) {
        SparseEntries entries = new SparseEntries();
        double[][] drawn = new double[rows][size];
        for (int row = 0; row < rows; row++) {
            if (row > 0 && random.nextInt(6) == 0) {
                drawn[row] = drawn[row - 1];
            } else {
                for (int k = 0; k < 4; k++) {
                    drawn[row][random.nextInt(size)] = random.nextDouble(-2, 2);
                }
            }
            for (int each = 0; each < size; each++) {
                if (drawn[row][each] != 0) {
                    entries.add(row, each, drawn[row][each]);
                }
            }
        }
        return entries.matrix(rows, size);
    }

    private SparseMatrix squares(int size, int rank) {
        SparseEntries entries = new SparseEntries();
        for (int k = 0; k < rank; k++) {
            double[] v = random.doubles(size, -1, 1).toArray();
            for (int column = 0; column < size; column++) {
                for (int row = 0; row <= column; row++) {
                    entries.add(row, column, v[row] * v[column]);
                }
            }
        }
        return entries.matrix(size, size);
    }
}
