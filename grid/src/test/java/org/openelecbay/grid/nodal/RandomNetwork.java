package org.openelecbay.grid.nodal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.Connection;
import org.openelecbay.grid.multiphase.LineSection;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.multiphase.NetworkBus;
import org.openelecbay.grid.multiphase.NetworkLoad;
import org.openelecbay.grid.multiphase.VoltageSource;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.ComplexMatrix;

/// A random network of 400 V with unbalanced lines, single-phase laterals, loads of every kind and, where asked,
/// loops and a neutral of its own.
final class RandomNetwork {

    static final double PHASE_KV = 0.4 / Math.sqrt(3);

    private static final List<Conductor> FOUR_WIRES =
            List.of(Conductor.A, Conductor.B, Conductor.C, Conductor.N);

    private final Random random;
    private final List<NetworkBus> buses = new ArrayList<>();
    private final List<LineSection> lines = new ArrayList<>();
    private final List<NetworkLoad> loads = new ArrayList<>();
    private final List<Conductor> wires;

    private RandomNetwork(long seed, boolean neutral) {
        random = new Random(seed);
        wires = neutral ? FOUR_WIRES : Conductor.PHASES;
    }

    static MultiphaseNetwork of(long seed, boolean meshed, boolean neutral) {
        RandomNetwork made = new RandomNetwork(seed, neutral);
        int size = 4 + made.random.nextInt(8);
        for (int bus = 0; bus < size; bus++) {
            made.addBus(bus);
        }
        for (int chord = 0; meshed && chord < 3; chord++) {
            int from = made.random.nextInt(size);
            made.addLine("chord" + chord, from, (from + 2 + made.random.nextInt(size - 3)) % size, made.wires);
        }
        made.addLateral(size);
        return new MultiphaseNetwork(
                "seed " + seed,
                made.buses,
                List.of(new VoltageSource("b0", 0.4, 1.03, 10, ComplexMatrix.zero(3))),
                made.lines,
                List.of(),
                List.of(),
                List.of(),
                made.loads);
    }

    private void addBus(int bus) {
        buses.add(new NetworkBus("b" + bus, 0.4, null));
        if (bus > 0) {
            addLine("l" + bus, random.nextInt(bus), bus, wires);
            addLoad("w" + bus, bus, Connection.WYE, Conductor.PHASES);
            if (random.nextBoolean()) {
                addLoad("d" + bus, bus, Connection.DELTA, Conductor.PHASES);
            }
            if (random.nextBoolean()) {
                addLoad("s" + bus, bus, Connection.DELTA, List.of(Conductor.C, Conductor.A));
            }
        }
    }

    /// One phase, with the neutral where there is one.
    private void addLateral(int bus) {
        buses.add(new NetworkBus("b" + bus, 0.4, null));
        List<Conductor> few =
                wires.size() == 4 ? List.of(Conductor.B, Conductor.N) : List.of(Conductor.B);
        addLine("lateral", bus - 1, bus, few);
        addLoad("lateral", bus, Connection.WYE, List.of(Conductor.B));
    }

    private void addLine(String name, int from, int to, List<Conductor> conductors) {
        int order = conductors.size();
        Complex[][] ohm = new Complex[order][order];
        Complex[][] siemens = new Complex[order][order];
        for (int row = 0; row < order; row++) {
            for (int column = 0; column <= row; column++) {
                boolean own = row == column;
                ohm[row][column] = new Complex(
                        (own ? 0.03 : 0.004) * (1 + random.nextDouble()),
                        (own ? 0.04 : 0.015) * (1 + random.nextDouble()));
                siemens[row][column] = new Complex(0, (own ? 3e-4 : -5e-5) * random.nextDouble());
                ohm[column][row] = ohm[row][column];
                siemens[column][row] = siemens[row][column];
            }
        }
        lines.add(new LineSection(
                name,
                "b" + from,
                "b" + to,
                conductors,
                ComplexMatrix.ofRows(ohm),
                ComplexMatrix.ofRows(siemens),
                null,
                true));
    }

    private void addLoad(String name, int bus, Connection connection, List<Conductor> conductors) {
        int parts = connection == Connection.DELTA && conductors.size() == 2 ? 1 : conductors.size();
        List<Double> kw = new ArrayList<>();
        List<Double> kvar = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            kw.add(4 * random.nextDouble() - 1);
            kvar.add(2 * random.nextDouble() - 0.5);
        }
        double z = random.nextDouble() / 2;
        double i = random.nextDouble() / 2;
        loads.add(new NetworkLoad(
                name,
                "b" + bus,
                connection,
                conductors,
                kw,
                kvar,
                connection == Connection.WYE ? PHASE_KV : 0.4,
                new ZipShares(z, i, 1 - z - i, i, z, 1 - z - i)));
    }
}
