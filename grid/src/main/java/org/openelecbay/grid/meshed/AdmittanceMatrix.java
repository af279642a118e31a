package org.openelecbay.grid.meshed;

import java.util.Arrays;
import java.util.TreeMap;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.phasor.Complex;

/// The nodal admittances of a balanced network, row by row over groups of buses.
final class AdmittanceMatrix {

    /// Where each row starts, and where the last one ends.
    final int[] start;
    final int[] column;
    final double[] g;
    final double[] b;

    AdmittanceMatrix(BusGroups groups, BranchModel[] branches) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        TreeMap<Integer, Complex>[] rows = new TreeMap[groups.groups];
        Arrays.setAll(rows, row -> new TreeMap<>());
        for (int bus = 0; bus < groups.group.length; bus++) {
            BalancedBus each = groups.network.buses().get(bus);
            add(
                    rows,
                    groups.group[bus],
                    groups.group[bus],
                    new Complex(each.shuntConductancePu(), each.shuntSusceptancePu()));
        }
        for (int branch = 0; branch < branches.length; branch++) {
            if (groups.network.branches().get(branch).inService()) {
                int from = groups.group[groups.from[branch]];
                int to = groups.group[groups.to[branch]];
                add(rows, from, from, branches[branch].fromFrom());
                add(rows, from, to, branches[branch].fromTo());
                add(rows, to, from, branches[branch].toFrom());
                add(rows, to, to, branches[branch].toTo());
            }
        }
        start = new int[rows.length + 1];
        for (int row = 0; row < rows.length; row++) {
            start[row + 1] = start[row] + rows[row].size();
        }
        column = new int[start[rows.length]];
        g = new double[column.length];
        b = new double[column.length];
        for (int row = 0; row < rows.length; row++) {
            int at = start[row];
            for (var entry : rows[row].entrySet()) {
                column[at] = entry.getKey();
                g[at] = entry.getValue().re();
                b[at++] = entry.getValue().im();
            }
        }
    }

    private static void add(TreeMap<Integer, Complex>[] rows, int row, int column, Complex each) {
        rows[row].merge(column, each, Complex::plus);
    }
}
