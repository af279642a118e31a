package org.openelecbay.grid.envelope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;

/// The feeder of golden vector doe-001, and the same with its buses listed in another order.
public final class FourCustomers {

    private FourCustomers() {}

    public static BalancedNetwork network(double slackPu, double[] ratings) {
        return new BalancedNetwork(
                1, buses(), branches(ratings), loads(), List.of(new BalancedSource("0", slackPu, 0)));
    }

    static BalancedNetwork shuffled(double slackPu, double[] ratings, long seed) {
        Random random = new Random(seed);
        List<BalancedBus> buses = new ArrayList<>(buses());
        List<BalancedBranch> branches = new ArrayList<>(branches(ratings));
        List<BalancedLoad> loads = new ArrayList<>(loads());
        Collections.shuffle(buses, random);
        Collections.shuffle(branches, random);
        Collections.shuffle(loads, random);
        return new BalancedNetwork(1, buses, branches, loads, List.of(new BalancedSource("0", slackPu, 0)));
    }

    private static List<BalancedBus> buses() {
        return Arrays.asList(
                BalancedBus.of("0", 1),
                BalancedBus.of("1", 1),
                BalancedBus.of("2", 1),
                BalancedBus.of("3", 1),
                BalancedBus.of("4", 1));
    }

    private static List<BalancedBranch> branches(double[] ratings) {
        return List.of(
                BalancedBranch.line("0", "1", 0.02, 0.012).rated(ratings[0]),
                BalancedBranch.line("1", "2", 0.03, 0.015).rated(ratings[1]),
                BalancedBranch.line("2", "3", 0.025, 0.012).rated(ratings[2]),
                BalancedBranch.line("1", "4", 0.035, 0.02).rated(ratings[3]));
    }

    private static List<BalancedLoad> loads() {
        return List.of(
                BalancedLoad.constantPower("1", 0.05, 0.02),
                BalancedLoad.constantPower("2", 0.05, 0.02),
                BalancedLoad.constantPower("3", 0.04, 0.015),
                BalancedLoad.constantPower("4", 0.06, 0.02));
    }
}
