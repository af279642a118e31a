package org.openelecbay.solver.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.openelecbay.solver.sparse.SparseEntries;
import org.openelecbay.solver.sparse.SparseMatrix;

/// Planted programs whose equalities follow from each other: copies, sums, copies in other units, empty rows and rows
/// of fixed variables alone.
final class RedundantRows {

    private final Random random;
    private final QuadraticProgram program;
    private final List<double[]> rows = new ArrayList<>();
    private final List<Double> equalTo = new ArrayList<>();

    private RedundantRows(long seed, QuadraticProgram program) {
        random = new Random(seed);
        this.program = program;
    }

    /// @param gap what the last added row asks for beyond what it can have; 0 for a feasible program
    static QuadraticProgram added(long seed, QuadraticProgram program, double gap) {
        return new RedundantRows(seed, program).added(gap);
    }

    /// A program of whole numbers around an optimum, where pivots cancel exactly.
    static RandomPrograms.Solved whole(long seed, int curved) {
        Random random = new Random(seed);
        int size = random.nextInt(2, 30);
        int equalities = random.nextInt(1, Math.max(2, size - 1));
        double[] x = whole(random, size, -3, 4);
        double[] linear = new double[size];
        SparseMatrix rows = ones(random, equalities, size);
        double[] equalTo = new double[equalities];
        rows.timesPlus(1, x, equalTo);
        rows.transposedTimesPlus(-1, whole(random, equalities, -2, 3), linear);
        SparseMatrix most = ones(random, random.nextInt(size), size);
        double[] atMost = new double[most.rows()];
        most.timesPlus(1, x, atMost);
        double[] duals = whole(random, atMost.length, 0, 3);
        for (int row = 0; row < atMost.length; row++) {
            atMost[row] += duals[row] == 0 ? random.nextInt(3) : 0;
        }
        most.transposedTimesPlus(-1, duals, linear);
        double[] lower = filled(size, Double.NEGATIVE_INFINITY);
        double[] upper = filled(size, Double.POSITIVE_INFINITY);
        SparseEntries squares = new SparseEntries();
        for (int each = 0; each < size; each++) {
            int kind = random.nextInt(6);
            lower[each] = kind == 0 || kind == 1 ? x[each] : kind == 2 ? x[each] - 1 : lower[each];
            upper[each] = kind == 0 ? x[each] : kind == 2 ? x[each] + 2 : upper[each];
            linear[each] += kind == 0 ? random.nextInt(-2, 3) : kind == 1 ? random.nextInt(3) : 0;
            if (each < curved) {
                squares.add(each, each, 1);
                linear[each] -= x[each];
            }
        }
        SparseMatrix quadratic = squares.matrix(size, size);
        return new RandomPrograms.Solved(
                new QuadraticProgram(quadratic, linear, rows, equalTo, most, atMost, lower, upper), x);
    }

    /// The same program with its variables in other units: `x = unit x'`.
    static QuadraticProgram inUnits(QuadraticProgram program, double unit) {
        return new QuadraticProgram(
                times(program.quadraticUpper(), unit * unit),
                times(program.linear(), unit),
                times(program.equalities(), unit),
                program.equalTo(),
                times(program.inequalities(), unit),
                program.atMost(),
                times(program.lower(), 1 / unit),
                times(program.upper(), 1 / unit));
    }

    private QuadraticProgram added(double gap) {
        int size = program.linear().length;
        int given = program.equalTo().length;
        SparseMatrix transposed = program.equalities().transposed();
        for (int row = 0; row < given; row++) {
            double[] entries = new double[size];
            for (int at = transposed.columnStart()[row]; at < transposed.columnStart()[row + 1]; at++) {
                entries[transposed.rowOf()[at]] = transposed.values()[at];
            }
            rows.add(entries);
            equalTo.add(program.equalTo()[row]);
        }
        int more = 1 + random.nextInt(given + 3);
        for (int each = 0; each < more; each++) {
            addOne(given, size);
        }
        int last = rows.size() - 1;
        double unit = Vectors.largest(rows.get(last));
        equalTo.set(last, equalTo.get(last) + gap * (unit == 0 ? 1 : unit));
        SparseEntries entries = new SparseEntries();
        for (int row = 0; row <= last; row++) {
            for (int each = 0; each < size; each++) {
                entries.add(row, each, rows.get(row)[each]);
            }
        }
        return new QuadraticProgram(
                program.quadraticUpper(),
                program.linear(),
                entries.matrix(last + 1, size),
                equalTo.stream().mapToDouble(each -> each).toArray(),
                program.inequalities(),
                program.atMost(),
                program.lower(),
                program.upper());
    }

    private void addOne(int given, int size) {
        double[] row = new double[size];
        double sum = 0;
        int kind = random.nextInt(5);
        for (int from = 0; from < given; from++) {
            double weight = kind == 0 ? 1 : kind == 1 ? random.nextGaussian() : Math.pow(10, random.nextDouble(-5, 5));
            if (kind < 3 && (kind == 1 || from == given - 1)) {
                Vectors.addTo(row, weight, rows.get(from));
                sum += weight * equalTo.get(from);
            }
        }
        for (int each = 0; kind == 3 && each < size; each++) {
            if (program.lower()[each] == program.upper()[each]) {
                row[each] = random.nextGaussian();
                sum += row[each] * program.lower()[each];
            }
        }
        rows.add(row);
        equalTo.add(sum);
    }

    private static SparseMatrix ones(Random random, int rows, int size) {
        SparseEntries entries = new SparseEntries();
        for (int row = 0; row < rows; row++) {
            int first = random.nextInt(size);
            for (int each = 0; each < Math.min(3, size); each++) {
                entries.add(row, (first + each * each + each) % size, random.nextBoolean() ? 1 : -1);
            }
        }
        return entries.matrix(rows, size);
    }

    private static double[] whole(Random random, int size, int from, int below) {
        return random.ints(size, from, below).asDoubleStream().toArray();
    }

    private static double[] filled(int size, double value) {
        double[] filled = new double[size];
        Arrays.fill(filled, value);
        return filled;
    }

    private static double[] times(double[] numbers, double factor) {
        return Arrays.stream(numbers).map(each -> each * factor).toArray();
    }

    private static SparseMatrix times(SparseMatrix matrix, double factor) {
        SparseMatrix copy = matrix.transposed().transposed();
        Arrays.setAll(copy.values(), at -> copy.values()[at] * factor);
        return copy;
    }
}
