package org.openelecbay.grid.meshed;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.solver.sparse.SparseLu;
import org.openelecbay.solver.sparse.SparseMatrix;

/// Power transfer distribution factors of the DC approximation: how the flow of a branch answers to an injection that
/// the sources withdraw.
///
/// `PTDF_l,j = (X_f,j - X_t,j) / x_l` with `X` the inverse of the susceptances `1/x` grounded at the sources; taps and
/// charging play no part. Source: spec grid 2.5.
public final class DirectCurrentFactors {

    private final double[][] factors;

    private DirectCurrentFactors(BusGroups groups) {
        int[] unknown = new int[groups.groups];
        int unknowns = 0;
        for (int each = 0; each < unknown.length; each++) {
            unknown[each] = groups.source[each] >= 0 ? -1 : unknowns++;
        }
        List<BalancedBranch> branches = groups.network.branches();
        SparseLu inverse = SparseLu.factor(susceptances(groups, unknown, unknowns));
        factors = new double[branches.size()][groups.group.length];
        for (int branch = 0; branch < factors.length; branch++) {
            if (branches.get(branch).inService() && branches.get(branch).xPu() != 0) {
                double[] row = new double[unknowns];
                addAt(row, unknown[groups.group[groups.from[branch]]], 1 / branches.get(branch).xPu());
                addAt(row, unknown[groups.group[groups.to[branch]]], -1 / branches.get(branch).xPu());
                inverse.solveTransposed(row);
                for (int bus = 0; bus < groups.group.length; bus++) {
                    int at = unknown[groups.group[bus]];
                    factors[branch][bus] = at < 0 ? 0 : row[at];
                }
            }
        }
    }

    /// The factors of a network.
    ///
    /// @throws IllegalArgumentException when a branch has resistance but no reactance, or a bus has no path to a source
    public static DirectCurrentFactors of(BalancedNetwork network) {
        return new DirectCurrentFactors(BusGroups.of(network));
    }

    /// Change of the flow of a branch from `from` to `to` for one unit injected at a bus; zero for an open branch and
    /// for one without impedance.
    ///
    /// @param branch position in the network's branches
    /// @param bus position in the network's buses
    public double factor(int branch, int bus) {
        return factors[branch][bus];
    }

    private static SparseMatrix susceptances(BusGroups groups, int[] unknown, int unknowns) {
        List<BalancedBranch> branches = groups.network.branches();
        int[] row = new int[4 * branches.size()];
        int[] column = new int[row.length];
        double[] value = new double[row.length];
        int count = 0;
        for (int branch = 0; branch < branches.size(); branch++) {
            BalancedBranch each = branches.get(branch);
            int[] ends = {unknown[groups.group[groups.from[branch]]], unknown[groups.group[groups.to[branch]]]};
            if (!each.inService() || BusGroups.isZero(each)) {
                continue;
            }
            if (each.xPu() == 0) {
                throw new IllegalArgumentException("Branch " + each.from() + "-" + each.to()
                        + " has no reactance, without which the DC approximation has no flow for it.");
            }
            for (int at = 0; at < 4; at++) {
                int first = ends[at / 2];
                int second = ends[at % 2];
                if (first >= 0 && second >= 0) {
                    row[count] = first;
                    column[count] = second;
                    value[count++] = (at / 2 == at % 2 ? 1 : -1) / each.xPu();
                }
            }
        }
        return SparseMatrix.of(
                unknowns,
                unknowns,
                Arrays.copyOf(row, count),
                Arrays.copyOf(column, count),
                Arrays.copyOf(value, count));
    }

    private static void addAt(double[] row, int at, double value) {
        if (at >= 0) {
            row[at] += value;
        }
    }
}
