package org.openelecbay.grid.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.grid.feeder.Coordinates;

/// Where the buses of a drawing lie, both coordinates from 0 to 1 and y downwards: at their coordinates where at least
/// two thirds have some, the rest beside their neighbours; else as a tree that grows to the right.
final class Layout {

    private static final double ENOUGH = 2.0 / 3;

    final double[] x;
    final double[] y;

    private final List<DrawnBus> buses;
    private final List<List<Integer>> neighbours = new ArrayList<>();

    private Layout(List<DrawnBus> buses, List<DrawnBranch> branches) {
        this.buses = buses;
        x = new double[buses.size()];
        y = new double[buses.size()];
        Map<String, Integer> positions = new HashMap<>();
        for (DrawnBus bus : buses) {
            positions.put(bus.id(), positions.size());
            neighbours.add(new ArrayList<>());
        }
        for (DrawnBranch branch : branches) {
            Integer from = positions.get(branch.from());
            Integer to = positions.get(branch.to());
            if (from == null || to == null) {
                throw new IllegalArgumentException("A drawn branch joins " + branch.from() + " and " + branch.to()
                        + ", which are not both drawn buses.");
            }
            if (!branch.open()) {
                neighbours.get(from).add(to);
                neighbours.get(to).add(from);
            }
        }
    }

    static Layout of(List<DrawnBus> buses, List<DrawnBranch> branches) {
        Layout layout = new Layout(buses, branches);
        long placed = buses.stream()
                .map(DrawnBus::place)
                .filter(place -> place != null)
                .count();
        long different = buses.stream().map(DrawnBus::place).distinct().count();
        if (placed >= ENOUGH * buses.size() && different > 2) {
            layout.byCoordinates();
        } else {
            layout.byTree();
        }
        return layout;
    }

    private void byCoordinates() {
        boolean[] known = new boolean[x.length];
        for (int bus = 0; bus < x.length; bus++) {
            Coordinates place = buses.get(bus).place();
            if (place != null) {
                x[bus] = place.xMeters();
                y[bus] = -place.yMeters();
                known[bus] = true;
            }
        }
        boolean more = true;
        while (more) {
            more = false;
            boolean[] before = known.clone();
            for (int bus = 0; bus < x.length; bus++) {
                if (!known[bus]) {
                    int[] beside = neighbours.get(bus).stream()
                            .mapToInt(Integer::intValue)
                            .filter(each -> before[each])
                            .toArray();
                    if (beside.length > 0) {
                        x[bus] = Arrays.stream(beside)
                                .mapToDouble(each -> x[each])
                                .average()
                                .orElse(0);
                        y[bus] = Arrays.stream(beside)
                                .mapToDouble(each -> y[each])
                                .average()
                                .orElse(0);
                        known[bus] = true;
                        more = true;
                    }
                }
            }
        }
        double width = spread(x);
        double height = spread(y);
        double whole = Math.max(width, height);
        for (int bus = 0; bus < x.length; bus++) {
            x[bus] = (x[bus] + (whole - width) / 2) / whole;
            y[bus] = (y[bus] + (whole - height) / 2) / whole;
        }
    }

    /// Moves values so that the least is zero.
    ///
    /// @return the largest
    private static double spread(double[] values) {
        double least = Arrays.stream(values).min().orElse(0);
        Arrays.setAll(values, k -> values[k] - least);
        return Arrays.stream(values).max().orElse(0);
    }

    /// Depth to the right; the leaves one below the other, everything else half-way between its branches.
    private void byTree() {
        int[] depth = new int[x.length];
        int[] parent = new int[x.length];
        Arrays.fill(parent, -2);
        double leaves = 0;
        int deepest = 1;
        for (int root = 0; root < x.length; root++) {
            if (parent[root] != -2) {
                continue;
            }
            List<Integer> order = descent(root, parent, depth);
            leaves = stack(order, parent, leaves);
            deepest = Math.max(
                    deepest, order.stream().mapToInt(bus -> depth[bus]).max().orElse(0));
        }
        double lowest = Math.max(1, leaves - 1);
        for (int bus = 0; bus < x.length; bus++) {
            x[bus] = (double) depth[bus] / deepest;
            y[bus] = leaves <= 1 ? 0.5 : y[bus] / lowest;
        }
    }

    /// The buses that hang together with a root, each after its parent, depth first.
    private List<Integer> descent(int root, int[] parent, int[] depth) {
        List<Integer> order = new ArrayList<>();
        List<Integer> open = new ArrayList<>(List.of(root));
        parent[root] = -1;
        while (!open.isEmpty()) {
            int bus = open.removeLast();
            order.add(bus);
            for (int next : neighbours.get(bus).reversed()) {
                if (parent[next] == -2) {
                    parent[next] = bus;
                    depth[next] = depth[bus] + 1;
                    open.add(next);
                }
            }
        }
        return order;
    }

    /// Gives every leaf a line of its own, from the last bus of the order back to its first.
    private double stack(List<Integer> order, int[] parent, double firstLine) {
        double[] sum = new double[x.length];
        int[] branches = new int[x.length];
        for (int bus : order) {
            if (parent[bus] >= 0) {
                branches[parent[bus]]++;
            }
        }
        double line = firstLine;
        for (int bus : order) {
            if (branches[bus] == 0) {
                y[bus] = line++;
            }
        }
        for (int bus : order.reversed()) {
            if (branches[bus] > 0) {
                y[bus] = sum[bus] / branches[bus];
            }
            if (parent[bus] >= 0) {
                sum[parent[bus]] += y[bus];
            }
        }
        return line;
    }
}
