package org.openelecbay.grid.optimal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openelecbay.solver.program.InteriorPoint;
import org.openelecbay.solver.program.InteriorPointOptions;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;
import org.openelecbay.solver.program.QuadraticProgram;

/// The quadratic program of one step (spec grid 4.4, step 3), in scaled units.
///
/// Variables: the change of every control of every interval; import and export of an interval whose prices
/// differ; one slack that every limit of the network shares, at a penalty. With it the program always has a
/// solution, and no limit is given up while it can be kept: the elastic phase needs no second form.
final class StepProgram {

    private static final int TANGENTS = 16;
    private static final InteriorPointOptions OPTIONS = InteriorPointOptions.DEFAULT;

    private final HorizonState state;
    private final Scale scale;
    private final double penalty;
    private final List<Curvature> curvatures;
    private final int[] changeAt;
    private final int[] importAt;
    private final int[] exportAt;
    private final int slackAt;
    private final int size;
    private final double[] linear;
    private final double[] lower;
    private final double[] upper;
    private final Entries quadratic = new Entries();
    private final Entries equal = new Entries();
    private final Entries atMost = new Entries();
    private final List<Map<Integer, Integer>> rowOfLimit = new ArrayList<>();
    private final List<Map<Integer, Integer>> unitOfTangent = new ArrayList<>();
    private final int[] balanceRow;

    /// @param radius how far any control may move, in kW
    /// @param penalty scaled money for one unit of slack
    /// @param missed a step that broke limits by their bend, and where it led; then the limits are taken from
    ///     there
    StepProgram(
            HorizonState state,
            List<Curvature> curvatures,
            WorkingLimits working,
            double radius,
            double penalty,
            @Nullable Missed missed) {
        this.state = state;
        this.scale = state.scale();
        this.penalty = penalty;
        this.curvatures = curvatures;
        int intervals = state.stages().size();
        changeAt = new int[intervals];
        importAt = new int[intervals];
        exportAt = new int[intervals];
        balanceRow = new int[intervals];
        int next = 0;
        for (int interval = 0; interval < intervals; interval++) {
            Stage stage = state.stages().get(interval).stage();
            changeAt[interval] = next;
            next += stage.controls().size();
            importAt[interval] = stage.prices().isOnePrice() ? -1 : next++;
            exportAt[interval] = stage.prices().isOnePrice() ? -1 : next++;
        }
        slackAt = next++;
        size = next;
        linear = new double[size];
        lower = new double[size];
        upper = new double[size];
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        linear[slackAt] = penalty;
        for (int interval = 0; interval < intervals; interval++) {
            addInterval(interval, radius);
            addLimits(interval, working, missed);
            addTangents(interval);
        }
        addRamps();
    }

    /// A step that was refused.
    record Missed(Step step, HorizonState reached) {}

    private void addInterval(int interval, double radius) {
        StageState stage = state.stages().get(interval);
        Controls controls = stage.stage().controls();
        EnergyPrices prices = stage.stage().prices();
        double[] source = stage.sourceSlopes();
        int first = changeAt[interval];
        for (int variable = 0; variable < controls.size(); variable++) {
            int column = first + variable;
            double now = stage.choice()[variable];
            lower[column] = Math.min(0, Math.max(controls.lowest(variable) - now, -radius) / scale.kw());
            upper[column] = Math.max(0, Math.min(controls.highest(variable) - now, radius) / scale.kw());
            double bend = 0;
            if (!controls.isReactive(variable)) {
                linear[column] += controls.unit(variable).marginalCost(now) / scale.price();
                bend = 2 * controls.unit(variable).quadraticCost() * scale.kw() / scale.price();
            }
            for (int other = variable; other < controls.size(); other++) {
                double learnt = curvatures.get(interval).at(variable, other);
                quadratic.add(column, first + other, learnt + (other == variable ? bend : 0));
            }
        }
        balanceRow[interval] = -1;
        if (prices.isOnePrice()) {
            for (int variable = 0; variable < source.length; variable++) {
                linear[first + variable] += prices.importPerKwh() / scale.price() * source[variable];
            }
            return;
        }
        linear[importAt[interval]] = prices.importPerKwh() / scale.price();
        linear[exportAt[interval]] = prices.mayExport() ? -prices.exportPerKwh() / scale.price() : penalty;
        balanceRow[interval] = equal.row(stage.point().sourceKw() / scale.kw());
        equal.add(balanceRow[interval], importAt[interval], 1);
        equal.add(balanceRow[interval], exportAt[interval], -1);
        for (int variable = 0; variable < source.length; variable++) {
            equal.add(balanceRow[interval], first + variable, -source[variable]);
        }
    }

    private void addLimits(int interval, WorkingLimits working, @Nullable Missed missed) {
        StageState stage = state.stages().get(interval);
        Map<Integer, Integer> rows = new LinkedHashMap<>();
        for (int limit : working.of(interval)) {
            double[] bySlope = stage.slopesOf(limit);
            double excess = stage.excess(limit);
            if (missed != null) {
                excess = missed.reached.stages().get(interval).excess(limit);
                double[] moved = missed.step.changes().get(interval);
                for (int variable = 0; variable < bySlope.length; variable++) {
                    excess -= bySlope[variable] * moved[variable];
                }
            }
            int row = atMost.row(-excess);
            rows.put(limit, row);
            for (int variable = 0; variable < bySlope.length; variable++) {
                atMost.add(row, changeAt[interval] + variable, bySlope[variable] * scale.kw());
            }
            atMost.add(row, slackAt, -1);
        }
        rowOfLimit.add(rows);
    }

    /// Tangents to the circle of apparent power, all around and where the choice is now; none cuts into it.
    private void addTangents(int interval) {
        StageState stage = state.stages().get(interval);
        Controls controls = stage.stage().controls();
        Map<Integer, Integer> rows = new LinkedHashMap<>();
        for (int unit = 0; unit < controls.units().size(); unit++) {
            int reactive = controls.reactiveOf(unit);
            double apparent = controls.units().get(unit).apparentKva();
            if (reactive < 0 || !Double.isFinite(apparent)) {
                continue;
            }
            double p = stage.choice()[unit];
            double q = stage.choice()[reactive];
            for (int tangent = 0; tangent <= TANGENTS; tangent++) {
                double angle = tangent == TANGENTS ? Math.atan2(q, p) : 2 * Math.PI * tangent / TANGENTS;
                double room = apparent - Math.cos(angle) * p - Math.sin(angle) * q;
                int row = atMost.row(Math.max(0, room) / scale.kw());
                rows.put(row, unit);
                atMost.add(row, changeAt[interval] + unit, Math.cos(angle));
                atMost.add(row, changeAt[interval] + reactive, Math.sin(angle));
            }
        }
        unitOfTangent.add(rows);
    }

    private void addRamps() {
        for (HorizonState.PlacedRamp placed : state.ramps()) {
            int start = placed.ramp().initialKw() == null ? 1 : 0;
            for (int interval = start; interval < state.stages().size(); interval++) {
                for (int sign = -1; sign <= 1; sign += 2) {
                    double room = placed.ramp().kwPerStep() - sign * state.rampedKw(placed, interval);
                    int row = atMost.row(room / scale.kw());
                    atMost.add(row, changeAt[interval] + placed.unit(), sign);
                    if (interval > 0) {
                        atMost.add(row, changeAt[interval - 1] + placed.unit(), -sign);
                    }
                    atMost.add(row, slackAt, -1);
                }
            }
        }
    }

    /// The step; empty when the interior point finds none.
    Optional<Step> solve() {
        ProgramSolution solution = InteriorPoint.solve(
                new QuadraticProgram(
                        quadratic.matrix(size, size),
                        linear,
                        equal.matrix(size),
                        equal.sides(),
                        atMost.matrix(size),
                        atMost.sides(),
                        lower,
                        upper),
                OPTIONS);
        if (solution.status() != ProgramStatus.SOLVED) {
            return Optional.empty();
        }
        double[] x = solution.x();
        List<double[]> changes = new ArrayList<>();
        List<Multipliers> multipliers = new ArrayList<>();
        for (int interval = 0; interval < state.stages().size(); interval++) {
            double[] change = Arrays.copyOfRange(
                    x,
                    changeAt[interval],
                    changeAt[interval] + state.stages().get(interval).choice().length);
            for (int variable = 0; variable < change.length; variable++) {
                change[variable] *= scale.kw();
            }
            changes.add(change);
            multipliers.add(multipliers(interval, solution));
        }
        double constant = state.scaledCost() - gridCostNow();
        return Optional.of(new Step(changes, x[slackAt], constant + solution.objective(), multipliers));
    }

    /// What of the present cost stands in the program itself, as import and export of an interval with two
    /// prices.
    private double gridCostNow() {
        double cost = 0;
        for (StageState stage : state.stages()) {
            if (!stage.stage().prices().isOnePrice()) {
                cost += stage.stage().prices().costPerHour(stage.point().sourceKw());
            }
        }
        return cost / scale.moneyPerHour();
    }

    private Multipliers multipliers(int interval, ProgramSolution solution) {
        EnergyPrices prices = state.stages().get(interval).stage().prices();
        double energy = balanceRow[interval] < 0
                ? prices.importPerKwh() / scale.price()
                : -solution.equalityDuals()[balanceRow[interval]];
        Map<Integer, Double> limits = new LinkedHashMap<>();
        rowOfLimit.get(interval).forEach((limit, row) -> limits.put(limit, solution.inequalityDuals()[row]));
        double[] apparent = new double
                [state.stages().get(interval).stage().controls().units().size()];
        unitOfTangent.get(interval).forEach((row, unit) -> apparent[unit] += solution.inequalityDuals()[row]);
        return new Multipliers(energy, limits, apparent);
    }
}
