package org.openelecbay.grid.nodal;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.grid.multiphase.Regulator;

/// The taps of all regulators in steps from neutral.
///
/// @param regulators in the order of the network
/// @param steps of each
record TapPositions(List<Regulator> regulators, List<Integer> steps) {

    TapPositions {
        steps = List.copyOf(steps);
    }

    /// As the tap ratios of the data say, to the nearest step.
    static TapPositions ofData(List<Regulator> regulators) {
        return new TapPositions(
                regulators,
                regulators.stream().map(TapPositions::stepOfData).toList());
    }

    private static int stepOfData(Regulator each) {
        return (int) Math.rint((each.transformer().low().tapRatio() - 1) / each.tapStep());
    }

    /// `1 + step t`, or the ratio of the data where that is the position of the data. Source: spec grid 2.8.
    double ratio(int regulator) {
        Regulator each = regulators.get(regulator);
        return steps.get(regulator) == stepOfData(each)
                ? each.transformer().low().tapRatio()
                : 1 + each.tapStep() * steps.get(regulator);
    }

    TapPositions moved(int regulator, int by) {
        List<Integer> others = new ArrayList<>(steps);
        others.set(regulator, steps.get(regulator) + by);
        return new TapPositions(regulators, others);
    }
}
