package org.openelecbay.grid.headroom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.operating.Sensitivities;
import org.openelecbay.solver.program.InteriorPoint;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;
import org.openelecbay.solver.program.QuadraticProgram;
import org.openelecbay.solver.sparse.SparseMatrix;

/// The best step from one state within the linearised limits.
///
/// Of the thousands of limits few can bind: the program starts with the most loaded ones and takes in those
/// that its answer breaks, until it breaks none. One slack, at a high price, keeps it solvable where limits are
/// broken.
final class LinearisedStep {

    private static final int FIRST_ROWS = 12;
    private static final int MORE_ROWS = 12;
    private static final int MOST_ROUNDS = 20;
    private static final double SLACK_PRICE = 1e3;
    private static final double HOLDS = 1e-9;

    private final LimitSet limits;
    private final Directions directions;
    private final Goal goal;
    private final double scale;
    private final TreeSet<Integer> likely = new TreeSet<>();
    private final Map<Integer, Double> prices = new TreeMap<>();
    private final Curvature curvature;
    private double[] excess = {};
    private @Nullable Sensitivities sensitivities;
    private double[][] slopes = {};

    /// @param change of each decision, in units of the scale
    /// @param price sum of the limits' multipliers: worth per unit of `g`
    record Step(double[] change, double price) {}

    LinearisedStep(LimitSet limits, Directions directions, Goal goal, double scale) {
        this.limits = limits;
        this.directions = directions;
        this.goal = goal;
        this.scale = scale;
        curvature = new Curvature(directions.size());
    }

    /// Linearises at the state to which a step led, and learns from the step how the limits bend.
    void advance(OperatingPoint point, double[] change) {
        double[] before = pricedSlopes();
        at(point);
        double[] bent = pricedSlopes();
        for (int k = 0; k < bent.length; k++) {
            bent[k] -= before[k];
        }
        curvature.learn(change, bent);
    }

    private double[] pricedSlopes() {
        double[] sum = new double[directions.size()];
        prices.forEach((limit, price) -> {
            double[] slope = slopes(limit);
            for (int k = 0; k < sum.length; k++) {
                sum[k] += price * slope[k];
            }
        });
        return sum;
    }

    /// Linearises at a solved state.
    void at(OperatingPoint point) {
        excess = limits.excesses(point);
        sensitivities = point.sensitivities();
        slopes = new double[limits.size()][];
        IntStream.range(0, excess.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer limit) -> -excess[limit]))
                .limit(FIRST_ROWS)
                .forEach(likely::add);
    }

    /// The best step within bounds, all in units of the scale.
    Step best(double[] x, double[] lower, double[] upper) {
        TreeSet<Integer> rows = new TreeSet<>(likely);
        for (int round = 0; ; round++) {
            List<Integer> listed = new ArrayList<>(rows);
            ProgramSolution solution = InteriorPoint.solve(program(x, lower, upper, listed));
            if (solution.status() != ProgramStatus.SOLVED) {
                return new Step(new double[x.length], 0);
            }
            double[] change = Arrays.copyOf(solution.x(), x.length);
            if (!takeIn(change, rows) || round == MOST_ROUNDS) {
                return new Step(change, remember(x, listed, solution.inequalityDuals()));
            }
        }
    }

    private double steepest(double[] x) {
        double steepest = 0;
        for (int k = 0; k < x.length; k++) {
            steepest = Math.max(steepest, goal.slope(k, x[k]) * scale);
        }
        return Math.max(steepest, Double.MIN_NORMAL);
    }

    /// The goal's own bend and that of the limits, upper triangle, without the slack.
    private SparseMatrix bend(double[] x, double steepest) {
        int entries = x.length * (x.length + 1) / 2;
        int[] row = new int[entries];
        int[] column = new int[entries];
        double[] value = new double[entries];
        int at = 0;
        for (int j = 0; j < x.length; j++) {
            for (int i = 0; i <= j; i++) {
                row[at] = i;
                column[at] = j;
                double own = i == j ? goal.bend(j, x[j]) * scale * scale : 0;
                value[at++] = (own + curvature.matrix[i][j]) / steepest;
            }
        }
        return SparseMatrix.of(x.length + 1, x.length + 1, row, column, value);
    }

    private QuadraticProgram program(double[] x, double[] lower, double[] upper, List<Integer> rows) {
        int size = x.length + 1;
        double steepest = steepest(x);
        double[] linear = new double[size];
        for (int k = 0; k < x.length; k++) {
            linear[k] = -goal.slope(k, x[k]) * scale / steepest;
        }
        linear[x.length] = SLACK_PRICE * x.length;
        double[] atMost = new double[rows.size()];
        int[] row = new int[rows.size() * size];
        int[] column = new int[row.length];
        double[] value = new double[row.length];
        for (int k = 0; k < rows.size(); k++) {
            double[] slope = slopes(rows.get(k));
            double largest = largest(slope);
            atMost[k] = -excess[rows.get(k)] / largest;
            for (int j = 0; j < size; j++) {
                row[k * size + j] = k;
                column[k * size + j] = j;
                value[k * size + j] = j < x.length ? slope[j] / largest : -1;
            }
        }
        double[] least = Arrays.copyOf(lower, size);
        double[] most = Arrays.copyOf(upper, size);
        most[x.length] = Double.POSITIVE_INFINITY;
        return new QuadraticProgram(
                bend(x, steepest),
                linear,
                SparseMatrix.of(0, size, new int[0], new int[0], new double[0]),
                new double[0],
                SparseMatrix.of(rows.size(), size, row, column, value),
                atMost,
                least,
                most);
    }

    /// `dg / dy` of a limit by every decision in units of the scale.
    private double[] slopes(int limit) {
        if (slopes[limit] == null) {
            Sensitivities at = sensitivities;
            if (at == null) {
                throw new IllegalStateException("Linearise at a state first.");
            }
            double[] each = new double[directions.size()];
            for (int k = 0; k < each.length; k++) {
                each[k] = scale * directions.slope(limits, limit, at, k);
            }
            slopes[limit] = each;
        }
        return slopes[limit];
    }

    private static double largest(double[] slope) {
        double largest = Double.MIN_NORMAL;
        for (double each : slope) {
            largest = Math.max(largest, Math.abs(each));
        }
        return largest;
    }

    /// Adds the limits that a step breaks most; false when it breaks none that is not there.
    private boolean takeIn(double[] change, Set<Integer> rows) {
        List<Integer> broken = new ArrayList<>();
        double[] after = new double[excess.length];
        for (int limit = 0; limit < excess.length; limit++) {
            double[] slope = slopes(limit);
            double sum = excess[limit];
            for (int k = 0; k < change.length; k++) {
                sum += slope[k] * change[k];
            }
            after[limit] = sum;
            if (sum > HOLDS && !rows.contains(limit)) {
                broken.add(limit);
            }
        }
        broken.stream()
                .sorted(Comparator.comparingDouble((Integer limit) -> -after[limit]))
                .limit(MORE_ROWS)
                .forEach(rows::add);
        return !broken.isEmpty();
    }

    /// Keeps the limits that bind for the next step and returns the sum of their prices.
    private double remember(double[] x, List<Integer> rows, double[] duals) {
        double sum = 0;
        double steepest = steepest(x);
        likely.clear();
        prices.clear();
        for (int k = 0; k < rows.size(); k++) {
            if (duals[k] > HOLDS) {
                double price = duals[k] * steepest / largest(slopes(rows.get(k)));
                likely.add(rows.get(k));
                prices.put(rows.get(k), price);
                sum += price;
            }
        }
        return sum;
    }
}
