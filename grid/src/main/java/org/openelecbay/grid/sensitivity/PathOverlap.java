package org.openelecbay.grid.sensitivity;

import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.flow.RadialFlow;

/// What the paths of a radial network have in common: the closed-form sensitivities of LinDistFlow.
///
/// Buses and branches are positions in the lists of the network; everything is in per unit. Off-nominal taps,
/// shunts and the voltage dependence of loads are left out. Source: spec grid 3.1.
public final class PathOverlap {

    private final BalancedTree tree;
    private final int[] depth;
    private final double[] pathR;
    private final double[] pathX;
    private final double[] flowP;
    private final double[] flowQ;

    private PathOverlap(BalancedNetwork network) {
        tree = new BalancedTree(network);
        int buses = tree.buses();
        depth = new int[buses];
        pathR = new double[buses];
        pathX = new double[buses];
        flowP = new double[buses];
        flowQ = new double[buses];
        for (int bus : tree.tree.order) {
            int above = tree.tree.parent[bus];
            if (above != Tree.NONE) {
                BalancedBranch branch = branchAbove(bus);
                depth[bus] = depth[above] + 1;
                pathR[bus] = pathR[above] + branch.rPu();
                pathX[bus] = pathX[above] + branch.xPu();
            }
        }
        for (BalancedLoad load : network.loads()) {
            flowP[tree.position(load.bus())] += load.pPu();
            flowQ[tree.position(load.bus())] += load.qPu();
        }
        for (int at = buses - 1; at >= 0; at--) {
            int bus = tree.tree.order[at];
            if (tree.tree.parent[bus] != Tree.NONE) {
                flowP[tree.tree.parent[bus]] += flowP[bus];
                flowQ[tree.tree.parent[bus]] += flowQ[bus];
            }
        }
    }

    /// The overlaps of a network and the flows of its loads.
    ///
    /// @throws org.openelecbay.grid.flow.NotRadial when it is not radial
    public static PathOverlap of(BalancedNetwork network) {
        RadialFlow.solve(network);
        return new PathOverlap(network);
    }

    private BalancedBranch branchAbove(int bus) {
        return tree.network.branches().get(tree.tree.branch[bus]);
    }

    /// `R_ij`: resistance of the branches that the paths of two buses share. `d|V_i| / dP_j = R_ij / |V_i|`
    /// roughly.
    public double resistance(int bus, int other) {
        int shared = shared(bus, other);
        return shared == Tree.NONE ? 0 : pathR[shared];
    }

    /// `X_ij`: reactance of the branches that the paths of two buses share.
    public double reactance(int bus, int other) {
        int shared = shared(bus, other);
        return shared == Tree.NONE ? 0 : pathX[shared];
    }

    /// The last bus that both paths have; -1 for buses of different sources.
    private int shared(int bus, int other) {
        int one = bus;
        int two = other;
        while (one != two && one != Tree.NONE && two != Tree.NONE) {
            if (depth[one] >= depth[two]) {
                one = tree.tree.parent[one];
            } else {
                two = tree.tree.parent[two];
            }
        }
        return one == two ? one : Tree.NONE;
    }

    /// Voltage magnitude of every bus without losses: `v_i = v_0^2 - 2 sum_j (R_ij p_j + X_ij q_j)`.
    ///
    /// @return not a number where the linear model has no voltage
    public double[] voltages() {
        double[] square = new double[tree.buses()];
        for (int k = 0; k < tree.roots.length; k++) {
            double held = tree.network.sources().get(k).voltagePu();
            square[tree.roots[k]] = held * held;
        }
        double[] voltage = new double[square.length];
        for (int bus : tree.tree.order) {
            int above = tree.tree.parent[bus];
            if (above != Tree.NONE) {
                BalancedBranch branch = branchAbove(bus);
                square[bus] = square[above] - 2 * (branch.rPu() * flowP[bus] + branch.xPu() * flowQ[bus]);
            }
            voltage[bus] = Math.sqrt(square[bus]);
        }
        return voltage;
    }

    /// `dL / dP_j = -2 (R p)_j` for an injection, around a flat voltage.
    public double[] lossByActive() {
        return lossBy(flowP);
    }

    /// `dL / dQ_j = -2 (R q)_j` for an injection, around a flat voltage.
    public double[] lossByReactive() {
        return lossBy(flowQ);
    }

    private double[] lossBy(double[] flow) {
        double[] loss = new double[tree.buses()];
        for (int bus : tree.tree.order) {
            int above = tree.tree.parent[bus];
            if (above != Tree.NONE) {
                loss[bus] = loss[above] - 2 * branchAbove(bus).rPu() * flow[bus];
            }
        }
        return loss;
    }

    /// Power transfer distribution factor: how much the flow of a branch, away from the source, changes with
    /// one unit injected at a bus and taken at the source, without losses: -1 on the path of the bus, else 0.
    public double transfer(int branch, int bus) {
        int behind = tree.branchBus[branch];
        return behind != Tree.NONE && shared(behind, bus) == behind ? -1 : 0;
    }
}
