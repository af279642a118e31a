package org.openelecbay.grid.optimal;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.operating.Sensitivities;

/// One interval at one choice: the solved power flow and what follows from it.
final class StageState {

    private final Stage stage;
    private final double[] choice;
    private final double[] injectedKw;
    private final OperatingPoint point;
    private final double[] excess;
    private @Nullable Sensitivities slopes;

    /// @param choice of the controls, kW and kvar
    /// @param injectedKw active power at each terminal that follows
    StageState(Stage stage, double[] choice, double[] injectedKw, OperatingPoint point) {
        this.stage = stage;
        this.choice = choice;
        this.injectedKw = injectedKw;
        this.point = point;
        excess = point.converged()
                ? IntStream.range(0, stage.limits().size())
                        .mapToDouble(limit -> stage.limits().excess(limit, point, injectedKw))
                        .toArray()
                : new double[0];
    }

    Stage stage() {
        return stage;
    }

    double[] choice() {
        return choice;
    }

    OperatingPoint point() {
        return point;
    }

    double costPerHour() {
        return stage.controls().costPerHour(choice) + stage.prices().costPerHour(point.sourceKw());
    }

    /// By how much a limit is broken; negative when there is room.
    double excess(int limit) {
        return excess[limit];
    }

    /// The greatest excess of any limit; zero when all are kept.
    ///
    /// @param baseKw power that counts as one where the source must not take anything back
    double violation(double baseKw) {
        double worst = stage.prices().mayExport() ? 0 : Math.max(0, -point.sourceKw() / baseKw);
        for (double each : excess) {
            worst = Math.max(worst, each);
        }
        return worst;
    }

    /// What is broken most, in words.
    String worst() {
        int worst = -1;
        for (int limit = 0; limit < excess.length; limit++) {
            if (excess[limit] > 0 && (worst < 0 || excess[limit] > excess[worst])) {
                worst = limit;
            }
        }
        return worst < 0
                ? "the source would have to take back " + -point.sourceKw() + " kW"
                : stage.limits().broken(worst, point, injectedKw);
    }

    Sensitivities slopes() {
        if (slopes == null) {
            slopes = point.sensitivities();
        }
        return slopes;
    }

    /// How a limit's excess answers to each control, per kW and kvar.
    double[] slopesOf(int limit) {
        Controls controls = stage.controls();
        double[] row = new double[controls.size()];
        for (int variable = 0; variable < row.length; variable++) {
            int terminal = controls.terminal(variable);
            row[variable] = controls.isReactive(variable)
                    ? stage.limits().byReactive(limit, point, slopes(), terminal)
                    : stage.limits().byActive(limit, point, slopes(), terminal);
        }
        return row;
    }

    /// How the source power answers to each control: `dL/dP - 1` and `dL/dQ`.
    double[] sourceSlopes() {
        Controls controls = stage.controls();
        double[] row = new double[controls.size()];
        for (int variable = 0; variable < row.length; variable++) {
            int terminal = controls.terminal(variable);
            row[variable] = controls.isReactive(variable)
                    ? slopes().lossByReactive(terminal)
                    : slopes().lossByActive(terminal) - 1;
        }
        return row;
    }
}
