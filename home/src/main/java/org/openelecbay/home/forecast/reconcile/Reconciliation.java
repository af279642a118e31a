package org.openelecbay.home.forecast.reconcile;

import java.util.Arrays;

/// Makes forecasts of parts and sums add up, moving each as little as its errors allow: S (S' W S)^-1 S' W y with the
/// summing matrix S and one weight for each node.
///
/// Source: S. L. Wickramasuriya, G. Athanasopoulos and R. J. Hyndman, "Optimal forecast reconciliation for hierarchical
/// and grouped time series through trace minimization", JASA 114 (2019) 804-819; weighted least squares by variance.
public final class Reconciliation {

    private static final double LEAST_SHARE = 1e-9;

    private final Hierarchy hierarchy;
    private final double[][] projection;

    private Reconciliation(Hierarchy hierarchy, double[][] projection) {
        this.hierarchy = hierarchy;
        this.projection = projection;
    }

    /// Sums are dropped and added up again from the parts.
    public static Reconciliation bottomUp(Hierarchy hierarchy) {
        double[][] projection = new double[hierarchy.parts()][hierarchy.nodes()];
        for (int k = 0; k < hierarchy.parts(); k++) {
            projection[k][hierarchy.sums() + k] = 1;
        }
        return new Reconciliation(hierarchy, projection);
    }

    /// All nodes count alike: ordinary least squares.
    public static Reconciliation ordinary(Hierarchy hierarchy) {
        double[] ones = new double[hierarchy.nodes()];
        Arrays.fill(ones, 1);
        return byVariance(hierarchy, ones);
    }

    /// Nodes count in inverse proportion to the variance of their errors.
    ///
    /// @param variances of the errors of each node, sums first, not negative; a node without error is nearly kept
    public static Reconciliation byVariance(Hierarchy hierarchy, double[] variances) {
        if (variances.length != hierarchy.nodes()) {
            throw new IllegalArgumentException("There are " + variances.length + " variances for " + hierarchy.nodes()
                    + " nodes. Give one for each, sums first.");
        }
        double largest = 0;
        for (double each : variances) {
            if (!(each >= 0 && each < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "The variance " + each + " is not 0 or more. Square the errors before their mean.");
            }
            largest = Math.max(largest, each);
        }
        double floor = largest == 0 ? 1 : largest * LEAST_SHARE;
        double[][] sum = hierarchy.matrix();
        int parts = hierarchy.parts();
        double[][] normal = new double[parts][parts];
        double[][] right = new double[parts][hierarchy.nodes()];
        for (int node = 0; node < sum.length; node++) {
            double weight = 1 / Math.max(floor, variances[node]);
            for (int i = 0; i < parts; i++) {
                right[i][node] = weight * sum[node][i];
                for (int j = 0; j < parts; j++) {
                    normal[i][j] += weight * sum[node][i] * sum[node][j];
                }
            }
        }
        eliminate(normal, right);
        return new Reconciliation(hierarchy, right);
    }

    /// Gauss-Jordan without pivoting: the normal matrix is positive definite, since parts are nodes.
    private static void eliminate(double[][] normal, double[][] right) {
        for (int k = 0; k < normal.length; k++) {
            scale(normal[k], right[k], 1 / normal[k][k]);
            for (int i = 0; i < normal.length; i++) {
                double times = normal[i][k];
                if (i != k && times != 0) {
                    subtract(normal[i], normal[k], times);
                    subtract(right[i], right[k], times);
                }
            }
        }
    }

    private static void scale(double[] row, double[] right, double factor) {
        for (int j = 0; j < row.length; j++) {
            row[j] *= factor;
        }
        for (int j = 0; j < right.length; j++) {
            right[j] *= factor;
        }
    }

    private static void subtract(double[] row, double[] other, double times) {
        for (int j = 0; j < row.length; j++) {
            row[j] -= times * other[j];
        }
    }

    /// The forecasts of one step, made to add up.
    ///
    /// @param forecasts one for each node, sums first
    public double[] reconciled(double[] forecasts) {
        if (forecasts.length != hierarchy.nodes()) {
            throw new IllegalArgumentException("There are " + forecasts.length + " forecasts for " + hierarchy.nodes()
                    + " nodes. Give one for each, sums first.");
        }
        double[] parts = new double[hierarchy.parts()];
        for (int k = 0; k < parts.length; k++) {
            for (int node = 0; node < forecasts.length; node++) {
                parts[k] += projection[k][node] * forecasts[node];
            }
        }
        return hierarchy.nodes(parts);
    }
}
