package org.openelecbay.grid.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.flow.RadialFlow;
import org.openelecbay.grid.flow.RadialSolution;

/// What every tap does to the voltage of one bus, and which tap to plan with. Source: spec grid 2.8.
///
/// @param band that the voltage is meant to keep
/// @param presentTap from which moves are counted
/// @param states of every tap with a solution, ascending
public record TapPlan(VoltageBand band, int presentTap, List<TapState> states) {

    /// Two voltages this close to mid-band are equally close.
    private static final double SAME_PU = 1e-12;

    /// The network at one tap.
    ///
    /// @param tap position
    /// @param voltagePu of the regulated bus
    /// @param lossPu active losses of the network
    public record TapState(int tap, double voltagePu, double lossPu) {}

    /// Solves the network at every tap.
    ///
    /// @param regulatedBus whose voltage the band is for
    public static TapPlan of(
            BalancedNetwork network, TapChanger changer, String regulatedBus, VoltageBand band, int presentTap) {
        List<TapState> states = new ArrayList<>();
        for (int tap : changer.taps()) {
            if (RadialFlow.solve(changer.behind(network, tap)) instanceof RadialSolution solution) {
                int bus = solution.position(regulatedBus);
                states.add(new TapState(
                        tap,
                        solution.voltage(bus).magnitude(),
                        solution.losses().re()));
            }
        }
        return new TapPlan(band, presentTap, states);
    }

    /// Taps with the voltage inside the band.
    public List<TapState> feasible() {
        return states.stream().filter(each -> band.holds(each.voltagePu())).toList();
    }

    /// The tap with the voltage closest to mid-band; of equals the one with the fewest moves, then the lower one.
    public Optional<TapState> closestToMiddle() {
        double closest = states.stream().mapToDouble(this::offMiddle).min().orElse(Double.NaN);
        return states.stream()
                .filter(each -> offMiddle(each) <= closest + SAME_PU)
                .min(Comparator.comparingInt((TapState each) -> Math.abs(each.tap() - presentTap))
                        .thenComparingInt(TapState::tap));
    }

    /// The tap inside the band that is the fewest steps from neutral; of two the one closer to mid-band.
    public Optional<TapState> fewestSteps() {
        return feasible().stream()
                .min(Comparator.comparingInt((TapState each) -> Math.abs(each.tap()))
                        .thenComparingDouble(this::offMiddle));
    }

    /// The network at a tap, where it has a solution.
    public Optional<TapState> at(int tap) {
        return states.stream().filter(each -> each.tap() == tap).findFirst();
    }

    private double offMiddle(TapState state) {
        return Math.abs(state.voltagePu() - band.middlePu());
    }
}
