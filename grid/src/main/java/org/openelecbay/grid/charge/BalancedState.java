package org.openelecbay.grid.charge;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.flow.RadialSolution;
import org.openelecbay.grid.phasor.Complex;

/// A solved single-phase-equivalent network, radial or meshed: the flows and losses that follow from its voltages.
///
/// Per unit. Buses and branches are read by their position in the network's lists. Losses are those of series
/// impedances; what a shunt draws counts as drawn at its bus.
public final class BalancedState {

    final BalancedNetwork network;
    final int[] from;
    final int[] to;

    private final Complex[] voltage;
    private final Complex[] series;
    private final boolean[] source;

    /// @param voltage of every bus, in the order of the network
    /// @throws IllegalArgumentException when a branch in service has no impedance, so that voltages do not tell its
    ///     current
    public BalancedState(BalancedNetwork network, List<Complex> voltage) {
        if (voltage.size() != network.buses().size()) {
            throw new IllegalArgumentException("There are " + voltage.size() + " voltages for "
                    + network.buses().size() + " buses.");
        }
        this.network = network;
        this.voltage = voltage.toArray(Complex[]::new);
        Map<String, Integer> positions = new HashMap<>();
        for (int bus = 0; bus < this.voltage.length; bus++) {
            positions.put(network.buses().get(bus).id(), bus);
        }
        List<BalancedBranch> branches = network.branches();
        from = branches.stream()
                .mapToInt(each -> positions.getOrDefault(each.from(), -1))
                .toArray();
        to = branches.stream()
                .mapToInt(each -> positions.getOrDefault(each.to(), -1))
                .toArray();
        series = new Complex[branches.size()];
        Arrays.setAll(series, branch -> current(branches.get(branch), branch));
        Set<String> sources = new HashSet<>(
                network.sources().stream().map(BalancedSource::bus).toList());
        source = new boolean[this.voltage.length];
        for (int bus = 0; bus < source.length; bus++) {
            source[bus] = sources.contains(network.buses().get(bus).id());
        }
    }

    /// The state that a sweep found.
    public static BalancedState of(RadialSolution solution) {
        return new BalancedState(
                solution.network(),
                IntStream.range(0, solution.network().buses().size())
                        .mapToObj(solution::voltage)
                        .toList());
    }

    private Complex current(BalancedBranch branch, int position) {
        if (!branch.inService()) {
            return Complex.ZERO;
        }
        Complex impedance = new Complex(branch.rPu(), branch.xPu());
        if (impedance.magnitude() == 0) {
            throw new IllegalArgumentException("Branch " + branch.from() + "-" + branch.to()
                    + " has no impedance, so its flow does not follow from voltages. Join its buses first.");
        }
        return voltage[from[position]]
                .dividedBy(tap(branch))
                .minus(voltage[to[position]])
                .dividedBy(impedance);
    }

    static Complex tap(BalancedBranch branch) {
        return Complex.ofPolar(branch.tapRatio(), branch.shiftDegrees());
    }

    /// Active power that enters a branch at its `from`; negative where it leaves there.
    double sent(int branch) {
        return voltage[from[branch]].times(currentAtFrom(branch).conjugate()).re();
    }

    /// Active power that leaves a branch at its `to`.
    double received(int branch) {
        return voltage[to[branch]].times(series[branch].conjugate()).re();
    }

    private Complex currentAtFrom(int branch) {
        return series[branch].dividedBy(tap(network.branches().get(branch)).conjugate());
    }

    /// Current that every bus injects into the series impedances.
    Complex[] injectedCurrents() {
        Complex[] injected = new Complex[voltage.length];
        Arrays.fill(injected, Complex.ZERO);
        for (int branch = 0; branch < series.length; branch++) {
            injected[from[branch]] = injected[from[branch]].plus(currentAtFrom(branch));
            injected[to[branch]] = injected[to[branch]].minus(series[branch]);
        }
        return injected;
    }

    /// Active power that every bus draws from the branches, in per unit; negative where it injects. At a source it is
    /// minus the power of the source, its own load aside.
    public double[] drawnPu() {
        double[] drawn = new double[voltage.length];
        for (int branch = 0; branch < series.length; branch++) {
            drawn[from[branch]] -= sent(branch);
            drawn[to[branch]] += received(branch);
        }
        return drawn;
    }

    /// Active losses of all branches in per unit.
    public double lossPu() {
        double loss = 0;
        for (int branch = 0; branch < series.length; branch++) {
            double magnitude = series[branch].magnitude();
            loss += network.branches().get(branch).rPu() * magnitude * magnitude;
        }
        return loss;
    }

    boolean isSource(int bus) {
        return source[bus];
    }

    int buses() {
        return voltage.length;
    }
}
