package org.openelecbay.grid.meshed;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.operating.Sensitivities;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.solver.sparse.SparseLu;

/// Exact derivatives at a solution, from the Jacobian of Newton: `J [dtheta; d|V|] = [dP; dQ]`. A column is solved for
/// when it is first asked for; losses come from one transposed solve. Source: spec grid 3.2.
final class MeshedSensitivities implements Sensitivities {

    private final MeshedModel model;
    private final MeshedSolution solution;
    private final int[] unknown;
    private final int unknowns;
    private final SparseLu factor;
    private final double[] lossBy;
    private final ConcurrentMap<Integer, double[]> columns = new ConcurrentHashMap<>();

    MeshedSensitivities(MeshedModel model, MeshedSolution solution) {
        this.model = model;
        this.solution = solution;
        PolarNewton newton = model.newFlow().newton();
        unknown = newton.unknown;
        unknowns = newton.unknowns;
        factor = newton.factorAt(solution.state);
        lossBy = lossGradient();
        factor.solveTransposed(lossBy);
    }

    /// The derivative of `sum r |I|^2` by every angle and magnitude.
    private double[] lossGradient() {
        MeshedFlow flow = solution.flow;
        Complex[] gradient = new Complex[unknown.length];
        Arrays.fill(gradient, Complex.ZERO);
        for (int branch = 0; branch < flow.branches.length; branch++) {
            BalancedBranch each = flow.network().branches().get(branch);
            if (each.inService() && !BusGroups.isZero(each)) {
                BranchModel ends = flow.branches[branch];
                Complex current = solution.branchCurrent(branch).times(2 * each.rPu());
                int from = flow.groups.group[flow.groups.from[branch]];
                int to = flow.groups.group[flow.groups.to[branch]];
                Complex atFrom = ends.series().dividedBy(ends.tap()).conjugate();
                gradient[from] = gradient[from].plus(atFrom.times(current));
                gradient[to] =
                        gradient[to].minus(ends.series().conjugate().times(current));
            }
        }
        double[] polar = new double[2 * unknowns];
        for (int group = 0; group < unknown.length; group++) {
            if (unknown[group] >= 0) {
                Complex volt = new Complex(solution.state.e[group], solution.state.f[group]);
                Complex turned = gradient[group].conjugate().times(volt);
                polar[2 * unknown[group]] = -turned.im();
                polar[2 * unknown[group] + 1] = turned.re() / solution.state.magnitude[group];
            }
        }
        return polar;
    }

    private int unknownOf(int bus) {
        return unknown[solution.flow.groups.group[bus]];
    }

    /// Change of every unknown by one per unit of active (`part` 0) or reactive (`part` 1) power at a bus.
    private double[] column(int bus, int part) {
        return columns.computeIfAbsent(2 * bus + part, each -> {
            double[] column = new double[2 * unknowns];
            if (unknownOf(bus) >= 0) {
                column[2 * unknownOf(bus) + part] = 1;
                factor.solve(column);
            }
            return column;
        });
    }

    private double voltageBy(int place, int bus, int part) {
        return column(bus, part)[2 * unknownOf(model.placeBus[place]) + 1] / model.baseKw();
    }

    private double currentBy(int branch, int bus, int part) {
        MeshedFlow flow = solution.flow;
        BalancedBranch each = flow.network().branches().get(branch);
        Complex current = solution.branchCurrent(branch);
        if (!each.inService() || BusGroups.isZero(each) || current.magnitude() == 0) {
            return 0;
        }
        double[] column = column(bus, part);
        Complex change = flow.branches[branch].through(
                change(flow.groups.from[branch], column), change(flow.groups.to[branch], column));
        return (current.re() * change.re() + current.im() * change.im()) / current.magnitude() / model.baseKw();
    }

    /// `V (d|V| / |V| + j dtheta)`.
    private Complex change(int bus, double[] column) {
        int at = unknownOf(bus);
        if (at < 0) {
            return Complex.ZERO;
        }
        Complex volt = solution.voltage(bus);
        return volt.times(new Complex(column[2 * at + 1] / volt.magnitude(), column[2 * at]));
    }

    @Override
    public double voltageByActive(int voltagePlace, int terminal) {
        return voltageBy(voltagePlace, terminal, 0);
    }

    @Override
    public double voltageByReactive(int voltagePlace, int terminal) {
        return voltageBy(voltagePlace, terminal, 1);
    }

    @Override
    public double currentByActive(int currentPlace, int terminal) {
        return currentBy(currentPlace, terminal, 0);
    }

    @Override
    public double currentByReactive(int currentPlace, int terminal) {
        return currentBy(currentPlace, terminal, 1);
    }

    @Override
    public double lossByActive(int terminal) {
        return unknownOf(terminal) < 0 ? 0 : lossBy[2 * unknownOf(terminal)];
    }

    @Override
    public double lossByReactive(int terminal) {
        return unknownOf(terminal) < 0 ? 0 : lossBy[2 * unknownOf(terminal) + 1];
    }
}
