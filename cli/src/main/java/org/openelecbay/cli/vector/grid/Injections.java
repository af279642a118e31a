package org.openelecbay.cli.vector.grid;

import java.util.List;
import java.util.Locale;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.read.EuropeanLv;

/// What flows into the grid at which terminals; a load is negative.
///
/// @param terminals where
/// @param watts active power, positive into the grid
/// @param vars reactive power, positive into the grid
record Injections(List<Terminal> terminals, double[] watts, double[] vars) {

    /// The `loads` of a case: `bus`, `phase` (all three when missing), `pKw` and either `qKvar` or `pf` with
    /// `lagging`. Reactive power follows the sign of active power: `q = p tan(acos pf)`, lagging positive.
    static Injections of(List<Given> loads) {
        return new Injections(
                loads.stream()
                        .map(load -> new Terminal(load.text("bus"), phase(load.text("phase", "ABC"))))
                        .toList(),
                loads.stream().mapToDouble(load -> -1_000 * load.number("pKw")).toArray(),
                loads.stream().mapToDouble(load -> -1_000 * kvar(load)).toArray());
    }

    /// The loads of a feeder in one minute of its profiles.
    static Injections of(EuropeanLv feeder, int minute) {
        return new Injections(
                feeder.feeder().loadTerminals(), feeder.injectedWatts(minute), feeder.injectedVars(minute));
    }

    private static Phase phase(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "A" -> Phase.A;
            case "B" -> Phase.B;
            case "C" -> Phase.C;
            case "ABC" -> Phase.ABC;
            default ->
                throw new UnusableCase("Phase " + name
                        + " is not known; loads are between a phase (A, B, C) or all (ABC) and neutral.");
        };
    }

    /// Reactive power of a load in kvar, inductive positive.
    static double kvar(Given load) {
        if (load.has("qKvar")) {
            return load.number("qKvar");
        }
        double pf = load.number("pf", 1);
        if (!(pf > 0 && pf <= 1)) {
            throw new UnusableCase("A power factor of " + pf + " is not above 0 and at most 1. Is it in percent?");
        }
        double lagging = load.number("pKw") * Math.sqrt(1 - pf * pf) / pf;
        return load.flag("lagging", true) ? lagging : -lagging;
    }
}
