package org.openelecbay.grid.charge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.grid.fixedpoint.SwingWatch;

/// Prices of binding limits by projected dual ascent: `mu <- max(0, mu + kappa g(x))`, `NUC_b = sum mu dg/dP_b`.
///
/// The limits are linear, `g_m(x) = sum_b s_mb x_b - limit_m <= 0`; participants answer a charge with an injection. The
/// step converges below `2 / L` with `L = sum_b s_mb^2 / slope_b` for one limit. Where the multipliers swing to and fro
/// without coming closer, again and again, the step is halved. Source: spec grid 7.
public final class DualAscent {

    private static final int MOST_ROUNDS = 50_000;
    private static final int PATIENCE = 50;
    private static final double REST = 1e-11;

    /// The participants: injections that answer the network usage charges of their buses.
    @FunctionalInterface
    public interface Responders {

        /// Injections at these charges, money per unit of energy.
        double[] injections(double[] charges);
    }

    /// One round.
    ///
    /// @param multipliers of the limits
    /// @param charges of the buses
    /// @param injections the answer to them
    /// @param used left-hand side of each limit
    public record Round(double[] multipliers, double[] charges, double[] injections, double[] used) {}

    private final double[][] sensitivity;
    private final double[] limit;
    private final Responders responders;

    /// @param sensitivity by limit and bus: what one unit injected adds to the limit's quantity
    /// @param limit the most of each quantity
    public DualAscent(double[][] sensitivity, double[] limit, Responders responders) {
        if (sensitivity.length != limit.length) {
            throw new IllegalArgumentException(
                    "There are " + sensitivity.length + " rows of sensitivities for " + limit.length + " limits.");
        }
        this.sensitivity = sensitivity;
        this.limit = limit;
        this.responders = responders;
    }

    /// The first rounds with an unchanged step, the one at the first multipliers included.
    public List<Round> rounds(double[] first, double kappa, int count) {
        List<Round> rounds = new ArrayList<>();
        double[] multipliers = first;
        for (int k = 0; k < count; k++) {
            rounds.add(at(multipliers));
            multipliers = stepped(rounds.getLast(), kappa);
        }
        return rounds;
    }

    /// Where the multipliers rest.
    ///
    /// @throws ArithmeticException when they do not within 50,000 rounds, as they cannot where the limits
    ///     exclude each
    ///     other
    public Round settled(double[] first, double kappa) {
        double[] multipliers = first;
        SwingWatch watch = new SwingWatch(PATIENCE);
        double step = kappa;
        for (int k = 0; k < MOST_ROUNDS; k++) {
            Round round = at(multipliers);
            double[] next = stepped(round, step);
            double[] move = difference(next, multipliers);
            if (greatest(move) <= REST * Math.max(1, greatest(next)) * Math.min(1, step)) {
                return round;
            }
            if (watch.swings(move)) {
                step /= 2;
            }
            multipliers = next;
        }
        throw new ArithmeticException(
                "The multipliers do not rest within " + MOST_ROUNDS + " rounds. Do the limits exclude each other?");
    }

    private Round at(double[] multipliers) {
        double[] charges = new double[sensitivity.length == 0 ? 0 : sensitivity[0].length];
        for (int m = 0; m < limit.length; m++) {
            for (int b = 0; b < charges.length; b++) {
                charges[b] += multipliers[m] * sensitivity[m][b];
            }
        }
        double[] injections = responders.injections(charges);
        double[] used = new double[limit.length];
        for (int m = 0; m < limit.length; m++) {
            for (int b = 0; b < charges.length; b++) {
                used[m] += sensitivity[m][b] * injections[b];
            }
        }
        return new Round(multipliers.clone(), charges, injections, used);
    }

    private double[] stepped(Round round, double kappa) {
        double[] next = new double[limit.length];
        Arrays.setAll(next, m -> Math.max(0, round.multipliers()[m] + kappa * (round.used()[m] - limit[m])));
        return next;
    }

    private static double[] difference(double[] one, double[] other) {
        double[] difference = one.clone();
        Arrays.setAll(difference, k -> one[k] - other[k]);
        return difference;
    }

    private static double greatest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }
}
