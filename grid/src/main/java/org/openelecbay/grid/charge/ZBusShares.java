package org.openelecbay.grid.charge;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.grid.admittance.AdmittanceFactor;
import org.openelecbay.grid.admittance.AdmittanceMatrix;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.phasor.Complex;

/// Z-bus loss shares: the current of a bus times the voltage that all currents leave on the resistive part of the
/// impedance matrix there. That part is `(Z + Z^H) / 2`, which is `Re Z` where `Z` is symmetric; one solve with `Y` and
/// one with `Y^H` give the product with it. Source: spec grid 6.3.
final class ZBusShares {

    private ZBusShares() {}

    static double[] of(BalancedState state) {
        Complex[] injected = state.injectedCurrents();
        int[] node = new int[state.buses()];
        int nodes = 0;
        for (int bus = 0; bus < node.length; bus++) {
            node[bus] = state.isSource(bus) ? -1 : nodes++;
        }
        double[] drop = new double[2 * nodes];
        for (int bus = 0; bus < node.length; bus++) {
            if (node[bus] >= 0) {
                drop[2 * node[bus]] = injected[bus].re();
                drop[2 * node[bus] + 1] = injected[bus].im();
            }
        }
        double[] hermitian = drop.clone();
        AdmittanceFactor factor = seriesAdmittance(state, node, nodes).factor();
        factor.solve(drop);
        factor.solveHermitian(hermitian);
        double[] share = new double[node.length];
        for (int bus = 0; bus < node.length; bus++) {
            if (node[bus] >= 0) {
                int at = 2 * node[bus];
                share[bus] = injected[bus].re() * (drop[at] + hermitian[at]) / 2
                        + injected[bus].im() * (drop[at + 1] + hermitian[at + 1]) / 2;
            }
        }
        return completed(share, injected, node, state.lossPu());
    }

    private static AdmittanceMatrix seriesAdmittance(BalancedState state, int[] node, int nodes) {
        Supplied.requireAll(state.network);
        AdmittanceMatrix matrix = new AdmittanceMatrix(nodes);
        List<BalancedBranch> branches = state.network.branches();
        for (int k = 0; k < branches.size(); k++) {
            BalancedBranch branch = branches.get(k);
            if (branch.inService()) {
                Complex admittance = Complex.ONE.dividedBy(new Complex(branch.rPu(), branch.xPu()));
                Complex tap = BalancedState.tap(branch);
                double square = tap.magnitude() * tap.magnitude();
                int from = node[state.from[k]];
                int to = node[state.to[k]];
                matrix.add(from, from, admittance.times(1 / square));
                matrix.add(to, to, admittance);
                matrix.add(from, to, admittance.dividedBy(tap.conjugate()).times(-1));
                matrix.add(to, from, admittance.dividedBy(tap).times(-1));
            }
        }
        return matrix;
    }

    private static double[] completed(double[] share, Complex[] injected, int[] node, double loss) {
        double left = loss - Arrays.stream(share).sum();
        double current = 0;
        for (int bus = 0; bus < node.length; bus++) {
            current += node[bus] >= 0 ? injected[bus].magnitude() : 0;
        }
        for (int bus = 0; bus < node.length; bus++) {
            if (node[bus] >= 0 && current > 0) {
                share[bus] += left * injected[bus].magnitude() / current;
            }
        }
        return share;
    }
}
