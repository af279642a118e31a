package org.openelecbay.grid.security;

import java.util.List;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Phase;
import org.openelecbay.core.PlannedInjection;
import org.openelecbay.core.Power;
import org.openelecbay.grid.feeder.Bus;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.feeder.LineCode;
import org.openelecbay.grid.feeder.Source;
import org.openelecbay.grid.feeder.Transformer;
import org.openelecbay.grid.feeder.VectorGroup;
import org.openelecbay.grid.phasor.Complex;

/// Two buses 400 m from the transformer, with three homes on each phase; public, so that tests of the DSO's services
/// use it.
public final class Street {

    private static final LineCode CABLE =
            LineCode.ofSequence("cable", new Complex(0.446, 0.071), new Complex(1.505, 0.083));

    /// Homes a1 to c3; the third of each phase is the nearest.
    public static final List<ConnectionPoint> HOMES = List.of(
            home("a1", "far", Phase.A),
            home("a2", "far", Phase.A),
            home("a3", "near", Phase.A),
            home("b1", "far", Phase.B),
            home("b2", "far", Phase.B),
            home("b3", "near", Phase.B),
            home("c1", "far", Phase.C),
            home("c2", "far", Phase.C),
            home("c3", "near", Phase.C));

    private Street() {}

    private static ConnectionPoint home(String id, String bus, Phase phase) {
        return new ConnectionPoint(id, bus, phase);
    }

    /// The feeder behind a source of this voltage.
    public static Feeder feeder(double sourcePu) {
        return new Feeder(
                "street",
                Source.stiff(11, sourcePu),
                new Transformer("T1", 400, 1, 4, 11, 0.416, VectorGroup.DYN11, "station"),
                List.of(Bus.of("station"), Bus.of("near"), Bus.of("far")),
                List.of(new Line("L1", "station", "near", CABLE, 200), new Line("L2", "near", "far", CABLE, 200)),
                List.of());
    }

    /// A plan that can be moved to nothing.
    public static PlannedInjection flexible(ConnectionPoint point, long watts) {
        Power power = Power.ofWatts(watts);
        return new PlannedInjection(point, power, power.min(Power.ZERO), power.max(Power.ZERO));
    }
}
