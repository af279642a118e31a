package org.openelecbay.grid.hosting;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.grid.envelope.ReactiveRule;
import org.openelecbay.grid.headroom.Directions;
import org.openelecbay.grid.headroom.OperatingLimits;
import org.openelecbay.grid.operating.OperatingModel;

/// Plants that could be installed, and the network that would have to carry them.
///
/// @param model the network with the passive load of the hour that matters, usually a sunny one of low load
/// @param terminals where a plant may stand, as positions in the model's terminals
/// @param kw size of the plant at each, above zero
/// @param reactive the reactive power that goes with its power
/// @param limits what the network is held to
public record Installation(
        OperatingModel model, int[] terminals, double[] kw, ReactiveRule reactive, OperatingLimits limits) {

    public Installation {
        if (terminals.length == 0 || terminals.length != kw.length) {
            throw new IllegalArgumentException("There are " + terminals.length + " places and " + kw.length
                    + " plants; there is one plant for each place, and at least one.");
        }
        for (double each : kw) {
            if (!(each > 0) || !Double.isFinite(each)) {
                throw new IllegalArgumentException("A plant of " + each + " kW is impossible; it is above zero.");
            }
        }
    }

    Directions directions() {
        List<List<Directions.Share>> shares = new ArrayList<>();
        for (int terminal : terminals) {
            shares.add(List.of(new Directions.Share(terminal, 1, reactive.kvar(1))));
        }
        return new Directions(model, shares);
    }
}
