package org.openelecbay.grid.optimal.radial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.grid.optimal.BindingLimit.Kind;
import org.openelecbay.grid.optimal.ControllableUnit;
import org.openelecbay.grid.optimal.EnergyPrices;
import org.openelecbay.grid.optimal.FlowLimit;
import org.openelecbay.grid.optimal.OptimalProblem;
import org.openelecbay.grid.optimal.VoltageBand;
import org.openelecbay.solver.program.QuadraticProgram;
import org.openelecbay.solver.sparse.SparseEntries;

/// An optimal power flow in branch flow variables as a sparse quadratic program.
///
/// Variables are, for every node, `P` and `Q` into its branch and its squared voltage `v`, in a relaxation
/// its squared current `l` too; then the powers of the units and the exchange with the grid. Rows are the
/// balances of active and reactive power, the voltage drops and the exchange. Each row names few neighbours
/// of a tree, so the factors have next to no fill. Per unit; money per hour. Source: spec grid 4.1 and 4.2.
final class FlowProgram {

    private static final int SIDES = 12;
    private static final int NONE = -1;

    /// A limit of the network that stands in the program.
    ///
    /// @param row of the inequalities, or -1 for a bound of the variable
    /// @param variable whose bound it is, or -1
    /// @param upper true for the upper bound
    /// @param perUnit what one unit more of `limit` adds to the right-hand side
    record Limit(Kind kind, int place, int node, double limit, int row, int variable, boolean upper, double perUnit) {}

    final RadialNetwork tree;
    final OptimalProblem problem;
    final SquaredCurrents currents;
    final double baseKw;
    final List<Limit> limits = new ArrayList<>();
    final int nodes;
    final QuadraticProgram quadratic;

    private final int[] reactiveOf;
    private final int variables;
    private final SparseEntries equal = new SparseEntries();
    private final double[] equalTo;
    private final SparseEntries most = new SparseEntries();
    private final List<Double> atMost = new ArrayList<>();
    private final double[] lower;
    private final double[] upper;

    FlowProgram(RadialNetwork tree, OptimalProblem problem, SquaredCurrents currents) {
        this.tree = tree;
        this.problem = problem;
        this.currents = currents;
        baseKw = 1_000 * tree.network.baseMva();
        nodes = tree.nodes();
        requireFits();
        int units = problem.units().size();
        int next = states() + units;
        reactiveOf = new int[units];
        for (int unit = 0; unit < units; unit++) {
            reactiveOf[unit] = problem.units().get(unit).hasReactive() ? next++ : NONE;
        }
        variables = next + (hasTwoPrices() ? 2 : 1);
        equalTo = new double[3 * nodes + 1];
        lower = new double[variables];
        upper = new double[variables];
        Arrays.fill(lower, Double.NEGATIVE_INFINITY);
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        addNodes();
        addUnits();
        addExchange();
        addVoltageLimits();
        addFlowLimits();
        addCurrentLimits();
        quadratic = program();
    }

    private void requireFits() {
        int branches = tree.network.branches().size();
        if (problem.limits().voltages().size() != nodes
                || problem.limits().currents().size() != branches) {
            throw new IllegalArgumentException("There are limits for "
                    + problem.limits().voltages().size()
                    + " voltages and " + problem.limits().currents().size() + " currents in a network of " + nodes
                    + " buses beside the sources and " + branches + " branches.");
        }
        for (FlowLimit flow : problem.limits().flows()) {
            if (flow.branch() >= branches) {
                throw new IllegalArgumentException("There is no branch at position " + flow.branch()
                        + "; the network has " + branches + ", counted from 0.");
            }
        }
    }

    int active(int node) {
        return node;
    }

    int reactive(int node) {
        return nodes + node;
    }

    int voltage(int node) {
        return 2 * nodes + node;
    }

    int current(int node) {
        return 3 * nodes + node;
    }

    int unitActive(int unit) {
        return states() + unit;
    }

    /// The variable of a unit's reactive power, -1 when it cannot be chosen.
    int unitReactive(int unit) {
        return reactiveOf[unit];
    }

    /// How many variables describe the network; they come first.
    int states() {
        return (currents.isVariable() ? 4 : 3) * nodes;
    }

    int variables() {
        return variables;
    }

    int activeRow(int node) {
        return node;
    }

    int reactiveRow(int node) {
        return nodes + node;
    }

    int exchangeRow() {
        return 3 * nodes;
    }

    int dropRow(int node) {
        return 2 * nodes + node;
    }

    private boolean hasTwoPrices() {
        return problem.prices().importPerKwh() != problem.prices().exportPerKwh();
    }

    /// Power drawn from the grid.
    double exchange(double[] at) {
        return hasTwoPrices() ? at[variables - 2] - at[variables - 1] : at[variables - 1];
    }

    /// Squared voltage where the flow of a node's branch enters the series impedance.
    double sendingVoltage(double[] at, int node) {
        int upstream = tree.parent[node];
        double voltage = upstream < 0 ? tree.heldVoltage[tree.parentBus[node]] : at[voltage(upstream)];
        return tree.sending[node] * voltage;
    }

    /// The greatest price there is, per kWh.
    double priceScale() {
        double greatest = Math.abs(problem.prices().importPerKwh());
        greatest = mayExport() ? Math.max(greatest, Math.abs(problem.prices().exportPerKwh())) : greatest;
        for (ControllableUnit unit : problem.units()) {
            greatest = Math.max(greatest, Math.abs(unit.marginalCost(unit.highestKw())));
        }
        return greatest;
    }

    private QuadraticProgram program() {
        double[] linear = new double[variables];
        SparseEntries quadratic = new SparseEntries();
        for (int unit = 0; unit < problem.units().size(); unit++) {
            ControllableUnit each = problem.units().get(unit);
            linear[unitActive(unit)] = baseKw * (each.linearCost() - each.curtailmentPenalty());
            if (each.quadraticCost() > 0) {
                quadratic.add(unitActive(unit), unitActive(unit), 2 * baseKw * baseKw * each.quadraticCost());
            }
        }
        EnergyPrices prices = problem.prices();
        if (hasTwoPrices()) {
            linear[variables - 2] = baseKw * prices.importPerKwh();
            linear[variables - 1] = mayExport() ? -baseKw * prices.exportPerKwh() : 0;
        } else {
            linear[variables - 1] = baseKw * prices.importPerKwh();
        }
        for (int node = 0; node < nodes && currents.isLinear(); node++) {
            double curvature = currents.curvature(node);
            quadratic.add(active(node), active(node), 2 * curvature);
            quadratic.add(reactive(node), reactive(node), 2 * curvature);
            linear[active(node)] -= 2 * curvature * currents.active(node);
            linear[reactive(node)] -= 2 * curvature * currents.reactive(node);
        }
        return new QuadraticProgram(
                quadratic.matrix(variables, variables),
                linear,
                equal.matrix(equalTo.length, variables),
                equalTo,
                most.matrix(atMost.size(), variables),
                atMost.stream().mapToDouble(Double::doubleValue).toArray(),
                lower,
                upper);
    }

    private void addNodes() {
        for (int node = 0; node < nodes; node++) {
            int bus = tree.bus[node];
            int upstream = tree.parent[node];
            equal.add(activeRow(node), active(node), -1);
            equal.add(reactiveRow(node), reactive(node), -1);
            equal.add(activeRow(node), voltage(node), tree.activeSlope[bus]);
            equal.add(reactiveRow(node), voltage(node), tree.reactiveSlope[bus]);
            equalTo[activeRow(node)] -= tree.activeLoad[bus];
            equalTo[reactiveRow(node)] -= tree.reactiveLoad[bus];
            equal.add(upstream < 0 ? exchangeRow() : activeRow(upstream), active(node), 1);
            if (upstream >= 0) {
                equal.add(reactiveRow(upstream), reactive(node), 1);
            }
            addDrop(node);
            addCurrent(activeRow(node), node, tree.r[node]);
            addCurrent(reactiveRow(node), node, tree.x[node]);
        }
    }

    private void addDrop(int node) {
        double r = tree.r[node];
        double x = tree.x[node];
        double scale = tree.scale[node];
        equal.add(dropRow(node), voltage(node), 1);
        equal.add(dropRow(node), active(node), 2 * scale * r);
        equal.add(dropRow(node), reactive(node), 2 * scale * x);
        if (tree.parent[node] < 0) {
            equalTo[dropRow(node)] += tree.gain[node] * tree.heldVoltage[tree.parentBus[node]];
        } else {
            equal.add(dropRow(node), voltage(tree.parent[node]), -tree.gain[node]);
        }
        addCurrent(dropRow(node), node, -scale * (r * r + x * x));
    }

    /// Adds `factor l` to a row, whatever stands for `l`.
    private void addCurrent(int row, int node, double factor) {
        if (currents.isVariable()) {
            equal.add(row, current(node), factor);
        } else if (currents.isLinear()) {
            equal.add(row, active(node), factor * currents.byActive(node));
            equal.add(row, reactive(node), factor * currents.byReactive(node));
            double byVoltage = factor * currents.byVoltage(node) * tree.sending[node];
            if (tree.parent[node] < 0) {
                equalTo[row] -= byVoltage * tree.heldVoltage[tree.parentBus[node]];
            } else {
                equal.add(row, voltage(tree.parent[node]), byVoltage);
            }
        }
    }

    private void addUnits() {
        for (int unit = 0; unit < reactiveOf.length; unit++) {
            ControllableUnit each = problem.units().get(unit);
            int bus = tree.position(each.terminal().bus());
            int node = tree.nodeOfBus[bus];
            equal.add(node < 0 ? exchangeRow() : activeRow(node), unitActive(unit), -1);
            lower[unitActive(unit)] = each.lowestKw() / baseKw;
            upper[unitActive(unit)] = each.highestKw() / baseKw;
            double apparent = each.apparentKva() / baseKw;
            if (reactiveOf[unit] == NONE) {
                double fixed = each.lowestKvar() / baseKw;
                if (node >= 0) {
                    equalTo[reactiveRow(node)] += fixed;
                }
                if (Double.isFinite(apparent)) {
                    double room = Math.sqrt(Math.max(0, apparent * apparent - fixed * fixed));
                    lower[unitActive(unit)] = Math.max(lower[unitActive(unit)], -room);
                    upper[unitActive(unit)] = Math.min(upper[unitActive(unit)], room);
                }
                continue;
            }
            lower[reactiveOf[unit]] = each.lowestKvar() / baseKw;
            upper[reactiveOf[unit]] = each.highestKvar() / baseKw;
            if (node >= 0) {
                equal.add(reactiveRow(node), reactiveOf[unit], -1);
            }
            if (Double.isFinite(apparent)) {
                addPolygon(unitActive(unit), reactiveOf[unit], apparent);
            }
        }
    }

    /// The twelve sides of the polygon inside the circle of a radius, two corners on the axis of active power.
    private void addPolygon(int alongActive, int alongReactive, double radius) {
        for (int side = 0; side < SIDES; side++) {
            double angle = (2 * side + 1) * Math.PI / SIDES;
            most.add(atMost.size(), alongActive, Math.cos(angle));
            most.add(atMost.size(), alongReactive, Math.sin(angle));
            atMost.add(radius * Math.cos(Math.PI / SIDES));
        }
    }

    private void addExchange() {
        for (int bus = 0; bus < tree.nodeOfBus.length; bus++) {
            if (tree.nodeOfBus[bus] < 0) {
                equalTo[exchangeRow()] -= tree.activeLoad[bus] + tree.activeSlope[bus] * tree.heldVoltage[bus];
            }
        }
        equal.add(exchangeRow(), hasTwoPrices() ? variables - 2 : variables - 1, -1);
        if (hasTwoPrices()) {
            equal.add(exchangeRow(), variables - 1, 1);
            lower[variables - 2] = 0;
            lower[variables - 1] = 0;
            upper[variables - 1] = mayExport() ? Double.POSITIVE_INFINITY : 0;
        }
    }

    private boolean mayExport() {
        return Double.isFinite(problem.prices().exportPerKwh());
    }

    private void addVoltageLimits() {
        int place = 0;
        for (int bus = 0; bus < tree.nodeOfBus.length; bus++) {
            int node = tree.nodeOfBus[bus];
            if (node < 0) {
                continue;
            }
            VoltageBand band = problem.limits().voltages().get(place);
            int variable = voltage(node);
            if (Double.isFinite(band.highestPu())) {
                double limit = band.highestPu();
                upper[variable] = limit * limit;
                limits.add(new Limit(Kind.HIGHEST_VOLTAGE, place, node, limit, NONE, variable, true, 2 * limit));
            }
            if (band.lowestPu() > 0) {
                double limit = band.lowestPu();
                lower[variable] = limit * limit;
                limits.add(new Limit(Kind.LOWEST_VOLTAGE, place, node, limit, NONE, variable, false, 2 * limit));
            }
            place++;
        }
    }

    private void addFlowLimits() {
        int[] nodeOfBranch = nodeOfBranch();
        for (FlowLimit flow : problem.limits().flows()) {
            int node = nodeOfBranch[flow.branch()];
            if (node >= 0) {
                double limit = flow.highestKw();
                int variable = active(node);
                double perKw = 1 / baseKw;
                upper[variable] = limit * perKw;
                lower[variable] = -limit * perKw;
                limits.add(new Limit(Kind.HIGHEST_FLOW, flow.branch(), node, limit, NONE, variable, true, perKw));
                limits.add(
                        new Limit(Kind.HIGHEST_REVERSE_FLOW, flow.branch(), node, limit, NONE, variable, false, perKw));
            }
        }
    }

    private void addCurrentLimits() {
        for (int node = 0; node < nodes; node++) {
            int place = tree.branch[node];
            double limit = problem.limits().currents().get(place);
            if (!Double.isFinite(limit)) {
                continue;
            }
            if (currents.isVariable()) {
                upper[current(node)] = limit * limit;
                limits.add(new Limit(Kind.HIGHEST_CURRENT, place, node, limit, NONE, current(node), true, 2 * limit));
                continue;
            }
            int first = atMost.size();
            addPolygon(active(node), reactive(node), limit);
            for (int row = first; row < atMost.size(); row++) {
                limits.add(new Limit(
                        Kind.HIGHEST_CURRENT, place, node, limit, row, NONE, true, Math.cos(Math.PI / SIDES)));
            }
        }
    }

    private int[] nodeOfBranch() {
        int[] nodeOfBranch = new int[tree.network.branches().size()];
        Arrays.fill(nodeOfBranch, NONE);
        for (int node = 0; node < nodes; node++) {
            nodeOfBranch[tree.branch[node]] = node;
        }
        return nodeOfBranch;
    }
}
