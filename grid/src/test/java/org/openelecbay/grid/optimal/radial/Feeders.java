package org.openelecbay.grid.optimal.radial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.optimal.ControllableUnit;
import org.openelecbay.grid.optimal.EnergyPrices;
import org.openelecbay.grid.optimal.FlowLimit;
import org.openelecbay.grid.optimal.NetworkLimits;
import org.openelecbay.grid.optimal.OptimalProblem;
import org.openelecbay.grid.optimal.VoltageBand;

/// Feeders and problems for tests; 1 MVA base, so that a per unit is 1000 kW.
final class Feeders {

    static final double KW = 1_000;

    private Feeders() {}

    /// The five buses of the golden vectors with their loads scaled.
    static BalancedNetwork fiveBuses(double factor) {
        double[][] loads = {{0.15, 0.05}, {0.25, 0.1}, {0.2, 0.08}, {0.1, 0.03}};
        List<BalancedLoad> drawn = new ArrayList<>();
        for (int bus = 1; bus <= 4; bus++) {
            drawn.add(BalancedLoad.constantPower("" + bus, factor * loads[bus - 1][0], factor * loads[bus - 1][1]));
        }
        return new BalancedNetwork(
                1,
                buses(5),
                List.of(
                        BalancedBranch.line("0", "1", 0.02, 0.02),
                        BalancedBranch.line("1", "2", 0.03, 0.025),
                        BalancedBranch.line("2", "3", 0.025, 0.02),
                        BalancedBranch.line("1", "4", 0.03, 0.02)),
                drawn,
                List.of(new BalancedSource("0", 1, 0)));
    }

    static List<BalancedBus> buses(int count) {
        List<BalancedBus> buses = new ArrayList<>();
        for (int bus = 0; bus < count; bus++) {
            buses.add(BalancedBus.of("" + bus, 1));
        }
        return buses;
    }

    static Terminal at(int bus) {
        return new Terminal("" + bus, Phase.ABC);
    }

    static ControllableUnit diesel() {
        return ControllableUnit.generator("diesel", at(3), 20e-6, 46e-3, 0, 400).withReactive(-100, 100);
    }

    static NetworkLimits limits(BalancedNetwork network, VoltageBand band, List<FlowLimit> flows) {
        return new NetworkLimits(
                Collections.nCopies(network.buses().size() - network.sources().size(), band),
                network.branches().stream()
                        .map(branch -> {
                            Double rating = branch.ratingPu();
                            return rating == null ? Double.POSITIVE_INFINITY : rating;
                        })
                        .toList(),
                flows);
    }

    static OptimalProblem problem(BalancedNetwork network, VoltageBand band, ControllableUnit... units) {
        return new OptimalProblem(List.of(units), EnergyPrices.both(0.05), limits(network, band, List.of()));
    }

    /// A random tree with loads everywhere, panels and generators here and there.
    static BalancedNetwork random(Random random, int buses) {
        List<BalancedBranch> branches = new ArrayList<>();
        List<BalancedLoad> loads = new ArrayList<>();
        for (int bus = 1; bus < buses; bus++) {
            int upstream = Math.max(0, bus - 1 - random.nextInt(4));
            double r = random.nextDouble(0.2, 1) / buses;
            boolean turned = random.nextBoolean();
            branches.add(BalancedBranch.line(
                    "" + (turned ? bus : upstream),
                    "" + (turned ? upstream : bus),
                    r,
                    r * random.nextDouble(0.3, 1.2)));
            loads.add(BalancedLoad.constantPower("" + bus, random.nextDouble(0.5) / buses, 0.1 / buses));
        }
        Collections.shuffle(branches, random);
        return new BalancedNetwork(1, buses(buses), branches, loads, List.of(new BalancedSource("0", 1.01, 0)));
    }

    static List<ControllableUnit> units(Random random, int buses) {
        List<ControllableUnit> units = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            int bus = 1 + random.nextInt(buses - 1);
            units.add(
                    number % 2 == 0
                            ? ControllableUnit.solar("pv" + number, at(bus), random.nextDouble(100, 1_500))
                            : ControllableUnit.generator(
                                            "g" + number, at(bus), random.nextDouble(1e-5, 1e-4), 0.03, 0, 500)
                                    .withReactive(-100, 100));
        }
        return units;
    }
}
