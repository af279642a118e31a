package org.openelecbay.grid.optimal;

import java.util.List;

/// What the linearised problem proposes.
///
/// @param changes of the controls in kW and kvar, for each interval
/// @param slack the excess of the worst limit that it could not take away
/// @param expected scaled cost it expects, the penalty of the slack included
/// @param multipliers for each interval
record Step(List<double[]> changes, double slack, double expected, List<Multipliers> multipliers) {

    Step {
        changes = List.copyOf(changes);
        multipliers = List.copyOf(multipliers);
    }

    /// The largest change of any control in kW.
    double sizeKw() {
        double largest = 0;
        for (double[] interval : changes) {
            for (double change : interval) {
                largest = Math.max(largest, Math.abs(change));
            }
        }
        return largest;
    }
}
