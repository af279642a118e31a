package org.openelecbay.home.community;

import java.util.List;
import org.openelecbay.home.schedule.Steps;

/// Members that may trade with each other over one horizon.
///
/// @param steps of the horizon
/// @param members at least one
/// @param importPrice money per kWh drawn from the supplier, for each step
/// @param exportPrice money per kWh fed in to the supplier, for each step
/// @param tradeFee money per kWh bought from another member; positive infinity where members do not trade
/// @param limits of the network
public record Community(
        Steps steps,
        List<Member> members,
        double[] importPrice,
        double[] exportPrice,
        double tradeFee,
        InjectionLimits limits) {

    /// Members do not trade with each other.
    public static final double NO_TRADE = Double.POSITIVE_INFINITY;

    public Community {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("The community has no members. Name at least one.");
        }
        requireSteps("the import price", importPrice.length, steps);
        requireSteps("the export price", exportPrice.length, steps);
        for (Member each : members) {
            requireSteps("member " + each.name(), each.loadKw().length, steps);
        }
        if (!(tradeFee >= 0)) {
            throw new IllegalArgumentException("The fee of trades is " + tradeFee + " per kWh; it is not negative.");
        }
        for (int row = 0; row < limits.factors().length; row++) {
            requireSteps("limit " + row, limits.atMost()[row].length, steps);
            if (limits.factors()[row].length != members.size()) {
                throw new IllegalArgumentException("Limit " + row + " has " + limits.factors()[row].length
                        + " factors for " + members.size() + " members. Give one for each.");
            }
        }
    }

    private static void requireSteps(String what, int count, Steps steps) {
        if (count != steps.count()) {
            throw new IllegalArgumentException("The horizon has " + steps.count() + " steps, " + what + " has " + count
                    + ". Give one number for each step.");
        }
    }
}
