package org.openelecbay.grid.read.dss;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.multiphase.Capacitor;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.Connection;
import org.openelecbay.grid.multiphase.NetworkLoad;

/// Reads loads and capacitors.
final class ShuntReading {

    private static final double USUAL_KV = 12.47;

    /// Where an element hangs: a part for each phase.
    private record Hanging(Connection connection, List<Conductor> conductors, int parts, double kv) {}

    private ShuntReading() {}

    /// A load; voltages below `Vminpu` and above `Vmaxpu` change nothing here.
    static NetworkLoad load(Element load, Buses buses, double multiplier) {
        BusNodes bus = buses.at(load.required("bus1"));
        Hanging at = hanging(load, bus, load.number("kv", USUAL_KV));
        LoadPower power = LoadPower.of(load);
        List<Double> kw = Collections.nCopies(at.parts(), power.kw() * multiplier / at.parts());
        List<Double> kvar = Collections.nCopies(at.parts(), power.kvar() * multiplier / at.parts());
        return new NetworkLoad(load.name, bus.bus(), at.connection(), at.conductors(), kw, kvar, at.kv(), shares(load));
    }

    static Capacitor capacitor(Element capacitor, Buses buses) {
        BusNodes bus = buses.at(capacitor.required("bus1"));
        Property second = capacitor.last("bus2");
        if (second != null && !second.text().matches("[^.]*(\\.0)+")) {
            throw second.wrong("series capacitors are not read here.", "Leave bus2 out for a capacitor to ground.");
        }
        for (String each : List.of("cmatrix", "cuf", "r", "xl")) {
            Property given = capacitor.last(each);
            if (given != null && given.numbers()[0] != 0) {
                throw given.wrong("is not read here.", "Give kvar and kV.");
            }
        }
        Hanging at = hanging(capacitor, bus, capacitor.number("kv", USUAL_KV));
        Property states = capacitor.last("states");
        double[] on = states == null ? new double[0] : states.numbers();
        Property kvar = capacitor.last("kvar");
        double[] steps = kvar == null ? new double[] {1_200} : kvar.numbers();
        double total = IntStream.range(0, steps.length)
                .filter(step -> step >= on.length || on[step] != 0)
                .mapToDouble(step -> steps[step])
                .sum();
        return new Capacitor(
                capacitor.name,
                bus.bus(),
                at.connection(),
                at.conductors(),
                Collections.nCopies(at.parts(), total / at.parts()),
                at.kv(),
                true);
    }

    private static Hanging hanging(Element element, BusNodes bus, double kv) {
        int phases = (int) element.number("phases", 3);
        Property conn = element.last("conn");
        boolean delta = conn != null && Delta.is(conn, conn.text());
        if (phases < 1 || phases > 3 || (delta && phases == 2)) {
            throw element.wrong(
                    "has " + phases + " phases" + (delta ? " in delta." : "."),
                    "Loads and capacitors have one to three, in delta one or three.");
        }
        if (phases == 1) {
            int other = bus.node(1, 1);
            Conductor from = bus.phase(bus.node(0, 1));
            return other == 0
                    ? new Hanging(Connection.WYE, List.of(from), 1, kv)
                    : new Hanging(Connection.DELTA, List.of(from, bus.phase(other)), 1, kv);
        }
        if (delta) {
            return new Hanging(Connection.DELTA, bus.phases(phases), phases, kv);
        }
        bus.requireGrounded(phases, phases);
        return new Hanging(Connection.WYE, bus.phases(phases), phases, kv / Math.sqrt(3));
    }

    /// The voltage dependence that a load's model stands for.
    private static ZipShares shares(Element load) {
        Property model = load.last("model");
        int number = model == null ? 1 : model.whole();
        return switch (number) {
            case 1, 6 -> ZipShares.CONSTANT_POWER;
            case 2 -> new ZipShares(1, 0, 0, 1, 0, 0);
            case 3, 7 -> new ZipShares(0, 0, 1, 1, 0, 0);
            case 4 -> byExponents(load);
            case 5 -> new ZipShares(0, 1, 0, 0, 1, 0);
            case 8 -> byShares(load);
            default ->
                throw (model == null ? load.required("model") : model)
                        .wrong(number + " is not a load model here.", "Known are 1 to 8.");
        };
    }

    /// `P ~ u^CVRwatts`, `Q ~ u^CVRvars`, with the exponents 0, 1 and 2.
    private static ZipShares byExponents(Element load) {
        double watts = exponent(load, load.last("cvrwatts"), 1);
        double vars = exponent(load, load.last("cvrvars"), 2);
        return new ZipShares(
                watts == 2 ? 1 : 0,
                watts == 1 ? 1 : 0,
                watts == 0 ? 1 : 0,
                vars == 2 ? 1 : 0,
                vars == 1 ? 1 : 0,
                vars == 0 ? 1 : 0);
    }

    private static double exponent(Element load, @Nullable Property given, double otherwise) {
        double exponent = given == null ? otherwise : given.number();
        if (exponent != 0 && exponent != 1 && exponent != 2) {
            throw load.wrong(
                    "has the exponent " + exponent + ", which is no sum of constant power, current and impedance.",
                    "Write 0, 1 or 2, or model 8 with ZIPV.");
        }
        return exponent;
    }

    private static ZipShares byShares(Element load) {
        double[] zip = load.required("zipv").numbers();
        if (zip.length < 6) {
            throw load.required("zipv").wrong("has " + zip.length + " numbers.", "Write three for P and three for Q.");
        }
        return new ZipShares(zip[0], zip[1], zip[2], zip[3], zip[4], zip[5]);
    }
}
