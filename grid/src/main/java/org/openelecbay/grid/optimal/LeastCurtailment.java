package org.openelecbay.grid.optimal;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.operating.OperatingModel;

/// The least power that has to be taken from given injections so that a network keeps its limits: what any
/// rule of curtailment is measured against.
///
/// @param status whether there is an answer
/// @param message why there is none; else empty
/// @param keptKw injection that is left at each terminal of the model
/// @param reasons the limit that weighs most on each terminal; empty where nothing is taken
/// @param curtailedKw all power taken, injections and drawings together
public record LeastCurtailment(
        OptimalFlow.Status status, String message, List<Double> keptKw, List<String> reasons, double curtailedKw) {

    public LeastCurtailment {
        keptKw = List.copyOf(keptKw);
        reasons = List.copyOf(reasons);
    }

    /// Takes as little as possible from injections and, where that does not help, from drawings.
    ///
    /// @param injectedKw wanted at each terminal of the model on top of its fixed loads, drawing negative;
    ///     without reactive power
    public static LeastCurtailment of(OperatingModel model, double[] injectedKw, NetworkLimits limits) {
        List<Terminal> terminals = model.terminals();
        if (injectedKw.length != terminals.size()) {
            throw new IllegalArgumentException(
                    "There are " + terminals.size() + " terminals, but " + injectedKw.length + " injections.");
        }
        List<ControllableUnit> units = new ArrayList<>();
        for (int terminal = 0; terminal < injectedKw.length; terminal++) {
            double wanted = injectedKw[terminal];
            String name = String.valueOf(terminal);
            units.add(
                    wanted >= 0
                            ? ControllableUnit.solar(name, terminals.get(terminal), wanted)
                                    .withCurtailmentPenalty(1)
                            : ControllableUnit.generator(name, terminals.get(terminal), 0, 1, wanted, 0));
        }
        OptimalFlow flow = SuccessiveLinearisation.solve(
                Interval.of(model, new OptimalProblem(units, EnergyPrices.both(0), limits)));
        double taken = 0;
        for (int terminal = 0; terminal < injectedKw.length; terminal++) {
            taken += Math.abs(
                    injectedKw[terminal] - flow.dispatch().get(terminal).activeKw());
        }
        return new LeastCurtailment(
                flow.status(),
                flow.message(),
                flow.dispatch().stream().map(UnitDispatch::activeKw).toList(),
                flow.dispatch().stream().map(LeastCurtailment::reason).toList(),
                taken);
    }

    private static String reason(UnitDispatch dispatch) {
        return dispatch.unit().lowestKw() == dispatch.unit().highestKw() ? "" : dispatch.reason();
    }
}
