package org.openelecbay.grid.harmonic;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.phasor.Complex;

/// Voltages by order and node, in the unit of the network.
public final class HarmonicVoltages {

    private final List<Terminal> nodes;
    private final SortedMap<Integer, Complex[]> byOrder;

    HarmonicVoltages(List<Terminal> nodes, SortedMap<Integer, Complex[]> byOrder) {
        this.nodes = nodes;
        this.byOrder = new TreeMap<>(byOrder);
    }

    /// The nodes: buses, or phases of them.
    public List<Terminal> nodes() {
        return nodes;
    }

    /// The orders that any source injects.
    public Set<Integer> orders() {
        return byOrder.keySet();
    }

    /// Voltage of a node at an order; zero at an order that no source injects.
    public Complex voltage(int order, int node) {
        Complex[] voltages = byOrder.get(order);
        return voltages == null ? Complex.ZERO : voltages[node];
    }

    /// Total harmonic distortion of every node: `sqrt(sum_h |V_h|^2) / |V_1|`, as a ratio.
    ///
    /// @param fundamental magnitude of the fundamental at every node, in the unit of the network
    public double[] distortion(double[] fundamental) {
        double[] distortion = new double[nodes.size()];
        Arrays.setAll(distortion, node -> {
            double squares = 0;
            for (Complex[] voltages : byOrder.values()) {
                double magnitude = voltages[node].magnitude();
                squares += magnitude * magnitude;
            }
            return Math.sqrt(squares) / fundamental[node];
        });
        return distortion;
    }

    /// The node of the greatest distortion, the first of equals; -1 without nodes.
    public static int worst(double[] distortion) {
        int worst = distortion.length == 0 ? -1 : 0;
        for (int node = 1; node < distortion.length; node++) {
            worst = distortion[node] > distortion[worst] ? node : worst;
        }
        return worst;
    }
}
