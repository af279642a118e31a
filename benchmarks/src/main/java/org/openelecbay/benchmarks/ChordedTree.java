package org.openelecbay.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;

/// A meshed network from a fixed seed: a random tree and 50 chords, fewer below 900 buses. Loads and impedances
/// shrink with the size, so that voltages stay near nominal.
final class ChordedTree {

    private static final int CHORDS = 50;
    private static final int BUSES_PER_CHORD = 18;

    private ChordedTree() {}

    static BalancedNetwork of(int size) {
        Random random = new Random(4);
        double scale = 1.0 / size;
        List<BalancedBus> buses = new ArrayList<>();
        List<BalancedBranch> branches = new ArrayList<>();
        List<BalancedLoad> loads = new ArrayList<>();
        for (int bus = 0; bus < size; bus++) {
            buses.add(BalancedBus.of("" + bus, 11));
            if (bus > 0) {
                branches.add(branch(random, random.nextInt(bus), bus));
                loads.add(BalancedLoad.constantPower(
                        "" + bus, scale * random.nextDouble(), 0.4 * scale * random.nextDouble()));
            }
        }
        for (int chord = 0; chord < Math.min(CHORDS, size / BUSES_PER_CHORD); chord++) {
            int from = random.nextInt(size);
            branches.add(branch(random, from, (from + 1 + random.nextInt(size - 1)) % size));
        }
        return new BalancedNetwork(10, buses, branches, loads, List.of(new BalancedSource("0", 1.02, 0)));
    }

    private static BalancedBranch branch(Random random, int from, int to) {
        return BalancedBranch.line(
                "" + from, "" + to, 0.01 * (1 + random.nextDouble()), 0.01 * (1 + 2 * random.nextDouble()));
    }
}
