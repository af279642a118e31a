package org.openelecbay.grid.meshed;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.flow.SweepOptions;

/// Power flow of a balanced network of any shape by Newton's method in polar form, compiled once and solved often.
///
/// From a flat start: every bus at the voltage of its source, turned and stepped by the taps on the way. It ends when
/// the largest power mismatch is within the tolerance, after at most [#MAX_ITERATIONS] steps, each halved while the
/// mismatch grows. The pattern of the Jacobian and its order of elimination are kept from one solve to the next, so
/// a flow belongs to one thread. Source: spec grid 2.5b.
public final class MeshedFlow {

    static final int MAX_ITERATIONS = 30;

    final BusGroups groups;
    final BranchModel[] branches;
    final AdmittanceMatrix admittances;
    final SweepOptions options;

    /// Bus of each load, and its group.
    final int[] loadBus;

    final int[] loadGroup;

    private final PolarNewton newton;
    private final double[] startMagnitude;
    private final double[] startAngle;

    private MeshedFlow(BalancedNetwork network, SweepOptions options) {
        this.options = options;
        groups = BusGroups.of(network);
        branches = network.branches().stream().map(BranchModel::of).toArray(BranchModel[]::new);
        admittances = new AdmittanceMatrix(groups, branches);
        loadBus = network.loads().stream()
                .mapToInt(load -> groups.position(load.bus()))
                .toArray();
        loadGroup = Arrays.stream(loadBus).map(bus -> groups.group[bus]).toArray();
        startMagnitude = new double[groups.groups];
        startAngle = new double[groups.groups];
        FlatStart.of(groups, branches, startMagnitude, startAngle);
        newton = new PolarNewton(this);
    }

    /// Compiles with [SweepOptions#RADIAL]: a mismatch of 1e-10 pu.
    ///
    /// @throws IllegalArgumentException when a bus has no path to a source, or an impedance is missing where the
    ///     buses cannot be merged; the message names it
    public static MeshedFlow compile(BalancedNetwork network) {
        return compile(network, SweepOptions.RADIAL);
    }

    /// Compiles with other options, of which the tolerance is that of the power mismatch; the bound of iterations is
    /// that of Newton.
    public static MeshedFlow compile(BalancedNetwork network, SweepOptions options) {
        return new MeshedFlow(network, options);
    }

    public BalancedNetwork network() {
        return groups.network;
    }

    /// Solves with the loads of the network.
    public BalancedResult solve() {
        List<BalancedLoad> loads = groups.network.loads();
        return solve(
                loads.stream().mapToDouble(BalancedLoad::pPu).toArray(),
                loads.stream().mapToDouble(BalancedLoad::qPu).toArray());
    }

    /// Solves with other loads.
    ///
    /// @param pPu active power of each load of the network at nominal voltage, consumption positive
    /// @param qPu reactive power likewise
    public BalancedResult solve(double[] pPu, double[] qPu) {
        if (pPu.length != loadGroup.length || qPu.length != loadGroup.length) {
            throw new IllegalArgumentException("There are " + loadGroup.length + " loads, but " + pPu.length
                    + " active and " + qPu.length + " reactive powers.");
        }
        MeshedState state = new MeshedState(this, pPu.clone(), qPu.clone(), startMagnitude, startAngle);
        PolarNewton.Ending ending = newton.solve(state);
        if (ending.status() == FlowStatus.CONVERGED) {
            return new BalancedResult.Solved(new MeshedSolution(this, state, ending.iterations()));
        }
        return new BalancedResult.Failed(
                ending.status(), ending.iterations(), busOf(ending.worst()), ending.mismatch());
    }

    /// The derivatives at a solution of this flow.
    PolarNewton newton() {
        return newton;
    }

    private String busOf(int worst) {
        for (int bus = 0; bus < groups.group.length; bus++) {
            if (groups.group[bus] == worst) {
                return groups.network.buses().get(bus).id();
            }
        }
        throw new IllegalStateException("Group " + worst + " has no bus.");
    }
}
