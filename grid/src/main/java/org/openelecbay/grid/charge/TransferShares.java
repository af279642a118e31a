package org.openelecbay.grid.charge;

import java.util.List;
import org.openelecbay.grid.admittance.AdmittanceFactor;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.phasor.Complex;

/// What part of an injection flows over each branch to the sources, in the direct-current model:
/// `PTDF_l,j = (X_f,j - X_t,j) / x_l` with `X` the inverse of the grounded susceptance matrix. Source: spec grid 2.5.
///
/// Where the network is radial the shares do not depend on the reactances, and a branch without one counts like any.
final class TransferShares {

    private final BalancedNetwork network;
    private final ElectricalNodes nodes;
    private final boolean radial;
    private final AdmittanceFactor factor;

    TransferShares(BalancedNetwork network) {
        this.network = network;
        nodes = new ElectricalNodes(network, false);
        radial = network.branches().stream().filter(BalancedBranch::inService).count() == nodes.count;
        factor = ElectricalDistance.factored(network, nodes, branch -> new Complex(1 / reactance(branch), 0));
    }

    /// For each branch the share of 1 injected at a bus that flows from its `from` to its `to`.
    double[] of(String bus) {
        double[] angle = new double[2 * nodes.count];
        int at = nodes.of(bus);
        if (at >= 0) {
            angle[2 * at] = 1;
            factor.solve(angle);
        }
        List<BalancedBranch> branches = network.branches();
        double[] share = new double[branches.size()];
        for (int k = 0; k < share.length; k++) {
            BalancedBranch branch = branches.get(k);
            if (branch.inService()) {
                share[k] = (at(angle, branch.from()) - at(angle, branch.to())) / reactance(branch);
            }
        }
        return share;
    }

    private double at(double[] angle, String bus) {
        int node = nodes.of(bus);
        return node < 0 ? 0 : angle[2 * node];
    }

    private double reactance(BalancedBranch branch) {
        if (radial) {
            return 1;
        }
        if (branch.xPu() == 0) {
            throw new IllegalArgumentException("Branch " + branch.from() + "-" + branch.to()
                    + " of a meshed network has no reactance, so power-transfer shares are not defined."
                    + " Give it one or join its buses.");
        }
        return branch.xPu();
    }
}
