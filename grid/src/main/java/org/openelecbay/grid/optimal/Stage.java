package org.openelecbay.grid.optimal;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.operating.Sensitivities;

/// An interval made ready for the iterations.
final class Stage {

    private final Interval interval;
    private final Controls controls;
    private final LimitSet limits;

    Stage(Interval interval, double baseKw) {
        this.interval = interval;
        this.controls = new Controls(interval);
        this.limits = new LimitSet(interval, baseKw);
    }

    Interval interval() {
        return interval;
    }

    Controls controls() {
        return controls;
    }

    LimitSet limits() {
        return limits;
    }

    EnergyPrices prices() {
        return interval.problem().prices();
    }

    /// Solves the power flow of a choice.
    StageState at(double[] choice) {
        double[] active = controls.activeByTerminal(choice);
        return new StageState(
                this, choice, active, interval.model().solve(active, controls.reactiveByTerminal(choice)));
    }

    /// The curvature of the losses by the choice, kW per kW squared, from the slopes of the voltages: `2 R`,
    /// where `R_ij` is `|V_i| d|V_i|/dP_j` made symmetric. Source: spec grid 4.4.
    double[][] lossCurvature(StageState state) {
        OperatingPoint point = state.point();
        Sensitivities slopes = state.slopes();
        int size = controls.size();
        double[][] curvature = new double[size][size];
        for (int i = 0; i < size; i++) {
            List<Integer> seen = placesOf(controls.unit(i).terminal());
            for (int j = 0; j < size; j++) {
                if (controls.isReactive(i) != controls.isReactive(j)) {
                    continue;
                }
                double resistance = 0;
                for (int place : seen) {
                    resistance +=
                            point.voltage(place) * slopes.voltageByActive(place, controls.terminal(j)) / seen.size();
                }
                curvature[i][j] += resistance;
                curvature[j][i] += resistance;
            }
        }
        return curvature;
    }

    private List<Integer> placesOf(Terminal terminal) {
        OperatingModel model = interval.model();
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < model.voltagePlaces().size(); place++) {
            Terminal seen = model.voltagePlaces().get(place);
            if (seen.bus().equals(terminal.bus())
                    && (seen.phase() == terminal.phase() || terminal.phase() == Phase.ABC)) {
                places.add(place);
            }
        }
        return places;
    }
}
