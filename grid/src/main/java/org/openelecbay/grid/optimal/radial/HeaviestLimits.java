package org.openelecbay.grid.optimal.radial;

import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.optimal.radial.FlowProgram.Limit;

/// For every node the limit that takes most off the price of active power there, losses apart, in time
/// proportional to the network.
///
/// An upper voltage limit takes twice its dual times the resistance that its bus and the node have in common
/// on their ways to the source; a flow or current limit takes its dual from all behind its branch. One walk
/// towards the source finds the heaviest voltage limit behind each branch, one walk outwards carries the
/// heaviest part on: a limit counts with less than its share where it lies further out than the branch it
/// is seen from, and with its share where the two ways part. Source: spec grid 4.5.
final class HeaviestLimits {

    private final FlowProgram program;
    private final @Nullable Limit[] heaviest;
    private final double[] part;

    /// @param x the solution
    /// @param dual of a limit
    /// @param nothing up to here a dual is rounding
    HeaviestLimits(FlowProgram program, double[] x, ToDoubleFunction<Limit> dual, double nothing) {
        this.program = program;
        heaviest = new @Nullable Limit[program.nodes];
        part = new double[program.nodes];
        @Nullable Limit[] voltage = new @Nullable Limit[program.nodes];
        double[] voltageDual = new double[program.nodes];
        for (Limit limit : program.limits) {
            double weight = dual.applyAsDouble(limit);
            int node = limit.node();
            if (weight <= nothing) {
                continue;
            }
            switch (limit.kind()) {
                case HIGHEST_VOLTAGE -> {
                    voltage[node] = limit;
                    voltageDual[node] = weight;
                }
                case HIGHEST_REVERSE_FLOW -> take(node, limit, -weight);
                case HIGHEST_CURRENT -> take(node, limit, weight * Math.signum(x[program.active(node)]));
                case LOWEST_VOLTAGE, HIGHEST_FLOW -> {
                    // These only add to the price.
                }
            }
        }
        gather(voltage, voltageDual);
        carry(voltage, voltageDual);
    }

    private void gather(@Nullable Limit[] voltage, double[] voltageDual) {
        for (int node = program.nodes - 1; node >= 0; node--) {
            int upstream = program.tree.parent[node];
            if (upstream >= 0 && voltageDual[node] > voltageDual[upstream]) {
                voltage[upstream] = voltage[node];
                voltageDual[upstream] = voltageDual[node];
            }
        }
    }

    private void carry(@Nullable Limit[] voltage, double[] voltageDual) {
        double[] resistance = new double[program.nodes];
        for (int node = 0; node < program.nodes; node++) {
            int upstream = program.tree.parent[node];
            resistance[node] = program.tree.r[node] + (upstream < 0 ? 0 : resistance[upstream]);
            take(node, voltage[node], -2 * voltageDual[node] * resistance[node]);
            if (upstream >= 0) {
                take(node, heaviest[upstream], part[upstream]);
            }
        }
    }

    private void take(int node, @Nullable Limit limit, double change) {
        if (change < part[node]) {
            part[node] = change;
            heaviest[node] = limit;
        }
    }

    /// The limit that takes more than a threshold off the price at a node, and most of all; absent when none
    /// does or where the source is.
    @Nullable
    Limit at(int node, double threshold) {
        return node >= 0 && part[node] < -threshold ? heaviest[node] : null;
    }
}
