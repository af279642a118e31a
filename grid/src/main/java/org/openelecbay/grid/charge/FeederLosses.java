package org.openelecbay.grid.charge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.feeder.PhaseIndex;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.flow.ThreePhaseFlow;
import org.openelecbay.grid.flow.ThreePhaseSolution;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.PhaseMatrix;

/// Z-bus loss shares on an unbalanced radial feeder: the current of a terminal times the drop that the currents of all
/// leave on the resistances of its path, mutual ones included.
///
/// `L_k = Re(conj(I_k) sum_(l on the path of k) (Re Z_l J_l))`; over all terminals `sum_l J_l^H (Re Z_l) J_l`, the
/// losses of lines and transformer. Pro-rata and marginal shares are [LossAllocation]'s. Source: spec grid 6.3, by
/// phase.
public final class FeederLosses {

    private static final int PHASES = 3;

    private final ThreePhaseFlow flow;
    private final ThreePhaseSolution solution;
    private final Map<String, Complex[]> drop = new HashMap<>();

    private FeederLosses(ThreePhaseFlow flow, ThreePhaseSolution solution) {
        this.flow = flow;
        this.solution = solution;
        walk();
    }

    /// The shares of the flow's terminals in watt; they sum to the losses of lines and transformer.
    ///
    /// @param solution of this flow, for the powers given, constant power everywhere
    /// @param injectedWatts active power of each terminal, positive into the grid
    /// @param injectedVars reactive power of each terminal, positive into the grid
    public static double[] zBus(
            ThreePhaseFlow flow, ThreePhaseSolution solution, double[] injectedWatts, double[] injectedVars) {
        FeederLosses losses = new FeederLosses(flow, solution);
        double[] share = new double[injectedWatts.length];
        for (int k = 0; k < share.length; k++) {
            share[k] = losses.share(flow.terminals().get(k), new Complex(-injectedWatts[k], -injectedVars[k]));
        }
        return share;
    }

    private double share(Terminal terminal, Complex drawn) {
        int index = PhaseIndex.of(terminal.phase());
        if (index != PhaseIndex.ALL) {
            return share(terminal.bus(), index, drawn);
        }
        double sum = 0;
        for (int phase = 0; phase < PHASES; phase++) {
            sum += share(terminal.bus(), phase, drawn.times(1.0 / PHASES));
        }
        return sum;
    }

    private double share(String bus, int phase, Complex drawn) {
        Complex volt = solution.voltage(flow.position(bus), phase);
        Complex[] resistive = drop.getOrDefault(bus, new Complex[] {Complex.ZERO, Complex.ZERO, Complex.ZERO});
        return drawn.dividedBy(volt).times(resistive[phase]).re();
    }

    /// From the transformer outwards, the resistive drop of every bus.
    private void walk() {
        Feeder feeder = flow.feeder();
        Map<String, List<Integer>> linesAt = new HashMap<>();
        List<Line> lines = feeder.lines();
        for (int line = 0; line < lines.size(); line++) {
            linesAt.computeIfAbsent(lines.get(line).from(), bus -> new ArrayList<>())
                    .add(line);
            linesAt.computeIfAbsent(lines.get(line).to(), bus -> new ArrayList<>())
                    .add(line);
        }
        Complex[] first = new Complex[PHASES];
        for (int phase = 0; phase < PHASES; phase++) {
            first[phase] = solution.lowCurrent(phase)
                    .times(feeder.transformer().leakageOhm().re());
        }
        drop.put(feeder.transformer().lowBus(), first);
        Deque<String> left = new ArrayDeque<>(List.of(feeder.transformer().lowBus()));
        while (!left.isEmpty()) {
            String bus = left.remove();
            for (int line : linesAt.getOrDefault(bus, List.of())) {
                Line each = lines.get(line);
                String next = each.from().equals(bus) ? each.to() : each.from();
                if (!drop.containsKey(next)) {
                    drop.put(next, behind(drop.getOrDefault(bus, first), line, each));
                    left.add(next);
                }
            }
        }
    }

    private Complex[] behind(Complex[] before, int position, Line line) {
        PhaseMatrix ohmPerKm = line.code().ohmPerKm();
        Complex[] after = before.clone();
        for (int row = 0; row < PHASES; row++) {
            for (int column = 0; column < PHASES; column++) {
                double ohm = ohmPerKm.entry(row, column).re() * line.lengthMeters() / 1_000;
                after[row] =
                        after[row].plus(solution.lineCurrent(position, column).times(ohm));
            }
        }
        return after;
    }
}
