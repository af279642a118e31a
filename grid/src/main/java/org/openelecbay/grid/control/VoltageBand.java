package org.openelecbay.grid.control;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.flow.RadialSolution;

/// The limits of voltage, both included.
///
/// @param lowestPu lower limit in per unit; minus infinity for none
/// @param highestPu upper limit in per unit; infinity for none
public record VoltageBand(double lowestPu, double highestPu) {

    /// No limits.
    public static final VoltageBand NONE = new VoltageBand(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public VoltageBand {
        if (!(lowestPu <= highestPu)) {
            throw new IllegalArgumentException("A voltage band from " + lowestPu + " to " + highestPu
                    + " pu is empty. Did the limits change places?");
        }
    }

    /// Half-way between the limits.
    public double middlePu() {
        return (lowestPu + highestPu) / 2;
    }

    /// True when a voltage is within.
    public boolean holds(double voltagePu) {
        return voltagePu >= lowestPu && voltagePu <= highestPu;
    }

    /// True when every bus but the sources is within, and every branch that has a rating carries no more.
    public boolean isMetBy(RadialSolution solution) {
        Set<String> sources = new HashSet<>(
                solution.network().sources().stream().map(BalancedSource::bus).toList());
        for (int bus = 0; bus < solution.network().buses().size(); bus++) {
            if (!sources.contains(solution.network().buses().get(bus).id())
                    && !holds(solution.voltage(bus).magnitude())) {
                return false;
            }
        }
        List<BalancedBranch> branches = solution.network().branches();
        for (int branch = 0; branch < branches.size(); branch++) {
            Double rating = branches.get(branch).ratingPu();
            if (rating != null && solution.branchCurrent(branch).magnitude() > rating) {
                return false;
            }
        }
        return true;
    }
}
