package org.openelecbay.grid.charge;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;

/// A random network of buses `b0` (the source), `b1`, ... from one seed; public for the tests of other packages.
public final class RandomNetwork {

    private RandomNetwork() {}

    /// A tree with loads and some generation.
    public static BalancedNetwork radial(long seed) {
        return meshed(seed, 0);
    }

    /// A tree with further branches.
    ///
    /// @param ties how many
    public static BalancedNetwork meshed(long seed, int ties) {
        Random random = new Random(seed);
        int size = 4 + random.nextInt(12);
        List<BalancedBus> buses = new ArrayList<>();
        List<BalancedBranch> branches = new ArrayList<>();
        List<BalancedLoad> loads = new ArrayList<>();
        for (int bus = 0; bus < size; bus++) {
            buses.add(BalancedBus.of("b" + bus, 0.4));
            if (bus > 0) {
                branches.add(line(random, random.nextInt(bus), bus));
                loads.add(BalancedLoad.constantPower(
                        "b" + bus, 0.12 * random.nextDouble() - 0.04, 0.04 * random.nextDouble()));
            }
        }
        while (branches.size() < size - 1 + ties) {
            int one = random.nextInt(size);
            int other = random.nextInt(size);
            if (one != other) {
                branches.add(line(random, one, other));
            }
        }
        return new BalancedNetwork(1, buses, branches, loads, List.of(new BalancedSource("b0", 1.01, 0)));
    }

    private static BalancedBranch line(Random random, int from, int to) {
        double r = 0.005 + 0.02 * random.nextDouble();
        double x = 0.005 + 0.03 * random.nextDouble();
        return random.nextBoolean()
                ? BalancedBranch.line("b" + from, "b" + to, r, x)
                : BalancedBranch.line("b" + to, "b" + from, r, x);
    }
}
