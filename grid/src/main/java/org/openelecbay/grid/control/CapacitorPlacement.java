package org.openelecbay.grid.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.flow.RadialFlow;
import org.openelecbay.grid.flow.RadialSolution;

/// Which capacitor banks at which buses lose least: all combinations where there are at most a million, else one bank
/// after the other. A bank is a constant susceptance `b` and gives `b |V|^2`. Source: spec grid 2.8.
///
/// Combinations inside the voltage band and the ratings go before those outside; of equal losses the one with the
/// smaller banks at the first buses is taken.
public final class CapacitorPlacement {

    /// The most combinations that are all tried.
    public static final int MOST_COMBINATIONS = 1_000_000;

    private static final double SAME_LOSS_PU = 1e-13;

    private final BalancedNetwork network;
    private final List<String> buses;
    private final double[] optionsPu;
    private final VoltageBand band;

    /// Banks and what they do.
    ///
    /// @param banksPu susceptance at each candidate bus
    /// @param solution of the network with them
    /// @param secure true when voltages and currents are within limits
    public record Choice(double[] banksPu, RadialSolution solution, boolean secure) {

        /// Active losses in per unit.
        public double lossPu() {
            return solution.losses().re();
        }
    }

    /// @param buses where banks may be placed
    /// @param optionsPu susceptances to choose from at each of them; zero is always one of them
    public CapacitorPlacement(BalancedNetwork network, List<String> buses, double[] optionsPu, VoltageBand band) {
        this.network = network;
        this.buses = List.copyOf(buses);
        this.band = band;
        double[] options = Arrays.copyOf(optionsPu, optionsPu.length + 1);
        this.optionsPu = Arrays.stream(options).distinct().sorted().toArray();
        if (new HashSet<>(buses).size() != buses.size()) {
            throw new IllegalArgumentException("A bus is named twice among the places for capacitors.");
        }
        buses.forEach(bus -> {
            if (network.buses().stream().noneMatch(each -> each.id().equals(bus))) {
                throw new IllegalArgumentException("A capacitor may be placed at bus " + bus
                        + ", which is not in the network. Is the number mistyped?");
            }
        });
    }

    /// The best banks; empty when no combination that was tried has a solution.
    public Optional<Choice> best() {
        boolean few = buses.size() * Math.log(optionsPu.length) <= Math.log(MOST_COMBINATIONS) + 1e-9;
        return few ? bestOfAll() : greedy();
    }

    /// The network with these banks.
    ///
    /// @param banksPu susceptance at each candidate bus
    public Optional<Choice> with(double[] banksPu) {
        return RadialFlow.solve(placed(banksPu)) instanceof RadialSolution solution
                ? Optional.of(new Choice(banksPu.clone(), solution, band.isMetBy(solution)))
                : Optional.empty();
    }

    private Optional<Choice> bestOfAll() {
        int[] option = new int[buses.size()];
        Optional<Choice> best = Optional.empty();
        do {
            best = better(
                    best,
                    with(Arrays.stream(option)
                            .mapToDouble(each -> optionsPu[each])
                            .toArray()));
        } while (next(option));
        return best;
    }

    /// The last bus counts fastest.
    private boolean next(int[] option) {
        for (int bus = option.length - 1; bus >= 0; bus--) {
            if (++option[bus] < optionsPu.length) {
                return true;
            }
            option[bus] = 0;
        }
        return false;
    }

    /// One bus at a time takes the option that helps most, until none helps.
    private Optional<Choice> greedy() {
        Optional<Choice> best = with(new double[buses.size()]);
        boolean improved = true;
        while (improved) {
            Optional<Choice> start = best;
            double[] from = start.map(Choice::banksPu).orElseGet(() -> new double[buses.size()]);
            for (int bus = 0; bus < from.length; bus++) {
                for (double option : optionsPu) {
                    double[] tried = from.clone();
                    tried[bus] = option;
                    best = better(best, with(tried));
                }
            }
            improved = !best.equals(start);
        }
        return best;
    }

    private static Optional<Choice> better(Optional<Choice> best, Optional<Choice> tried) {
        if (best.isEmpty() || tried.isEmpty()) {
            return best.isEmpty() ? tried : best;
        }
        Choice now = best.get();
        Choice other = tried.get();
        if (now.secure() != other.secure()) {
            return other.secure() ? tried : best;
        }
        return other.lossPu() < now.lossPu() - SAME_LOSS_PU ? tried : best;
    }

    private BalancedNetwork placed(double[] banksPu) {
        Map<String, Double> bank = new HashMap<>();
        for (int k = 0; k < banksPu.length; k++) {
            bank.put(buses.get(k), banksPu[k]);
        }
        List<BalancedBus> placed = new ArrayList<>(network.buses().size());
        for (BalancedBus bus : network.buses()) {
            placed.add(new BalancedBus(
                    bus.id(),
                    bus.baseKv(),
                    bus.shuntConductancePu(),
                    bus.shuntSusceptancePu() + bank.getOrDefault(bus.id(), 0.0)));
        }
        return new BalancedNetwork(network.baseMva(), placed, network.branches(), network.loads(), network.sources());
    }
}
