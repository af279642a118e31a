package org.openelecbay.grid.read.dss;

import java.util.Set;
import org.openelecbay.grid.multiphase.VoltageSource;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.ComplexMatrix;

/// Reads the voltage source of a circuit: behind its sequence impedances, or those of its short-circuit powers.
final class SourceReading {

    private static final double SQRT3 = Math.sqrt(3);
    private static final Set<String> POWERS = Set.of("mvasc3", "mvasc1", "isc3", "isc1");
    private static final Set<String> IMPEDANCES = Set.of("r1", "x1", "r0", "x0", "z1", "z0");

    private double kv = 115;
    private double shortCircuit3 = 2_000;
    private double shortCircuit1 = 2_100;
    private double ratio1 = 4;
    private double ratio0 = 3;
    private double r1 = 1.65;
    private double x1 = 6.6;
    private double r0 = 1.9;
    private double x0 = 5.7;
    private boolean byPower = true;
    private double pu = 1;
    private double angle;

    private SourceReading() {}

    static VoltageSource read(Element source, Buses buses) {
        SourceReading reading = new SourceReading();
        // Short-circuit currents are of the nominal voltage, wherever that stands.
        reading.kv = source.number("basekv", reading.kv);
        source.properties.forEach(reading::take);
        Property bus = source.last("bus1");
        return reading.source(
                bus == null ? buses.named("sourcebus") : buses.at(bus).bus());
    }

    private void take(Property given) {
        byPower = POWERS.contains(given.name()) || (byPower && !IMPEDANCES.contains(given.name()));
        switch (given.name()) {
            case "bus1" -> {}
            case "basekv" -> kv = given.positive();
            case "pu" -> pu = given.positive();
            case "angle" -> angle = given.number();
            case "phases" -> {
                if (given.whole() != 3) {
                    throw given.wrong("sources of " + given.text() + " phases are not read here.", "Three are.");
                }
            }
            case "mvasc3" -> shortCircuit3 = given.positive();
            case "mvasc1" -> shortCircuit1 = given.positive();
            case "isc3" -> shortCircuit3 = given.positive() * kv * SQRT3 / 1_000;
            case "isc1" -> shortCircuit1 = given.positive() * kv * SQRT3 / 1_000;
            case "x1r1" -> ratio1 = given.number();
            case "x0r0" -> ratio0 = given.number();
            case "r1" -> r1 = given.number();
            case "x1" -> x1 = given.number();
            case "r0" -> r0 = given.number();
            case "x0" -> x0 = given.number();
            case "z1" -> {
                double[] z = pair(given);
                r1 = z[0];
                x1 = z[1];
            }
            case "z0" -> {
                double[] z = pair(given);
                r0 = z[0];
                x0 = z[1];
            }
            default -> {
                if (!ElementClass.VSOURCE.ignores(given.name())) {
                    throw given.wrong(
                            "is not read here.", "Give MVAsc3 and MVAsc1, or R1, X1, R0 and X0 of the source.");
                }
            }
        }
    }

    private static double[] pair(Property given) {
        double[] pair = given.numbers();
        if (pair.length != 2) {
            throw given.wrong("\"" + given.text() + "\" is not a resistance and a reactance.", "Write [0.01 0.04].");
        }
        return pair;
    }

    private VoltageSource source(String bus) {
        if (byPower) {
            x1 = kv * kv / shortCircuit3 / Math.sqrt(1 + 1 / (ratio1 * ratio1));
            r1 = x1 / ratio1;
            double a = 1 + ratio0 * ratio0;
            double b = 4 * (r1 + x1 * ratio0);
            double loop = 3 * kv * kv / shortCircuit1;
            double c = 4 * (r1 * r1 + x1 * x1) - loop * loop;
            r0 = (-b + Math.sqrt(Math.max(0, b * b - 4 * a * c))) / (2 * a);
            x0 = r0 * ratio0;
        }
        Complex own = new Complex((2 * r1 + r0) / 3, (2 * x1 + x0) / 3);
        Complex mutual = new Complex((r0 - r1) / 3, (x0 - x1) / 3);
        Complex[][] rows = new Complex[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                rows[row][column] = row == column ? own : mutual;
            }
        }
        return new VoltageSource(bus, kv, pu, angle, ComplexMatrix.ofRows(rows));
    }
}
