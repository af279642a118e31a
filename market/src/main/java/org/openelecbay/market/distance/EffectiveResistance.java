package org.openelecbay.market.distance;

import java.util.List;
import java.util.Map;
import org.openelecbay.market.distance.LineGraph.Line;

/// Effective resistance by the Laplacian of line conductances with its first node grounded:
/// `R_ij = M_ii + M_jj - 2 M_ij`, where `M` is the inverse of the rest. Equal to the form with the pseudo-inverse of
/// the whole Laplacian, for a connected network (spec C.2).
final class EffectiveResistance {

    private EffectiveResistance() {}

    /// @param nodes the number of each node, from 0 without a gap; several nodes may share one
    static double[][] of(Map<String, Integer> nodes, List<Line> lines) {
        int size = nodes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        double[][] inverse = inverted(groundedLaplacian(nodes, lines, size));
        double[][] table = new double[size + 1][size + 1];
        for (int i = 0; i <= size; i++) {
            for (int j = 0; j < i; j++) {
                table[i][j] = Math.max(0, at(inverse, i, i) + at(inverse, j, j) - 2 * at(inverse, i, j));
                table[j][i] = table[i][j];
            }
        }
        return table;
    }

    private static double at(double[][] inverse, int i, int j) {
        return i == 0 || j == 0 ? 0 : inverse[i - 1][j - 1];
    }

    private static double[][] groundedLaplacian(Map<String, Integer> nodes, List<Line> lines, int size) {
        double[][] laplacian = new double[size][size];
        for (Line line : lines) {
            int i = nodes.getOrDefault(line.from(), 0) - 1;
            int j = nodes.getOrDefault(line.to(), 0) - 1;
            if (i == j) {
                continue; // a loop carries no current
            }
            double conductance = 1 / line.resistanceOhm();
            add(laplacian, i, i, conductance);
            add(laplacian, j, j, conductance);
            add(laplacian, i, j, -conductance);
            add(laplacian, j, i, -conductance);
        }
        return laplacian;
    }

    private static void add(double[][] laplacian, int i, int j, double conductance) {
        if (i >= 0 && j >= 0) {
            laplacian[i][j] += conductance;
        }
    }

    /// Gauss-Jordan in place; a grounded Laplacian is positive definite, so no pivoting is needed.
    private static double[][] inverted(double[][] matrix) {
        for (int k = 0; k < matrix.length; k++) {
            double pivot = matrix[k][k];
            if (!(pivot > 0)) {
                throw new IllegalArgumentException(
                        "The lines do not connect every node, so some effective resistance is infinite."
                                + " Is a switch open?");
            }
            matrix[k][k] = 1;
            scale(matrix[k], 1 / pivot);
            for (int i = 0; i < matrix.length; i++) {
                if (i != k && matrix[i][k] != 0) {
                    double factor = matrix[i][k];
                    matrix[i][k] = 0;
                    subtract(matrix[i], factor, matrix[k]);
                }
            }
        }
        return matrix;
    }

    private static void scale(double[] row, double factor) {
        for (int j = 0; j < row.length; j++) {
            row[j] *= factor;
        }
    }

    private static void subtract(double[] row, double factor, double[] pivotRow) {
        for (int j = 0; j < row.length; j++) {
            row[j] -= factor * pivotRow[j];
        }
    }
}
