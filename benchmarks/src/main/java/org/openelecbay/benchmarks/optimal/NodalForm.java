package org.openelecbay.benchmarks.optimal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.optimal.ControllableUnit;
import org.openelecbay.solver.program.InteriorPoint;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.QuadraticProgram;
import org.openelecbay.solver.sparse.SparseEntries;

/// The naive twin of linear DistFlow: `v = v0 + 2 (R p + X q)` with the path-overlap matrices, so that
/// every voltage limit is a dense row over all units. Source: spec grid 3.1.
final class NodalForm {

    private NodalForm() {}

    static double costPerHour(Street street) {
        int buses = street.network().buses().size();
        int[] parent = new int[buses];
        double[] r = new double[buses];
        double[] x = new double[buses];
        for (BalancedBranch branch : street.network().branches()) {
            int bus = Integer.parseInt(branch.to());
            parent[bus] = Integer.parseInt(branch.from());
            r[bus] = branch.rPu();
            x[bus] = branch.xPu();
        }
        double[] fixed = new double[buses];
        Arrays.fill(fixed, 1);
        double load = 0;
        for (BalancedLoad each : street.network().loads()) {
            load += each.pPu();
            for (int bus = 1; bus < buses; bus++) {
                int at = Integer.parseInt(each.bus());
                fixed[bus] -= 2 * (overlap(parent, r, bus, at) * each.pPu() + overlap(parent, x, bus, at) * each.qPu());
            }
        }
        List<ControllableUnit> units = street.problem().units();
        int count = units.size();
        int size = 2 * count + 2;
        SparseEntries rows = new SparseEntries();
        List<Double> atMost = new ArrayList<>();
        for (int bus = 1; bus < buses; bus++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                for (int unit = 0; unit < count; unit++) {
                    int at = Integer.parseInt(units.get(unit).terminal().bus());
                    rows.add(atMost.size(), unit, sign * 2 * overlap(parent, r, bus, at));
                    rows.add(atMost.size(), count + unit, sign * 2 * overlap(parent, x, bus, at));
                }
                atMost.add(sign > 0 ? 1.05 * 1.05 - fixed[bus] : fixed[bus] - 0.95 * 0.95);
            }
        }
        double[] lower = new double[size];
        double[] upper = new double[size];
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        SparseEntries balance = new SparseEntries();
        for (int unit = 0; unit < count; unit++) {
            double most = units.get(unit).highestKw() / 1_000;
            upper[unit] = most;
            lower[count + unit] = -most;
            upper[count + unit] = most;
            for (int side = 1; side < 24; side += 2) {
                rows.add(atMost.size(), unit, Math.cos(side * Math.PI / 12));
                rows.add(atMost.size(), count + unit, Math.sin(side * Math.PI / 12));
                atMost.add(most * Math.cos(Math.PI / 12));
            }
            balance.add(0, unit, 1);
        }
        balance.add(0, size - 2, 1);
        balance.add(0, size - 1, -1);
        double[] linear = new double[size];
        linear[size - 2] = 1_000 * street.problem().prices().importPerKwh();
        linear[size - 1] = -1_000 * street.problem().prices().exportPerKwh();
        ProgramSolution solution = InteriorPoint.solve(new QuadraticProgram(
                new SparseEntries().matrix(size, size),
                linear,
                balance.matrix(1, size),
                new double[] {load},
                rows.matrix(atMost.size(), size),
                atMost.stream().mapToDouble(Double::doubleValue).toArray(),
                lower,
                upper));
        return solution.objective();
    }

    private static double overlap(int[] parent, double[] impedance, int one, int other) {
        double sum = 0;
        for (int a = one; a > 0; a = parent[a]) {
            for (int b = other; b > 0; b = parent[b]) {
                sum += a == b ? impedance[a] : 0;
            }
        }
        return sum;
    }
}
