package org.openelecbay.home.stochastic;

import java.util.List;
import org.openelecbay.home.schedule.Schedule;

/// A schedule that keeps away from the limits of its connection.
///
/// @param schedule within the tightened limits
/// @param marginKw by which both limits are tightened in each step
/// @param warnings about steps in which a margin is larger than the limit
public record ChancePlan(Schedule schedule, double[] marginKw, List<String> warnings) {

    public ChancePlan {
        warnings = List.copyOf(warnings);
    }
}
