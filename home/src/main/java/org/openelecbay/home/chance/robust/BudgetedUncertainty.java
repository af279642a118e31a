package org.openelecbay.home.chance.robust;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The largest `sum a_i u_i` over all `u` with `|u_i| <= 1` and `sum |u_i| <= budget` (spec scheduling
/// 6.4).
///
/// Source: D. Bertsimas and M. Sim, "The price of robustness", Oper. Res. 52 (2004) 35-53.
///
/// @param deviations `a`, in the unit of the sum; signs do not matter
public record BudgetedUncertainty(double[] deviations) {

    public BudgetedUncertainty {
        for (double each : deviations) {
            if (!Double.isFinite(each)) {
                throw new IllegalArgumentException(
                        "A deviation of " + each + " is no bound. Give how far each term can go, a finite number.");
            }
        }
    }

    /// The floor of the budget of largest deviations, and the fraction that remains of the next.
    ///
    /// @param budget 0 for the nominal case; from the number of terms on, all go as far as they can
    public double worstCase(double budget) {
        double sum = 0;
        double[] u = worstPoint(budget);
        for (int each = 0; each < u.length; each++) {
            sum += deviations[each] * u[each];
        }
        return sum;
    }

    /// One `u` that reaches the worst case; of equal deviations the first ones.
    public double[] worstPoint(double budget) {
        requireBudget(budget);
        double[] u = new double[deviations.length];
        double left = budget;
        for (int each : byDeviation()) {
            u[each] = Math.copySign(Math.min(1, left), deviations[each]);
            left = Math.max(0, left - 1);
        }
        return u;
    }

    /// The multipliers of the dual program `min budget theta + sum q_i`, `theta + q_i >= |a_i|`, all not
    /// negative, whose value is the worst case.
    public Protection dual(double budget) {
        requireBudget(budget);
        int[] order = byDeviation();
        int whole = (int) Math.min(Math.floor(budget), order.length);
        double theta = whole < order.length ? Math.abs(deviations[order[whole]]) : 0;
        double[] q = Arrays.stream(deviations)
                .map(each -> Math.max(0, Math.abs(each) - theta))
                .toArray();
        return new Protection(budget, theta, q);
    }

    private int[] byDeviation() {
        return IntStream.range(0, deviations.length)
                .boxed()
                .sorted((a, b) -> Double.compare(Math.abs(deviations[b]), Math.abs(deviations[a])))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static void requireBudget(double budget) {
        if (!(budget >= 0)) {
            throw new IllegalArgumentException("A budget of " + budget
                    + " is out of range. 0 protects against nothing, the number of terms against everything.");
        }
    }

    /// A point of the dual program.
    ///
    /// @param budget of the deviations
    /// @param theta price of one more deviation
    /// @param q what each term adds above it
    public record Protection(double budget, double theta, double[] q) {

        /// `budget theta + sum q_i`, at least the worst case.
        public double value() {
            return (theta == 0 ? 0 : budget * theta) + Arrays.stream(q).sum();
        }
    }
}
