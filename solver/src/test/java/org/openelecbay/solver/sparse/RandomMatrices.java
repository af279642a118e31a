package org.openelecbay.solver.sparse;

import java.util.Random;

/// Random sparse matrices and vectors.
final class RandomMatrices {

    private final Random random;

    RandomMatrices(long seed) {
        random = new Random(seed);
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    double[] vector(int size) {
        return random.doubles(size, -1, 1).toArray();
    }

    /// Some entries everywhere and a permuted diagonal, so that it is regular but its own diagonal may be zero.
    SparseMatrix unsymmetric(int size, int extra) {
        SparseEntries entries = new SparseEntries();
        int shift = random.nextInt(size);
        for (int row = 0; row < size; row++) {
            entries.add(row, (row + shift) % size, 2 + random.nextDouble());
        }
        for (int k = 0; k < extra; k++) {
            entries.add(random.nextInt(size), random.nextInt(size), random.nextDouble(-1, 1));
        }
        return entries.matrix(size, size);
    }

    /// `[[H, A^T], [A, -G]]` by its upper triangle, `H` and `G` diagonally dominant.
    SparseMatrix quasiDefinite(int first, int second, int extra) {
        SparseEntries entries = new SparseEntries();
        for (int row = 0; row < first + second; row++) {
            entries.add(row, row, (row < first ? 1 : -1) * (1 + random.nextDouble()));
        }
        for (int k = 0; k < extra; k++) {
            int row = random.nextInt(first);
            entries.add(row, first + random.nextInt(second), random.nextDouble(-3, 3));
        }
        return entries.matrix(first + second, first + second);
    }

    /// Every node hangs on an earlier one; by its upper triangle, diagonally dominant.
    SparseMatrix tree(int size) {
        SparseEntries entries = new SparseEntries();
        for (int node = 0; node < size; node++) {
            entries.add(node, node, 10 + size);
            if (node > 0) {
                entries.add(random.nextInt(node), node, -1);
            }
        }
        return entries.matrix(size, size);
    }

    SparseMatrix withOtherNumbers(SparseMatrix matrix) {
        SparseMatrix other = matrix.transposed().transposed();
        for (int at = 0; at < other.entries(); at++) {
            other.values()[at] *= random.nextDouble(0.3, 3);
        }
        return other;
    }
}
