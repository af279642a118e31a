package org.openelecbay.grid.optimal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// All intervals at one choice.
///
/// @param stages one for each interval
/// @param ramps by position of the unit
/// @param scale what counts as one
record HorizonState(List<StageState> stages, List<PlacedRamp> ramps, Scale scale) {

    /// A ramp and the position of its unit.
    record PlacedRamp(int unit, Ramp ramp) {

        static List<PlacedRamp> of(Horizon horizon) {
            List<ControllableUnit> units =
                    horizon.intervals().getFirst().problem().units();
            return horizon.ramps().stream()
                    .map(ramp -> new PlacedRamp(
                            IntStream.range(0, units.size())
                                    .filter(unit -> units.get(unit).name().equals(ramp.unit()))
                                    .findFirst()
                                    .orElseThrow(),
                            ramp))
                    .toList();
        }
    }

    HorizonState {
        stages = List.copyOf(stages);
        ramps = List.copyOf(ramps);
    }

    boolean converged() {
        return stages.stream().allMatch(stage -> stage.point().converged());
    }

    /// Cost over the scale.
    double scaledCost() {
        return stages.stream().mapToDouble(StageState::costPerHour).sum() / scale.moneyPerHour();
    }

    double violation() {
        double worst = stages.stream()
                .mapToDouble(stage -> stage.violation(scale.kw()))
                .max()
                .orElse(0);
        for (PlacedRamp placed : ramps) {
            for (int interval = 0; interval < stages.size(); interval++) {
                double change = Math.abs(rampedKw(placed, interval));
                worst = Math.max(worst, (change - placed.ramp().kwPerStep()) / scale.kw());
            }
        }
        return worst;
    }

    /// Change of the ramped unit into an interval, in kW; zero where the first step is free.
    double rampedKw(PlacedRamp placed, int interval) {
        double now = stages.get(interval).choice()[placed.unit()];
        Double initial = placed.ramp().initialKw();
        if (interval > 0) {
            return now - stages.get(interval - 1).choice()[placed.unit()];
        }
        return initial == null ? 0 : now - initial;
    }

    /// Cost and violation in one figure.
    double merit(double penalty) {
        return scaledCost() + penalty * violation();
    }

    /// The state after a step.
    HorizonState moved(Step step) {
        List<StageState> next = new ArrayList<>();
        for (int interval = 0; interval < stages.size(); interval++) {
            StageState state = stages.get(interval);
            double[] choice = state.choice().clone();
            for (int variable = 0; variable < choice.length; variable++) {
                choice[variable] += step.changes().get(interval)[variable];
            }
            next.add(state.stage().at(state.stage().controls().drawnIn(choice)));
        }
        return new HorizonState(next, ramps, scale);
    }
}
