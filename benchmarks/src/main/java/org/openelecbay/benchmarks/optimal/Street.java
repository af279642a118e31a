package org.openelecbay.benchmarks.optimal;

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
import org.openelecbay.grid.optimal.NetworkLimits;
import org.openelecbay.grid.optimal.OptimalProblem;
import org.openelecbay.grid.optimal.VoltageBand;

/// A random radial network with a load at every bus and panels behind an inverter at every tenth, so many
/// that the upper voltage limit binds.
///
/// @param network 1 MVA base
/// @param problem with a band of 0.95 to 1.05 pu
record Street(BalancedNetwork network, OptimalProblem problem) {

    static Street of(int buses) {
        Random random = new Random(7);
        List<BalancedBus> all = new ArrayList<>();
        List<BalancedBranch> branches = new ArrayList<>();
        List<BalancedLoad> loads = new ArrayList<>();
        List<ControllableUnit> units = new ArrayList<>();
        double share = 1.0 / buses;
        double length = 0.2 / Math.sqrt(buses);
        for (int bus = 0; bus < buses; bus++) {
            all.add(BalancedBus.of("" + bus, 0.4));
            if (bus > 0) {
                int upstream = random.nextInt(Math.max(0, bus - 1 - (int) Math.sqrt(buses)), bus);
                double r = length * random.nextDouble(0.5, 1.5);
                branches.add(BalancedBranch.line("" + upstream, "" + bus, r, 0.4 * r));
                loads.add(BalancedLoad.constantPower("" + bus, share * random.nextDouble(), 0.2 * share));
            }
            if (bus % 10 == 9) {
                double kw = 1_000 * share * 40 * random.nextDouble();
                units.add(ControllableUnit.solar("pv" + bus, new Terminal("" + bus, Phase.ABC), kw)
                        .behindInverter(kw));
            }
        }
        BalancedNetwork network = new BalancedNetwork(1, all, branches, loads, List.of(new BalancedSource("0", 1, 0)));
        NetworkLimits limits = new NetworkLimits(
                Collections.nCopies(buses - 1, new VoltageBand(0.95, 1.05)),
                Collections.nCopies(buses - 1, Double.POSITIVE_INFINITY),
                List.of());
        return new Street(network, new OptimalProblem(units, new EnergyPrices(0.3, 0.1), limits));
    }
}
