package org.openelecbay.solver.integer;

import java.util.Arrays;
import java.util.Random;
import org.openelecbay.solver.program.QuadraticProgram;
import org.openelecbay.solver.sparse.SparseEntries;
import org.openelecbay.solver.sparse.SparseMatrix;

/// Small random programs with a few whole variables between small bounds; some have no point at all.
public final class RandomMixedPrograms {

    private RandomMixedPrograms() {}

    /// One of up to five whole and five other variables.
    public static MixedIntegerProgram mixed(long seed, boolean linear) {
        Random random = new Random(seed);
        return of(random, random.nextInt(1, 6), random.nextInt(0, 6), linear);
    }

    /// One of up to seven variables, all whole.
    public static MixedIntegerProgram wholeOnly(long seed, boolean linear) {
        Random random = new Random(seed);
        return of(random, random.nextInt(1, 8), 0, linear);
    }

    private static MixedIntegerProgram of(Random random, int wholes, int others, boolean linear) {
        int size = wholes + others;
        boolean[] whole = new boolean[size];
        double[] lower = new double[size];
        double[] upper = new double[size];
        double[] inside = new double[size];
        for (int each = 0; each < size; each++) {
            whole[each] = each % 2 == 0 ? each / 2 < wholes : each / 2 >= others;
            lower[each] = random.nextInt(-1, 1);
            upper[each] = lower[each] + random.nextInt(1, 3);
            inside[each] = lower[each] + (upper[each] - lower[each]) * random.nextDouble();
        }
        int inequalities = random.nextInt(0, 5);
        int equalities = others > 2 ? random.nextInt(0, 2) : 0;
        SparseMatrix g = rows(random, inequalities, size);
        SparseMatrix a = rows(random, equalities, size);
        double[] h = new double[inequalities];
        double[] b = new double[equalities];
        g.timesPlus(1, inside, h);
        a.timesPlus(1, inside, b);
        Arrays.setAll(h, row -> h[row] + random.nextInt(2) * random.nextDouble());
        double[] q = random.doubles(size, -2, 2).toArray();
        return new MixedIntegerProgram(
                new QuadraticProgram(linear ? none(size) : squares(random, size), q, a, b, g, h, lower, upper), whole);
    }

    private static SparseMatrix none(int size) {
        return new SparseEntries().matrix(size, size);
    }

    private static SparseMatrix rows(Random random, int rows, int size) {
        SparseEntries entries = new SparseEntries();
        for (int row = 0; row < rows; row++) {
            for (int each = 0; each < size; each++) {
                if (random.nextBoolean()) {
                    entries.add(row, each, random.nextInt(-3, 4) + (random.nextBoolean() ? 0 : 0.37));
                }
            }
        }
        return entries.matrix(rows, size);
    }

    private static SparseMatrix squares(Random random, int size) {
        SparseEntries entries = new SparseEntries();
        for (int k = 0; k < 2; k++) {
            double[] v = random.doubles(size, -2, 2).toArray();
            for (int column = 0; column < size; column++) {
                for (int row = 0; row <= column; row++) {
                    entries.add(row, column, v[row] * v[column]);
                }
            }
        }
        return entries.matrix(size, size);
    }
}
