package org.openelecbay.grid.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.phasor.PhaseMatrix;

/// Gives every bus its voltage once the nodes are solved: along lines of one code in one branch the voltage is
/// linear in the distance, and a lateral that carries nothing has the voltage of its start.
final class BusFill {

    private final int root;
    private final int[] segmentNode;
    private final int[] segmentStart;
    private final double[] segmentOhmPerMeter;
    private final int[] firstBus;
    private final int[] bus;
    private final double[] meters;
    private final int[] deadBus;
    private final int[] deadParent;

    private record Segment(int node, int startBus, Line line, List<Integer> buses, List<Double> distances) {}

    BusFill(FeederGraph graph, ReducedTree tree) {
        root = graph.root;
        List<Segment> segments = segments(graph, tree);
        segmentNode = segments.stream().mapToInt(Segment::node).toArray();
        segmentStart = segments.stream().mapToInt(Segment::startBus).toArray();
        segmentOhmPerMeter = new double[segments.size() * PhaseMatrix.SIZE];
        firstBus = new int[segments.size() + 1];
        for (int s = 0; s < segments.size(); s++) {
            segments.get(s).line().code().ohmPerKm().times(1e-3).copyTo(segmentOhmPerMeter, s * PhaseMatrix.SIZE);
            firstBus[s + 1] = firstBus[s] + segments.get(s).buses().size();
        }
        bus = segments.stream()
                .flatMap(segment -> segment.buses().stream())
                .mapToInt(Integer::intValue)
                .toArray();
        meters = segments.stream()
                .flatMap(segment -> segment.distances().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        deadBus = Arrays.stream(graph.order.buses)
                .filter(each -> !tree.isLive(each))
                .toArray();
        deadParent =
                Arrays.stream(deadBus).map(each -> graph.order.parent[each]).toArray();
    }

    /// Walks every branch from its upper end down and starts a new segment where the line code changes.
    private static List<Segment> segments(FeederGraph graph, ReducedTree tree) {
        List<Segment> segments = new ArrayList<>();
        for (int node = 1; node < tree.nodes(); node++) {
            Segment current = null;
            int upper = tree.nodeBus[tree.parent[node]];
            double distance = 0;
            for (int lower : pathTo(graph, upper, tree.nodeBus[node])) {
                Line line = graph.feeder.lines().get(graph.order.branch[lower]);
                if (current == null || !current.line().code().equals(line.code())) {
                    current = new Segment(node, upper, line, new ArrayList<>(), new ArrayList<>());
                    segments.add(current);
                    distance = 0;
                }
                distance += line.lengthMeters();
                current.buses().add(lower);
                current.distances().add(distance);
                upper = lower;
            }
        }
        return segments;
    }

    private static List<Integer> pathTo(FeederGraph graph, int upper, int lower) {
        List<Integer> path = new ArrayList<>();
        for (int at = lower; at != upper; at = graph.order.parent[at]) {
            path.add(at);
        }
        return path.reversed();
    }

    /// Writes the voltage of every bus, six numbers a bus.
    ///
    /// @param current branch current of every node, six numbers a node
    void fill(double[] nodeVolt, double[] current, double[] busVolt) {
        System.arraycopy(nodeVolt, 0, busVolt, 6 * root, 6);
        for (int s = 0; s < segmentNode.length; s++) {
            fillSegment(s, current, busVolt);
        }
        for (int k = 0; k < deadBus.length; k++) {
            System.arraycopy(busVolt, 6 * deadParent[k], busVolt, 6 * deadBus[k], 6);
        }
    }

    /// The same for a block, six rows a bus.
    void fill(BlockState state, double[][] busVolt) {
        for (int k = 0; k < 6; k++) {
            System.arraycopy(state.volt[k], 0, busVolt[6 * root + k], 0, state.width);
        }
        for (int s = 0; s < segmentNode.length; s++) {
            for (int row = 0; row < 3; row++) {
                int at = s * PhaseMatrix.SIZE + 6 * row;
                BlockProduct.write(
                        segmentOhmPerMeter, at, state.current, 6 * segmentNode[s], state.dropRe, state.dropIm);
                int start = 6 * segmentStart[s] + 2 * row;
                for (int k = firstBus[s]; k < firstBus[s + 1]; k++) {
                    fall(busVolt[start], meters[k], state.dropRe, busVolt[6 * bus[k] + 2 * row]);
                    fall(busVolt[start + 1], meters[k], state.dropIm, busVolt[6 * bus[k] + 2 * row + 1]);
                }
            }
        }
        for (int k = 0; k < deadBus.length; k++) {
            for (int each = 0; each < 6; each++) {
                System.arraycopy(busVolt[6 * deadParent[k] + each], 0, busVolt[6 * deadBus[k] + each], 0, state.width);
            }
        }
    }

    private static void fall(double[] start, double meters, double[] drop, double[] into) {
        for (int m = 0; m < into.length; m++) {
            into[m] = start[m] - meters * drop[m];
        }
    }

    private void fillSegment(int s, double[] current, double[] busVolt) {
        int start = 6 * segmentStart[s];
        for (int row = 0; row < 3; row++) {
            int at = s * PhaseMatrix.SIZE + 6 * row;
            int j = 6 * segmentNode[s];
            double dropRe = Product.re(segmentOhmPerMeter, at, current, j);
            double dropIm = Product.im(segmentOhmPerMeter, at, current, j);
            double re = busVolt[start + 2 * row];
            double im = busVolt[start + 2 * row + 1];
            for (int k = firstBus[s]; k < firstBus[s + 1]; k++) {
                int target = 6 * bus[k] + 2 * row;
                busVolt[target] = re - meters[k] * dropRe;
                busVolt[target + 1] = im - meters[k] * dropIm;
            }
        }
    }
}
