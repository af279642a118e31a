package org.openelecbay.solver.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openelecbay.solver.sparse.SparseEntries;
import org.openelecbay.solver.sparse.SparseMatrix;

class ConeProgramTest {

    @Test
    void findsTheDistanceOfAPointFromALine() {
        // min t with |(x, y) - (3, 4)| <= t and x + y = 1: distance 6 / sqrt(2).
        SparseMatrix rows = SparseMatrix.of(
                4, 3, new int[] {0, 0, 1, 2, 3}, new int[] {0, 1, 2, 0, 1}, new double[] {1, 1, -1, -1, -1});
        ConeSolution solution = InteriorPoint.solve(new ConeProgram(
                zero(3), new double[] {0, 0, 1}, rows, new double[] {1, 0, -3, -4}, new Cones(1, 0, new int[] {3})));
        assertThat(solution.status()).isEqualTo(ProgramStatus.SOLVED);
        assertThat(solution.objective()).isCloseTo(6 / Math.sqrt(2), within(1e-8));
        assertThat(solution.x()[0]).isCloseTo(0, within(1e-7));
    }

    @Test
    void findsThePlantedOptimumOfRandomCones() {
        for (long seed = 1; seed <= 150; seed++) {
            Random random = new Random(seed);
            int size = random.nextInt(2, 12);
            int cones = random.nextInt(1, 5);
            int[] sizes = random.ints(cones, 1, 5).toArray();
            int rows = Arrays.stream(sizes).sum();
            SparseEntries entries = new SparseEntries();
            for (int row = 0; row < rows; row++) {
                for (int k = 0; k < 3; k++) {
                    entries.add(row, random.nextInt(size), random.nextDouble(-2, 2));
                }
            }
            SparseMatrix a = entries.matrix(rows, size);
            double[] x = random.doubles(size, -1, 1).toArray();
            double[] b = new double[rows];
            double[] z = new double[rows];
            int first = 0;
            for (int cone : sizes) {
                plant(random, b, z, first, first + cone);
                first += cone;
            }
            a.timesPlus(1, x, b);
            double[] q = new double[size];
            a.transposedTimesPlus(-1, z, q);
            ConeProgram program = new ConeProgram(zero(size), q, a, b, new Cones(0, 0, sizes));
            ConeSolution solution = InteriorPoint.solve(program);
            assertThat(solution.status()).as("seed %d", seed).isEqualTo(ProgramStatus.SOLVED);
            assertThat(solution.objective()).as("seed %d", seed).isCloseTo(program.objective(x), within(1e-6));
            assertThat(Vectors.dot(solution.slack(), solution.duals()))
                    .as("seed %d", seed)
                    .isCloseTo(0, within(1e-6));
        }
    }

    /// A slack and a dual of one cone that are complementary: inside and zero, zero and inside, or both on
    /// the boundary.
    private static void plant(Random random, double[] s, double[] z, int first, int end) {
        double[] ray = random.doubles(end - first, -1, 1).toArray();
        ray[0] = 0;
        double length = Math.sqrt(Vectors.dot(ray, ray));
        int kind = random.nextInt(3);
        for (int each = first + 1; each < end; each++) {
            s[each] = kind == 1 ? 0 : ray[each - first];
            z[each] = kind == 0 ? 0 : -ray[each - first];
        }
        s[first] = kind == 1 ? 0 : kind == 0 ? length + 0.5 : length;
        z[first] = kind == 0 ? 0 : kind == 1 ? length + 0.5 : length;
    }

    @Test
    void provesThatConesDoNotMeet() {
        // |x| <= 1 as a cone, and x >= 2.
        SparseMatrix rows = SparseMatrix.of(3, 1, new int[] {0, 2}, new int[] {0, 0}, new double[] {-1, -1});
        ConeSolution solution = InteriorPoint.solve(new ConeProgram(
                zero(1), new double[] {1}, rows, new double[] {-2, 1, 0}, new Cones(0, 1, new int[] {2})));
        assertThat(solution.status()).isEqualTo(ProgramStatus.INFEASIBLE);
        double[] columns = new double[1];
        rows.transposedTimesPlus(1, solution.duals(), columns);
        assertThat(columns[0]).isCloseTo(0, within(1e-6));
    }

    @Test
    void refusesWhatIsNoProgram() {
        assertThatThrownBy(() -> new Cones(0, -1, new int[0])).hasMessageContaining("no count is negative");
        assertThatThrownBy(() -> new ConeProgram(zero(1), new double[1], zero(1), new double[1], Cones.linear(1, 1)))
                .hasMessageContaining("cones for 2 rows");
    }

    private static SparseMatrix zero(int size) {
        return new SparseEntries().matrix(size, size);
    }
}
