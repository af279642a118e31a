package org.openelecbay.grid.balanced;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A single-phase-equivalent network in per unit on one power base.
///
/// Every reference resolves. Whether it is radial is asked by the power flow that needs it. More than one source is
/// allowed; a radial network then falls into one tree for each.
///
/// @param baseMva three-phase power base in MVA
/// @param buses all buses, slack buses included
/// @param branches all branches, open ones included
/// @param loads consumption positive
/// @param sources at least one slack bus
public record BalancedNetwork(
        double baseMva,
        List<BalancedBus> buses,
        List<BalancedBranch> branches,
        List<BalancedLoad> loads,
        List<BalancedSource> sources) {

    public BalancedNetwork {
        buses = List.copyOf(buses);
        branches = List.copyOf(branches);
        loads = List.copyOf(loads);
        sources = List.copyOf(sources);
        if (!(baseMva > 0) || !Double.isFinite(baseMva)) {
            throw new IllegalArgumentException("The power base is " + baseMva + " MVA; it must be above zero.");
        }
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("No bus holds the voltage. Mark one as slack.");
        }
        Set<String> known = new HashSet<>();
        for (BalancedBus bus : buses) {
            if (!known.add(bus.id())) {
                throw new IllegalArgumentException("There are two buses " + bus.id() + ". Rename or drop one.");
            }
        }
        for (BalancedBranch branch : branches) {
            requireKnown(known, "Branch " + branch.from() + "-" + branch.to(), branch.from());
            requireKnown(known, "Branch " + branch.from() + "-" + branch.to(), branch.to());
        }
        for (BalancedLoad load : loads) {
            requireKnown(known, "A load", load.bus());
        }
        Set<String> held = new HashSet<>();
        for (BalancedSource source : sources) {
            requireKnown(known, "A source", source.bus());
            if (!held.add(source.bus())) {
                throw new IllegalArgumentException("Bus " + source.bus() + " has two sources. Keep one.");
            }
        }
    }

    private static void requireKnown(Set<String> known, String element, String bus) {
        if (!known.contains(bus)) {
            throw new IllegalArgumentException(element + " names bus " + bus + ", which is not in the network. "
                    + "Is the bus missing or the number mistyped?");
        }
    }
}
