package org.openelecbay.market.dispatch.exchange;

import java.util.Arrays;
import org.openelecbay.market.dispatch.splitting.AdaptivePenalty;
import org.openelecbay.market.dispatch.splitting.Momentum;

/// The manager's half of an exchange: from what everybody puts in to the next mean, dual and penalty.
///
/// It knows injections, weights and the supplier's public prices, and nothing else of anybody. An agreement is what
/// is left of the injections when each takes its weight's part of their sum away: y = x - weight mean.
final class Coordination {

    private final ExchangeTerms terms;
    private final GridAgent grid;
    private final double[] weights;
    private final double totalWeight;
    private final double[] x;
    private final double[] y;
    private final double[] held;
    private final Momentum momentum;
    private double mean;
    private double dual;
    private double heldDual;
    private double penalty;
    private double nextPenalty;
    private double extrapolation;
    private int iteration;
    private double primalResidual;
    private double dualResidual;
    private double primalAllowed;
    private double dualAllowed;
    private double combined;
    private boolean converged;

    /// @param start injections of the participants before the first iteration; the supplier starts at 0
    /// @param price at which the rounds start, currency per kWh
    Coordination(GridAgent grid, double[] weights, double[] start, double price, ExchangeTerms terms) {
        this.terms = terms;
        this.grid = grid;
        this.weights = weights.clone();
        this.totalWeight = Arrays.stream(weights).sum();
        this.x = Arrays.copyOf(start, weights.length);
        this.y = new double[weights.length];
        this.held = new double[weights.length];
        this.momentum = new Momentum(terms.rule() instanceof PenaltyRule.Fast(double decrease) ? decrease : 0.5);
        this.mean = Arrays.stream(x).sum() / totalWeight;
        for (int k = 0; k < x.length; k++) {
            y[k] = x[k] - weights[k] * mean;
            held[k] = y[k];
        }
        this.penalty = terms.penalty();
        this.nextPenalty = penalty;
        this.dual = price == 0 ? 0 : -price / penalty;
        this.heldDual = dual;
    }

    /// What a participant starts the next iteration from, kWh.
    double held(int participant) {
        return held[participant];
    }

    double weight(int participant) {
        return weights[participant];
    }

    /// The scaled dual that everybody starts the next iteration from.
    double heldDual() {
        return heldDual;
    }

    /// The penalty of the next iteration.
    double penalty() {
        return nextPenalty;
    }

    /// How far the next iteration goes on in the direction of the last.
    double extrapolation() {
        return extrapolation;
    }

    /// Takes what a participant puts in.
    void put(int participant, double injection) {
        x[participant] = injection;
    }

    /// What a participant put in last.
    double injection(int participant) {
        return x[participant];
    }

    /// Ends the iteration: the supplier responds, mean and dual follow, and the penalty where it adapts.
    void close() {
        int supplier = x.length - 1;
        penalty = nextPenalty;
        x[supplier] = grid.respond(held[supplier], weights[supplier], heldDual, penalty);
        double sum = 0;
        for (double injection : x) {
            sum += injection;
        }
        mean = sum / totalWeight;
        double before = dual;
        dual = heldDual + mean;
        measureAndMove();
        iteration++;
        extrapolate(before);
    }

    /// Moves every agreement and measures how far, in the norm in which the weights are one.
    ///
    /// Moved is counted from what the iteration started from, also where that is not the last agreement: that is by
    /// how much the answers of the participants fail to be best at the new price.
    private void measureAndMove() {
        double moved = 0;
        double injected = 0;
        double agreed = 0;
        boolean isFast = terms.rule() instanceof PenaltyRule.Fast;
        for (int k = 0; k < x.length; k++) {
            double next = x[k] - weights[k] * mean;
            double per = 1 / weights[k];
            moved += (next - held[k]) * (next - held[k]) * per;
            injected += x[k] * x[k] * per;
            agreed += next * next * per;
            held[k] = isFast ? y[k] : next;
            y[k] = next;
        }
        double root = Math.sqrt(totalWeight);
        primalResidual = root * Math.abs(mean);
        dualResidual = penalty * Math.sqrt(moved);
        combined = penalty * (totalWeight * (dual - heldDual) * (dual - heldDual) + moved);
        Tolerance tolerance = terms.tolerance();
        primalAllowed = root * tolerance.energy() + tolerance.relative() * Math.sqrt(Math.max(injected, agreed));
        dualAllowed = root * (tolerance.price() + tolerance.relative() * Math.abs(price()));
        converged =
                !tolerance.equals(Tolerance.NEVER) && primalResidual <= primalAllowed && dualResidual <= dualAllowed;
    }

    /// What the next iteration starts from; before it, `held` is the last agreement under momentum.
    private void extrapolate(double dualBefore) {
        heldDual = dual;
        extrapolation = 0;
        switch (terms.rule()) {
            case PenaltyRule.Fixed() -> {}
            case PenaltyRule.Adaptive(AdaptivePenalty adaptive) -> adapt(adaptive);
            case PenaltyRule.Fast _ -> {
                extrapolation = momentum.next(combined);
                heldDual = extrapolated(dual, dualBefore, extrapolation);
                for (int k = 0; k < held.length; k++) {
                    held[k] = extrapolated(y[k], held[k], extrapolation);
                }
            }
        }
    }

    private void adapt(AdaptivePenalty adaptive) {
        double primal = primalAllowed > 0 ? primalResidual / primalAllowed : primalResidual;
        double dualShare = dualAllowed > 0 ? dualResidual / dualAllowed : dualResidual;
        nextPenalty = adaptive.next(iteration, primal, dualShare, penalty);
        double rescaling = AdaptivePenalty.rescaling(penalty, nextPenalty);
        dual *= rescaling;
        heldDual = dual;
        penalty = nextPenalty;
    }

    /// On in the direction of the last step, or exactly back where the weight says restart.
    static double extrapolated(double now, double before, double weight) {
        return weight == Momentum.RESTART ? before : now + weight * (now - before);
    }

    /// The price of the pool, currency per kWh.
    double price() {
        return -penalty * dual;
    }

    double mean() {
        return mean;
    }

    double dual() {
        return dual;
    }

    int iteration() {
        return iteration;
    }

    double primalResidual() {
        return primalResidual;
    }

    double dualResidual() {
        return dualResidual;
    }

    boolean converged() {
        return converged;
    }

    /// True when no further iteration follows.
    boolean isOver() {
        return converged || iteration >= terms.mostIterations();
    }

    /// What everybody put in last, the supplier behind the participants.
    double[] injections() {
        return x.clone();
    }
}
