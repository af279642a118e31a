package org.openelecbay.home.stochastic;

import java.util.List;
import org.openelecbay.home.chance.estimate.Estimate;
import org.openelecbay.home.schedule.Schedule;

/// A day planned for uncertain forecasts by a point-estimate method.
///
/// @param atMeans the schedule where all multipliers have their means: what is committed unless something
///     better is asked for
/// @param commitment of that schedule
/// @param atPoints the schedule that each point would have if it were known beforehand, in the order of
///     the points
/// @param cost of these schedules: expected cost if the day were known beforehand, with its spread
/// @param committedCost of the committed schedule when it meets each point
public record StochasticPlan(
        Schedule atMeans, Commitment commitment, List<Schedule> atPoints, Estimate cost, Estimate committedCost) {

    public StochasticPlan {
        atPoints = List.copyOf(atPoints);
    }

    /// Sentences about points that were moved to their limits and about a negative weight.
    public List<String> warnings() {
        return cost.points().warnings();
    }

    /// Money that knowing the day beforehand would save, expected.
    public double worthOfKnowing() {
        return committedCost.mean() - cost.mean();
    }
}
