package org.openelecbay.grid.nodal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.multiphase.VoltageSource;
import org.openelecbay.grid.phasor.Complex;

/// Currents of a solution that are not simply an admittance times voltages.
final class NodalCurrents {

    private NodalCurrents() {}

    static Complex[] voltages(Primitive element, NodalState state) {
        return Arrays.stream(element.slots()).mapToObj(state::voltage).toArray(Complex[]::new);
    }

    /// Currents into an element at all its ends.
    static Complex[] into(Primitive element, NodalState state) {
        Complex[] volt = voltages(element, state);
        Complex[] current = new Complex[volt.length];
        Arrays.setAll(current, end -> element.current(end, volt));
        return current;
    }

    /// Current into a transformer at a slot, over all coils that end there on one side.
    ///
    /// @param side 0 for the first winding, 2 for the second
    static Complex intoAt(Primitive bank, NodalState state, int slot, int side) {
        Complex[] current = into(bank, state);
        Complex total = Complex.ZERO;
        for (int end = 0; end < current.length; end++) {
            boolean there = bank.slots()[end] == slot && (end & 2) == side;
            total = there ? total.plus(current[end]) : total;
        }
        return total;
    }

    /// Adds to the currents into a line without impedance what flows through it.
    static void addWires(NodalSolution solution, int line, Complex[] into) {
        List<ZeroLines.Wire> wires = solution.flow.elements.wires;
        Complex[] through = solution.flow.zeroLines.currents(leaving(solution));
        for (int wire = 0; wire < through.length; wire++) {
            if (wires.get(wire).line() == line) {
                int from = wires.get(wire).conductor();
                into[from] = into[from].plus(through[wire]);
                into[into.length / 2 + from] = into[into.length / 2 + from].minus(through[wire]);
            }
        }
    }

    /// Current out of the phases of a source's bus that the source alone can give.
    static Complex[] ofSource(NodalSolution solution, int source) {
        Primitive impedance = solution.flow.elements.sources.get(source);
        if (impedance != null) {
            Complex[] into = into(impedance, solution.state);
            return new Complex[] {into[3].times(-1), into[4].times(-1), into[5].times(-1)};
        }
        Slots slots = solution.flow.elements.slots;
        VoltageSource stiff = solution.flow.network.sources().get(source);
        Complex[] leaving = leaving(solution);
        Complex[] current = new Complex[3];
        Arrays.fill(current, Complex.ZERO);
        int bus = slots.bus(stiff.bus());
        for (int slot = 0; slot < slots.size(); slot++) {
            for (int phase = 0; phase < 3; phase++) {
                boolean joined = slots.isPresent(slot) && slots.root(slot) == slots.root(4 * bus + phase);
                current[phase] = joined ? current[phase].plus(leaving[slot]) : current[phase];
            }
        }
        return current;
    }

    /// Current out of every slot into elements and loads; what flows through lines without impedance is not among it.
    private static Complex[] leaving(NodalSolution solution) {
        Elements elements = solution.flow.elements;
        NodalState state = solution.state;
        Complex[] leaving = new Complex[elements.slots.size()];
        Arrays.fill(leaving, Complex.ZERO);
        for (List<? extends @Nullable Primitive> each : List.of(elements.fixed(), solution.system.regulators)) {
            for (Primitive primitive : each) {
                if (primitive != null) {
                    Complex[] current = into(primitive, state);
                    for (int end = 0; end < current.length; end++) {
                        add(leaving, primitive.slots()[end], current[end]);
                    }
                }
            }
        }
        for (int part = 0; part < state.kw.length; part++) {
            LoadPart load = state.loads.parts.get(part);
            if (state.kw[part] != 0 || state.kvar[part] != 0) {
                Complex current = state.loads.current(part, state.kw[part], state.kvar[part], state.overPart(part));
                add(leaving, load.from(), current);
                add(leaving, load.to(), current.times(-1));
            }
        }
        return leaving;
    }

    private static void add(Complex[] leaving, int slot, Complex current) {
        if (slot != Slots.GROUND) {
            leaving[slot] = leaving[slot].plus(current);
        }
    }
}
