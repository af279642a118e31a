package org.openelecbay.grid.charge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.charge.PriceLoopReport.Ending;
import org.openelecbay.grid.charge.PriceLoopReport.Round;

/// The DSO names prices, the communities answer with injections, and the prices move towards what the network says of
/// them, until both rest: `lambda <- lambda + alpha (lambda_hat - lambda)`. Source: spec grid 7.
///
/// Prices and injections are arrays of the same layout, one number for each bus and interval. What they are counted in
/// is up to both sides; [PriceLoopOptions] names its tolerances in kW and money per kWh.
public final class PriceLoop {

    /// The communities.
    @FunctionalInterface
    public interface Responders {

        /// The injections at these prices; a function of its arguments alone.
        ///
        /// @param previous injections of the round before; of no meaning while `rho` is zero
        /// @param rho weight of the proximal term `(rho/2) |x - previous|^2` that every community adds to
        ///     its cost
        double[] injections(double[] prices, double[] previous, double rho);
    }

    /// The DSO.
    @FunctionalInterface
    public interface Dso {

        /// What the network says of these injections.
        NetworkAnswer answer(double[] injections);
    }

    /// What the network says of injections.
    ///
    /// @param prices nodal prices at them, in the layout of the loop
    /// @param secure true when no limit is violated
    public record NetworkAnswer(double[] prices, boolean secure) {}

    /// Cuts injections back until they are secure, where the loop found none that are (spec grid 3.4, pro-rata).
    @FunctionalInterface
    public interface Curtailment {

        /// Injections inside the network's limits.
        double[] curtailed(double[] injections);
    }

    private final Responders responders;
    private final Dso dso;
    private final PriceLoopOptions options;
    private final List<Round> rounds = new ArrayList<>();

    private double alpha;
    private double rho;
    private int restless;
    private @Nullable Round best;

    private PriceLoop(Responders responders, Dso dso, PriceLoopOptions options) {
        this.responders = responders;
        this.dso = dso;
        this.options = options;
        alpha = options.alpha();
    }

    /// Runs the loop to its end.
    ///
    /// @param firstPrices published before the first round
    /// @param curtailment asked once, when the rounds run out without secure injections
    public static PriceLoopReport run(
            double[] firstPrices, Responders responders, Dso dso, Curtailment curtailment, PriceLoopOptions options) {
        return new PriceLoop(responders, dso, options).run(firstPrices.clone(), curtailment);
    }

    private PriceLoopReport run(double[] firstPrices, Curtailment curtailment) {
        double[] prices = firstPrices;
        double[] injections = new double[prices.length];
        double lastMove = Double.POSITIVE_INFINITY;
        for (int k = 0; k < options.mostRounds(); k++) {
            double[] next = responders.injections(prices, injections, rho);
            NetworkAnswer answer = dso.answer(next);
            requireLayout(prices.length, next, answer);
            double move = k == 0 ? Double.POSITIVE_INFINITY : greatestDifference(next, injections);
            Round round = new Round(prices, next, answer.secure(), residual(answer, prices), move, alpha, rho);
            rounds.add(round);
            keepIfBest(round);
            if (rests(round, k)) {
                return report(Ending.SETTLED, round.prices(), round.injections());
            }
            if (k >= 1) {
                watch(move, lastMove);
            }
            if (k == 0) {
                rho = options.firstRho();
            }
            lastMove = move;
            injections = next;
            prices = moved(prices, answer.prices());
        }
        return best != null
                ? report(Ending.BEST_SECURE, best.prices(), best.injections())
                : report(
                        Ending.CURTAILED,
                        rounds.getLast().prices(),
                        curtailment.curtailed(rounds.getLast().injections().clone()));
    }

    private boolean rests(Round round, int k) {
        if (!round.secure()
                || round.residual() * options.stop().dampedBy(alpha)
                        > options.stop().pricePerKwh()) {
            return false;
        }
        return k == 0 || round.move() <= options.stop().allowedMove(round.injections());
    }

    /// Halves the step and doubles the proximal weight when the injections have not come to rest for some rounds.
    private void watch(double move, double lastMove) {
        restless = move < lastMove ? 0 : restless + 1;
        if (restless >= options.patience()) {
            alpha = Math.max(options.smallestAlpha(), alpha / 2);
            rho = rho > 0 ? 2 * rho : options.guardRho();
            restless = 0;
        }
    }

    private double[] moved(double[] prices, double[] towards) {
        double[] next = prices.clone();
        for (int k = 0; k < next.length; k++) {
            next[k] += alpha * (towards[k] - next[k]);
        }
        return next;
    }

    private void keepIfBest(Round round) {
        if (round.secure() && (best == null || round.residual() < best.residual())) {
            best = round;
        }
    }

    private PriceLoopReport report(Ending ending, double[] prices, double[] injections) {
        return new PriceLoopReport(ending, prices, injections, List.copyOf(rounds));
    }

    private static double residual(NetworkAnswer answer, double[] prices) {
        return greatestDifference(answer.prices(), prices);
    }

    private static double greatestDifference(double[] one, double[] other) {
        double greatest = 0;
        for (int k = 0; k < one.length; k++) {
            greatest = Math.max(greatest, Math.abs(one[k] - other[k]));
        }
        return greatest;
    }

    private static void requireLayout(int length, double[] injections, NetworkAnswer answer) {
        if (injections.length != length || answer.prices().length != length) {
            throw new IllegalArgumentException("There are " + length + " prices, but " + injections.length
                    + " injections and " + answer.prices().length + " prices of the network.");
        }
    }
}
