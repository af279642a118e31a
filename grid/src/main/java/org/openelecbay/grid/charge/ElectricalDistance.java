package org.openelecbay.grid.charge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.openelecbay.grid.admittance.AdmittanceFactor;
import org.openelecbay.grid.admittance.AdmittanceMatrix;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.phasor.Complex;

/// How far apart the buses of a radial or meshed network are, electrically. Source: spec grid 6.2.
///
/// Only series impedances of branches in service count; taps, charging, shunts and loads are left out. All sources are
/// one node. A [BalancedNetwork] of a three-phase feeder is its positive sequence
/// ([org.openelecbay.grid.balanced.PositiveSequence]).
public final class ElectricalDistance {

    /// The most buses of one table.
    public static final int MOST_BUSES = 2_000;

    private ElectricalDistance() {}

    /// Thevenin distance `|Z_ii + Z_jj - 2 Z_ij|` in per unit: the impedance that a source between both buses would
    /// see. On a radial network it is the magnitude of the sum of the impedances on the path.
    ///
    /// @param buses among which distances are asked
    public static DistanceTable thevenin(BalancedNetwork network, List<String> buses) {
        return impedances(network, buses, branch -> Complex.ONE.dividedBy(new Complex(branch.rPu(), branch.xPu())));
    }

    /// Klein's resistance distance `G_ii + G_jj - 2 G_ij` in per unit, where `G` is the pseudo-inverse of the Laplacian
    /// of weights `1/|z|`. On a radial network it is the sum of the magnitudes on the path.
    ///
    /// Grounding one node of a connected network changes no such distance, so the reference is that of the sources.
    public static DistanceTable klein(BalancedNetwork network, List<String> buses) {
        return impedances(
                network, buses, branch -> new Complex(1 / new Complex(branch.rPu(), branch.xPu()).magnitude(), 0));
    }

    /// Power-transfer distance `sum_l w_l |PTDF_l,a - PTDF_l,b|` without unit: how many branches a trade uses, each
    /// by the share that flows there in the direct-current model (by reactance).
    ///
    /// @param weights one for each branch of the network; 1 counts branches
    /// @throws IllegalArgumentException when a branch of a meshed network has no reactance, so that the
    ///     shares of its
    ///     loop are not defined
    public static DistanceTable transfer(BalancedNetwork network, List<String> buses, double[] weights) {
        requireFew(buses);
        if (weights.length != network.branches().size()) {
            throw new IllegalArgumentException("There are " + weights.length + " weights for "
                    + network.branches().size() + " branches.");
        }
        TransferShares shares = new TransferShares(network);
        double[][] share = new double[buses.size()][];
        for (int k = 0; k < share.length; k++) {
            share[k] = shares.of(buses.get(k));
        }
        double[][] table = new double[share.length][share.length];
        for (int i = 0; i < share.length; i++) {
            for (int j = 0; j < i; j++) {
                double sum = 0;
                for (int branch = 0; branch < weights.length; branch++) {
                    sum += weights[branch] * Math.abs(share[i][branch] - share[j][branch]);
                }
                table[i][j] = sum;
                table[j][i] = sum;
            }
        }
        return new DistanceTable(buses, table);
    }

    private static DistanceTable impedances(
            BalancedNetwork network, List<String> buses, Function<BalancedBranch, Complex> admittance) {
        requireFew(buses);
        ElectricalNodes nodes = new ElectricalNodes(network, true);
        AdmittanceFactor factor = factored(network, nodes, admittance);
        int[] node = buses.stream().mapToInt(nodes::of).toArray();
        Complex[][] impedance = new Complex[node.length][node.length];
        for (int i = 0; i < node.length; i++) {
            double[] column = new double[2 * nodes.count];
            if (node[i] >= 0) {
                column[2 * node[i]] = 1;
                factor.solve(column);
            }
            for (int j = 0; j < node.length; j++) {
                impedance[i][j] =
                        node[j] < 0 ? Complex.ZERO : new Complex(column[2 * node[j]], column[2 * node[j] + 1]);
            }
        }
        double[][] table = new double[node.length][node.length];
        for (int i = 0; i < node.length; i++) {
            for (int j = 0; j < i; j++) {
                Complex both = impedance[i][i].plus(impedance[j][j]);
                table[i][j] = node[i] == node[j]
                        ? 0
                        : both.minus(impedance[i][j].times(2)).magnitude();
                table[j][i] = table[i][j];
            }
        }
        return new DistanceTable(buses, table);
    }

    static AdmittanceFactor factored(
            BalancedNetwork network, ElectricalNodes nodes, Function<BalancedBranch, Complex> admittance) {
        AdmittanceMatrix matrix = new AdmittanceMatrix(nodes.count);
        for (BalancedBranch branch : network.branches()) {
            int from = nodes.of(branch.from());
            int to = nodes.of(branch.to());
            if (branch.inService() && from != to) {
                matrix.connect(from, to, admittance.apply(branch));
            }
        }
        Supplied.requireAll(network);
        return matrix.factor();
    }

    private static void requireFew(List<String> buses) {
        Set<String> seen = new HashSet<>();
        for (String bus : buses) {
            if (!seen.add(bus)) {
                throw new IllegalArgumentException("Bus " + bus + " is named twice among the buses of a table.");
            }
        }
        if (buses.size() > MOST_BUSES) {
            throw new IllegalArgumentException("Distances among " + buses.size() + " buses are asked; " + MOST_BUSES
                    + " are the most. Can buses without a connection be left out?");
        }
    }
}
