package org.openelecbay.grid.optimal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.optimal.HorizonState.PlacedRamp;
import org.openelecbay.grid.optimal.OptimalFlow.Status;

/// Optimal power flow on the exact power flow: a power flow, its exact derivatives, a quadratic program for
/// the next step inside a trust region, and the step is kept when cost and violation together fall.
///
/// Ends with a state that keeps every limit, or says that none was found. Works on every
/// [org.openelecbay.grid.operating.OperatingModel]. Source: spec grid 4.4.
public final class SuccessiveLinearisation {

    private static final double FIRST_PENALTY = 100;
    private static final double GREATEST_PENALTY = 1e6;
    private static final double NO_GAIN = 1e-8;
    private static final int MEASURED_EVERY = 8;
    private static final double NEAR = 1e-3;
    private static final double AT_BOUND = -1e-3;
    private static final int MOST_MEASURED = 200;
    private static final double SUFFICIENT = 1e-4;

    private final LinearisationOptions options;
    private final Scale scale;
    private final WorkingLimits working;
    private final List<Curvature> curvatures = new ArrayList<>();
    private HorizonState state;
    private double radius;
    private double penalty = FIRST_PENALTY;
    private int sinceMeasured;

    private SuccessiveLinearisation(Horizon horizon, LinearisationOptions options) {
        this.options = options;
        scale = Scale.of(horizon.intervals());
        working = new WorkingLimits(horizon.intervals().size());
        radius = options.firstRadius() * scale.kw();
        List<StageState> stages = horizon.intervals().stream()
                .map(interval -> new Stage(interval, scale.kw()))
                .map(stage -> stage.at(stage.controls().drawnIn(stage.controls().idle())))
                .toList();
        state = new HorizonState(stages, PlacedRamp.of(horizon), scale);
    }

    /// Solves one interval.
    public static OptimalFlow solve(Interval interval) {
        return solve(Horizon.of(interval), LinearisationOptions.STANDARD).getFirst();
    }

    /// Solves several intervals together.
    ///
    /// @return one answer for each interval; they share status and message
    public static List<OptimalFlow> solve(Horizon horizon, LinearisationOptions options) {
        return new SuccessiveLinearisation(horizon, options).run();
    }

    private List<OptimalFlow> run() {
        if (!state.converged()) {
            String failure = state.stages().stream()
                    .map(stage -> stage.point().failure())
                    .filter(each -> !each.isEmpty())
                    .findFirst()
                    .orElse("");
            return answer(Status.NOT_CONVERGED, "With all units idle there is no power flow: " + failure, null, 0);
        }
        for (StageState stage : state.stages()) {
            curvatures.add(new Curvature(scaledLossCurvature(stage)));
        }
        working.addReached(state, AT_BOUND);
        Step last = null;
        for (int iteration = 1; iteration <= options.mostSteps(); iteration++) {
            Optional<Step> found = program(null).solve();
            if (found.isEmpty()) {
                radius /= 4;
                if (radius < options.stepTolerance() * scale.kw()) {
                    if (penalty >= GREATEST_PENALTY && !keepsLimits()) {
                        return answer(Status.INFEASIBLE, infeasible(), null, iteration);
                    }
                    return answer(
                            Status.NOT_CONVERGED, "The program of the next step has no solution.", null, iteration);
                }
                continue;
            }
            Step step = found.get();
            last = step;
            if (isSmall(step) || gainsNothing(step)) {
                HorizonState moved = state.moved(step);
                if (moved.converged() && moved.merit(penalty) <= state.merit(penalty)) {
                    state = moved;
                }
                if (keepsLimits()) {
                    return answer(Status.OPTIMAL, "", priced(step), iteration);
                }
                if (penalty >= GREATEST_PENALTY) {
                    return answer(Status.INFEASIBLE, infeasible(), null, iteration);
                }
                penalty *= 100;
                radius = Math.max(radius, options.firstRadius() * scale.kw());
                continue;
            }
            raisePenalty(step);
            if (sinceMeasured++ >= MEASURED_EVERY && !step.limitsAreFree() && state.violation() < NEAR) {
                measureCurvature(step);
                sinceMeasured = 0;
                continue;
            }
            take(step);
        }
        return answer(Status.NOT_CONVERGED, unfinished(last), keepsLimits() ? last : null, options.mostSteps());
    }

    private boolean keepsLimits() {
        return state.violation() <= options.limitTolerance();
    }

    /// True where steps no longer shrink fast and the program expects less than rounding from the next one.
    private boolean gainsNothing(Step step) {
        return sinceMeasured >= MEASURED_EVERY
                && keepsLimits()
                && step.sizeKw() < 0.9 * radius
                && state.merit(penalty) - step.expected() <= noGain();
    }

    private String unfinished(@Nullable Step last) {
        String feasible = keepsLimits() ? "; the last one keeps every limit" : "; the last one breaks limits";
        if (last == null) {
            return "After " + options.mostSteps() + " steps the dispatch still changes" + feasible + ".";
        }
        double gradient = 0;
        for (int interval = 0; interval < curvatures.size(); interval++) {
            double[] change = last.changes().get(interval);
            gradient = Math.max(gradient, curvatures.get(interval).steepest(change) / scale.kw());
        }
        return String.format(
                Locale.ROOT,
                "After %d steps the dispatch still changes%s; the reduced gradient is %.3g per kWh.",
                options.mostSteps(),
                feasible,
                gradient * scale.price());
    }

    private boolean isSmall(Step step) {
        double tolerance = options.stepTolerance() * scale.kw();
        boolean held = radius <= tolerance && state.merit(penalty) - step.expected() > noGain();
        return step.sizeKw() < tolerance && !held;
    }

    /// Measures the curvature anew where learning it takes too long.
    private void measureCurvature(Step step) {
        for (int interval = 0; interval < curvatures.size(); interval++) {
            StageState stage = state.stages().get(interval);
            if (stage.choice().length <= MOST_MEASURED) {
                curvatures.set(
                        interval, Curvature.measured(stage, step.multipliers().get(interval), scale));
            }
        }
    }

    /// What rounding can do to the merit.
    private double noGain() {
        return NO_GAIN * (1 + Math.abs(state.merit(penalty)));
    }

    /// The multipliers at the end, taken with room to move: a small trust region would hide in them.
    private Step priced(Step last) {
        radius = scale.kw();
        return program(null).solve().orElse(last);
    }

    private double[][] scaledLossCurvature(StageState stage) {
        double[][] curvature = stage.stage().lossCurvature(stage);
        double price = Math.max(0, stage.stage().prices().importPerKwh()) / scale.price();
        for (double[] row : curvature) {
            for (int variable = 0; variable < row.length; variable++) {
                row[variable] *= price * scale.kw();
            }
        }
        return curvature;
    }

    private StepProgram program(StepProgram.@Nullable Missed missed) {
        return new StepProgram(state, curvatures, working, radius, penalty, missed);
    }

    /// The penalty must outweigh the multipliers, or limits would be sold.
    private void raisePenalty(Step step) {
        double needed = 2
                * step.multipliers().stream()
                        .mapToDouble(Multipliers::sumOfLimits)
                        .sum();
        if (needed > penalty) {
            penalty = Math.min(Math.max(needed, 2 * penalty), GREATEST_PENALTY);
        }
    }

    private void take(Step step) {
        HorizonState reached = state.moved(step);
        if (isBetter(step, reached)) {
            accept(step, reached);
            return;
        }
        if (reached.converged()) {
            if (working.addForgotten(state, step, reached)) {
                return;
            }
            Optional<Step> corrected =
                    program(new StepProgram.Missed(step, reached)).solve();
            if (corrected.isPresent()) {
                HorizonState bent = state.moved(corrected.get());
                if (isBetter(step, bent)) {
                    accept(corrected.get(), bent);
                    return;
                }
            }
        }
        radius = Math.min(radius, step.sizeKw()) / 2;
    }

    private boolean isBetter(Step step, HorizonState reached) {
        if (!reached.converged()) {
            return false;
        }
        double before = state.merit(penalty);
        double gain = before - reached.merit(penalty);
        double expected = before - step.expected();
        boolean gains = gain > 0 && gain >= SUFFICIENT * expected;
        boolean nothingToGain = Math.abs(expected) <= noGain() && gain > -noGain();
        return gains || nothingToGain;
    }

    private void accept(Step step, HorizonState reached) {
        for (int interval = 0; interval < curvatures.size(); interval++) {
            Multipliers multipliers = step.multipliers().get(interval);
            StageState from = state.stages().get(interval);
            StageState to = reached.stages().get(interval);
            double[] moved = new double[from.choice().length];
            double[] turned = multipliers.slopes(to, scale);
            double[] before = multipliers.slopes(from, scale);
            for (int variable = 0; variable < moved.length; variable++) {
                moved[variable] = (to.choice()[variable] - from.choice()[variable]) / scale.kw();
                turned[variable] -= before[variable];
            }
            curvatures.get(interval).learn(moved, turned);
        }
        state = reached;
        radius = Math.min(1.5 * radius, 4 * scale.kw());
        working.addReached(state, 0);
    }

    private String infeasible() {
        StageState worst = state.stages().getFirst();
        for (StageState stage : state.stages()) {
            worst = stage.violation(scale.kw()) > worst.violation(scale.kw()) ? stage : worst;
        }
        if (worst.violation(scale.kw()) <= options.limitTolerance()) {
            return "No dispatch keeps the ramps. Are they given per step?";
        }
        return "No dispatch keeps every limit; nearest to it, " + worst.worst() + ".";
    }

    private List<OptimalFlow> answer(Status status, String message, @Nullable Step step, int iterations) {
        List<OptimalFlow> answers = new ArrayList<>();
        for (int interval = 0; interval < state.stages().size(); interval++) {
            StageState stage = state.stages().get(interval);
            Answers answer = new Answers(stage, scale, iterations, Math.max(0, state.violation()));
            answers.add(
                    step == null
                            ? answer.without(status, message)
                            : answer.with(status, message, step.multipliers().get(interval)));
        }
        return answers;
    }
}
