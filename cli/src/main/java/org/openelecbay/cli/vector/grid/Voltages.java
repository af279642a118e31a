package org.openelecbay.cli.vector.grid;

import java.util.Arrays;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.sensitivity.BalancedModel;

/// States of a model as vector files show them: over all buses, the slack included.
final class Voltages {

    private Voltages() {}

    /// The state without injections.
    static OperatingPoint atRest(BalancedModel model) {
        int buses = model.terminals().size();
        return solved(model.solve(new double[buses], new double[buses]));
    }

    static OperatingPoint solved(OperatingPoint point) {
        if (!point.converged()) {
            throw new UnusableCase(point.failure());
        }
        return point;
    }

    /// The voltage place of every bus; -1 for a slack bus.
    static int[] places(BalancedModel model) {
        int[] places = new int[model.terminals().size()];
        Arrays.fill(places, -1);
        for (int place = 0; place < model.voltagePlaces().size(); place++) {
            places[model.terminal(model.voltagePlaces().get(place).bus())] = place;
        }
        return places;
    }

    static double[] of(BalancedModel model, OperatingPoint point) {
        double[] voltages = new double[model.terminals().size()];
        for (BalancedSource source : model.network().sources()) {
            voltages[model.terminal(source.bus())] = source.voltagePu();
        }
        int[] places = places(model);
        for (int bus = 0; bus < places.length; bus++) {
            voltages[bus] = places[bus] < 0 ? voltages[bus] : point.voltage(places[bus]);
        }
        return voltages;
    }
}
