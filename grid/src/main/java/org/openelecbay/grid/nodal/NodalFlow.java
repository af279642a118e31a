package org.openelecbay.grid.nodal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.multiphase.NetworkLoad;
import org.openelecbay.grid.multiphase.Regulator;

/// Power flow of a multiphase network of any shape, compiled once and solved often.
///
/// Every element is an admittance over the conductors it ends at; lines without impedance merge their ends. Loads are
/// currents that follow the voltage. Regulators move their taps into their bands, from the source on, unless the options
/// hold them. A compiled flow is immutable; threads share it. Source: spec grid 2.3, 2.5 and 2.8.
public final class NodalFlow {

    final MultiphaseNetwork network;
    final NodalOptions options;
    final Elements elements;
    final LoadCurrents loads;
    final Equations equations;
    final ZeroLines zeroLines;
    final TapPositions untouched;

    private final List<Primitive> fixed;
    private final NodalSystem system;
    private final double[] withoutLoad;

    private NodalFlow(MultiphaseNetwork network, NodalOptions options) {
        this.network = network;
        this.options = options;
        elements = new Elements(network);
        SupplyCheck.require(elements);
        loads = new LoadCurrents(network.loads(), elements.slots, options.lowVoltage());
        List<Primitive> all = elements.fixed();
        all.addAll(elements.regulators);
        List<Primitive> references = References.missing(elements.slots, all, elements.notes);
        all.addAll(references);
        equations = new Equations(elements.slots, all, loads);
        fixed = new ArrayList<>(elements.fixed());
        fixed.addAll(references);
        zeroLines = new ZeroLines(elements.wires, elements.slots);
        untouched = TapPositions.ofData(network.regulators());
        system = new NodalSystem(equations, fixed, elements.regulators);
        withoutLoad = system.withoutLoad();
    }

    /// Compiles with [NodalOptions#USUAL].
    ///
    /// @throws IllegalArgumentException when a bus has no path to a source, an element uses a conductor that nothing
    ///     supplies, or an impedance is missing; the message names the element
    public static NodalFlow compile(MultiphaseNetwork network) {
        return compile(network, NodalOptions.USUAL);
    }

    /// Compiles with other options; see [#compile(MultiphaseNetwork)].
    public static NodalFlow compile(MultiphaseNetwork network, NodalOptions options) {
        return new NodalFlow(network, options);
    }

    /// Solves with the loads of the network, from the voltages without load.
    public NodalSolution solve() {
        return solve(loads.nominalKw(), loads.nominalKvar());
    }

    /// Solves with other loads, from the voltages without load and the taps of the data.
    ///
    /// @param kw active power of every part of every load at nominal voltage, in the order of the network's loads and
    ///     of the parts of each; consumption positive
    /// @param kvar reactive power likewise
    public NodalSolution solve(double[] kw, double[] kvar) {
        return regulated(kw, kvar, withoutLoad, untouched, system);
    }

    /// Solves with other loads from the voltages and taps of a solution, which makes a neighbouring state cheap. The
    /// result equals that of [#solve(double\[\], double\[\])] within the tolerance where the taps do.
    ///
    /// @param start a converged solution of this flow; another one starts without load
    public NodalSolution solveFrom(NodalSolution start, double[] kw, double[] kvar) {
        if (start.flow != this) {
            throw new IllegalArgumentException("This solution belongs to another flow, so it cannot start one here.");
        }
        return start.status() == FlowStatus.CONVERGED
                ? regulated(kw, kvar, start.state.volt, start.taps, start.system)
                : solve(kw, kvar);
    }

    private NodalSolution regulated(
            double[] kw, double[] kvar, double[] volt, TapPositions taps, NodalSystem atTaps) {
        if (kw.length != loads.parts.size() || kvar.length != loads.parts.size()) {
            throw new IllegalArgumentException("There are " + loads.parts.size() + " parts of loads, but " + kw.length
                    + " active and " + kvar.length + " reactive powers.");
        }
        NodalState state = new NodalState(equations, loads, kw.clone(), kvar.clone(), volt);
        NodalSolution solution = atTaps(state, taps, atTaps);
        TapControl control = new TapControl(network);
        while (options.regulate() && solution.status() == FlowStatus.CONVERGED) {
            TapPositions next = control.next(solution);
            if (next.equals(solution.taps)) {
                return solution;
            }
            NodalState moved = new NodalState(equations, loads, state.kw, state.kvar, solution.state.volt);
            solution = atTaps(moved, next, systemAt(next));
        }
        return solution;
    }

    private NodalSolution atTaps(NodalState state, TapPositions taps, NodalSystem atTaps) {
        Ending ending = new NodalIteration(atTaps, state, options).solve();
        return new NodalSolution(this, atTaps, state, taps, ending);
    }

    private NodalSystem systemAt(TapPositions taps) {
        List<Primitive> regulators = new ArrayList<>();
        for (int k = 0; k < network.regulators().size(); k++) {
            regulators.add(elements.tapped(k, taps.ratio(k)));
        }
        return new NodalSystem(equations, fixed, regulators);
    }

    /// The network that was compiled.
    public MultiphaseNetwork network() {
        return network;
    }

    /// What was added so that every voltage is defined, one sentence each: references for what deltas cut off from
    /// ground.
    public List<String> notes() {
        return List.copyOf(elements.notes);
    }

    /// How many complex voltages are solved for.
    public int unknowns() {
        return equations.size;
    }

    /// The position of a bus in the network's list.
    ///
    /// @throws IllegalArgumentException when there is no such bus
    public int position(String bus) {
        return elements.slots.bus(bus);
    }

    /// Where the parts of a load stand in the powers of [#solve(double\[\], double\[\])].
    ///
    /// @param load position in the network's loads
    /// @return positions of its parts, in their order
    public int[] parts(int load) {
        NetworkLoad each = network.loads().get(load);
        int[] positions = new int[each.kw().size()];
        Arrays.setAll(positions, part -> loads.firstPart[load] + part);
        return positions;
    }

    /// The regulators of the network.
    List<Regulator> regulators() {
        return network.regulators();
    }
}
