package org.openelecbay.home.stochastic;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.home.chance.estimate.EstimationPoint;
import org.openelecbay.home.chance.estimate.HongPoints;
import org.openelecbay.home.chance.scenario.Scenarios;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Scheduler;
import org.openelecbay.solver.draft.ProgramDraft;
import org.openelecbay.solver.draft.ProgramDraft.Row;

/// The commitment that is best on the whole when the day is not known (spec scheduling 6.1, 6.3):
/// storages, cars and divisible loads decide before the day, import, export and curtailment when it is
/// known.
///
/// What needs whole numbers or has temperatures stays as the schedule at the means has it. With a peak
/// price the deliveries do not shave beyond the commitment.
public final class TwoStageDay {

    private final Scheduler scheduler;

    /// @param scheduler of the schedule at the means
    public TwoStageDay(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /// The here-and-now schedule over the points of a point-estimate method.
    ///
    /// @throws IllegalArgumentException when a weight is negative, as that of the means may be:
    ///     minimising would then make that point as dear as it can
    public TwoStagePlan plan(Household forecast, List<ForecastError> errors, HongPoints points, Risk risk) {
        List<EstimationPoint> all = points.points();
        double[][] multipliers = all.stream().map(EstimationPoint::x).toArray(double[][]::new);
        double[] weights = all.stream().mapToDouble(EstimationPoint::weight).toArray();
        for (int each = 0; each < weights.length; each++) {
            if (weights[each] < 0) {
                throw new IllegalArgumentException("Point " + each + " has the negative weight " + weights[each]
                        + ", which no schedule can be optimised for. Use 2m points.");
            }
        }
        return plan(forecast, errors, new Scenarios(multipliers, weights), risk);
    }

    /// The best commitment for scenarios of the multipliers.
    ///
    /// @param multipliers one column for each error
    public TwoStagePlan plan(Household forecast, List<ForecastError> errors, Scenarios multipliers, Risk risk) {
        Realisation.require(forecast, errors);
        double[] means = new double[errors.size()];
        for (int each = 0; each < multipliers.count(); each++) {
            for (int k = 0; k < means.length; k++) {
                means[k] += multipliers.probabilities()[each] * multipliers.values()[each][k];
            }
        }
        List<Household> days = new ArrayList<>();
        for (double[] each : multipliers.values()) {
            days.add(Realisation.of(forecast, errors, each));
        }
        return plan(Realisation.of(forecast, errors, means), days, multipliers.probabilities(), risk);
    }

    /// The best commitment for days of any shape.
    ///
    /// @param expected for what stays as it is
    /// @param days the same household with other loads and available powers
    public TwoStagePlan plan(Household expected, List<Household> days, double[] probabilities, Risk risk) {
        Commitment usual = Commitment.of(expected, scheduler.plan(expected));
        ProgramDraft into = new ProgramDraft();
        FirstStage first = new FirstStage(expected, usual, into);
        List<Position> positions = new ArrayList<>();
        for (Household day : days) {
            positions.add(new Position(day, first, into));
        }
        double neutral = 1 - risk.weight();
        for (int each = 0; each < days.size(); each++) {
            positions.get(each).pay(neutral * probabilities[each]);
        }
        if (risk.weight() > 0) {
            writeRisk(positions, probabilities, risk, into);
        }
        return read(first.read(DayOptimum.of(into).x()), days, probabilities, risk);
    }

    /// `CVaR = min v + sum p_s z_s / (1 - beta)`, `z_s >= cost_s - v`.
    private static void writeRisk(List<Position> positions, double[] probabilities, Risk risk, ProgramDraft into) {
        int value = into.variable(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, risk.weight());
        for (int each = 0; each < positions.size(); each++) {
            double weight = risk.weight() * probabilities[each] / (1 - risk.beta());
            int beyond = into.variable(0, Double.POSITIVE_INFINITY, weight);
            Row row =
                    into.atMost(-positions.get(each).constant()).plus(-1, value).plus(-1, beyond);
            positions.get(each).costInto(row, 1);
        }
    }

    private static TwoStagePlan read(Commitment commitment, List<Household> days, double[] probabilities, Risk risk) {
        List<Delivery> deliveries = new ArrayList<>();
        double[] costs = new double[days.size()];
        double expected = 0;
        for (int each = 0; each < costs.length; each++) {
            Delivery delivery = Delivery.of(days.get(each), commitment);
            deliveries.add(delivery);
            costs[each] = delivery.cost();
            expected += probabilities[each] * costs[each];
        }
        double tail = Risk.conditionalValueAtRisk(costs, probabilities, risk.beta());
        double objective = (1 - risk.weight()) * expected + risk.weight() * tail;
        return new TwoStagePlan(commitment, deliveries, probabilities, expected, tail, objective);
    }
}
