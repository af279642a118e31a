package org.openelecbay.grid.nodal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.LineSection;
import org.openelecbay.grid.multiphase.NetworkLoad;
import org.openelecbay.grid.multiphase.Regulator;
import org.openelecbay.grid.phasor.Complex;

/// The result of a nodal power flow. Immutable.
///
/// Buses, lines and the like are read by their position in the network's lists. Voltages are conductor to ground in
/// volt, currents in ampere, powers in volt-ampere (watt and var). Unless [#status] is [FlowStatus#CONVERGED], every
/// question about the network throws `IllegalStateException` with [#failure].
public final class NodalSolution {

    final NodalFlow flow;
    final NodalSystem system;
    final NodalState state;
    final TapPositions taps;

    private final Ending ending;

    NodalSolution(NodalFlow flow, NodalSystem system, NodalState state, TapPositions taps, Ending ending) {
        this.flow = flow;
        this.system = system;
        this.state = state;
        this.taps = taps;
        this.ending = ending;
    }

    public FlowStatus status() {
        return ending.status();
    }

    /// Iterations at the last taps, whatever the status.
    public int iterations() {
        return ending.iterations();
    }

    /// Largest voltage change of the last iteration in per unit, whatever the status.
    public double lastStepPu() {
        return ending.stepPu();
    }

    /// Id of the bus with the largest mismatch, whatever the status.
    public String worstBus() {
        return flow.elements.slots.busName(flow.equations.slot[ending.worst()]);
    }

    /// Why there is no solution, naming the bus where it fails; empty when it converged.
    public String failure() {
        if (status() == FlowStatus.CONVERGED) {
            return "";
        }
        return "The power flow of " + flow.network.name() + " is " + status() + " after " + ending.iterations()
                + " iterations; it fails at bus " + worstBus() + " with a mismatch of " + ending.mismatch() / 1_000
                + " kVA." + Heaviest.hint(flow.loads, state);
    }

    /// The conductors a bus has, in the order A, B, C, N.
    public List<Conductor> conductors(int bus) {
        return Conductor.ALL.stream()
                .filter(each -> flow.elements.slots.isPresent(4 * bus + each.position()))
                .toList();
    }

    /// Voltage of a conductor to ground in volt.
    ///
    /// @throws IllegalArgumentException when the bus has no such conductor
    public Complex voltage(int bus, Conductor conductor) {
        requireSolved();
        if (!flow.elements.slots.isPresent(4 * bus + conductor.position())) {
            throw new IllegalArgumentException("Bus " + flow.network.buses().get(bus).id() + " has no conductor "
                    + conductor + "; it has " + conductors(bus) + ".");
        }
        return state.voltage(4 * bus + conductor.position());
    }

    /// Voltage of a phase to the neutral of its bus, or to ground where it has none, in volt.
    public Complex phaseVoltage(int bus, Conductor phase) {
        Complex volt = voltage(bus, phase);
        return conductors(bus).contains(Conductor.N) ? volt.minus(voltage(bus, Conductor.N)) : volt;
    }

    /// Magnitude of [#phaseVoltage] in per unit of the bus's base.
    public double voltagePu(int bus, Conductor phase) {
        return phaseVoltage(bus, phase).magnitude()
                / flow.network.buses().get(bus).phaseVolt();
    }

    /// True when a load below 0.7 pu was served as a constant impedance; see
    /// [org.openelecbay.grid.flow.LowVoltage].
    public boolean guarded() {
        requireSolved();
        for (int part = 0; part < state.kw.length; part++) {
            if (flow.loads.isGuarded(part, state.kw[part], state.kvar[part], state.overPart(part))) {
                return true;
            }
        }
        return false;
    }

    /// Current into a line at its `from` end; zero when it is open.
    ///
    /// @param conductor position in the line's conductors
    public Complex fromCurrent(int line, int conductor) {
        return lineCurrents(line)[conductor];
    }

    /// Current out of a line at its `to` end, so that without charging it equals [#fromCurrent].
    public Complex toCurrent(int line, int conductor) {
        int conductors = flow.network.lines().get(line).conductors().size();
        return lineCurrents(line)[conductors + conductor].times(-1);
    }

    /// Currents into a line at all its ends, those of `from` first.
    private Complex[] lineCurrents(int line) {
        requireSolved();
        Primitive primitive = flow.elements.lines.get(line);
        LineSection section = flow.network.lines().get(line);
        Complex[] currents = new Complex[2 * section.conductors().size()];
        Arrays.fill(currents, Complex.ZERO);
        if (primitive != null) {
            currents = NodalCurrents.into(primitive, state);
            if (section.impedanceOhm().isZero()) {
                NodalCurrents.addWires(this, line, currents);
            }
        }
        return currents;
    }

    /// What a line loses and its charging draws.
    public Complex lineLoss(int line) {
        requireSolved();
        return drawn(flow.elements.lines.get(line));
    }

    /// What a transformer loses.
    public Complex transformerLoss(int transformer) {
        requireSolved();
        return drawn(flow.elements.transformers.get(transformer));
    }

    /// What a regulator loses.
    public Complex regulatorLoss(int regulator) {
        requireSolved();
        return drawn(system.regulators.get(regulator));
    }

    /// Current into the first winding of a transformer at the start of a coil, in ampere.
    ///
    /// @param coil position of a coil of the second winding, opposite which the coil is
    public Complex highCoilCurrent(int transformer, int coil) {
        requireSolved();
        Primitive bank = flow.elements.transformers.get(transformer);
        return NodalCurrents.into(bank, state)[TransformerPrimitive.lowStart(coil) - 2];
    }

    /// Current into a transformer out of a conductor of the bus of its first or second winding, in ampere.
    ///
    /// @param high true for the first winding
    public Complex transformerCurrent(int transformer, boolean high, Conductor conductor) {
        requireSolved();
        Primitive bank = flow.elements.transformers.get(transformer);
        String bus = high
                ? flow.network.transformers().get(transformer).high().bus()
                : flow.network.transformers().get(transformer).low().bus();
        return NodalCurrents.intoAt(bank, state, flow.elements.slots.of(bus, conductor), high ? 0 : 2);
    }

    /// Reactive and active power a capacitor draws; its reactive power is negative.
    public Complex capacitorPower(int capacitor) {
        requireSolved();
        return drawn(flow.elements.capacitors.get(capacitor));
    }

    /// Power a load draws at its voltages.
    public Complex served(int load) {
        requireSolved();
        Complex total = Complex.ZERO;
        for (int part : flow.parts(load)) {
            total = total.plus(flow.loads.power(part, state.kw[part], state.kvar[part], state.overPart(part)));
        }
        return total;
    }

    /// Power all loads draw.
    public Complex served() {
        List<NetworkLoad> loads = flow.network.loads();
        Complex total = Complex.ZERO;
        for (int load = 0; load < loads.size(); load++) {
            total = total.plus(served(load));
        }
        return total;
    }

    /// Current of a phase out of the terminals of a source, in ampere.
    public Complex sourceCurrent(int source, Conductor phase) {
        requireSolved();
        return NodalCurrents.ofSource(this, source)[phase.position()];
    }

    /// Power a source gives at its terminals, its own impedance behind them.
    public Complex sourcePower(int source) {
        requireSolved();
        Complex[] currents = NodalCurrents.ofSource(this, source);
        Complex total = Complex.ZERO;
        int bus = flow.position(flow.network.sources().get(source).bus());
        for (int phase = 0; phase < 3; phase++) {
            total = total.plus(state.voltage(4 * bus + phase).times(currents[phase].conjugate()));
        }
        return total;
    }

    /// Power all sources give at their terminals.
    public Complex sourcePower() {
        Complex total = Complex.ZERO;
        for (int source = 0; source < flow.network.sources().size(); source++) {
            total = total.plus(sourcePower(source));
        }
        return total;
    }

    /// Losses of lines, transformers, regulators and groundings, with what the charging of lines draws.
    public Complex losses() {
        requireSolved();
        Complex total = Complex.ZERO;
        List<@Nullable Primitive> lossy = new ArrayList<>(flow.elements.lines);
        lossy.addAll(flow.elements.transformers);
        lossy.addAll(system.regulators);
        lossy.addAll(flow.elements.groundings);
        for (Primitive each : lossy) {
            total = total.plus(drawn(each));
        }
        return total;
    }

    /// Tap of every regulator in steps from neutral.
    public List<Integer> taps() {
        return taps.steps();
    }

    /// Voltage that the relay of a regulator sees: `|V/n_PT - (R + jX) I/n_CT|` in volt. Source: spec grid 2.8.
    public double relayVolt(int regulator) {
        requireSolved();
        Regulator each = flow.regulators().get(regulator);
        Primitive bank = system.regulators.get(regulator);
        int start = TransformerPrimitive.lowStart(0);
        Complex volt = state.voltage(bank.slots()[start]).minus(state.voltage(bank.slots()[start + 1]));
        Complex drop = new Complex(each.dropVoltR(), each.dropVoltX());
        if (drop.magnitude() > 0) {
            drop = drop.times(NodalCurrents.into(bank, state)[start].times(-1 / each.currentRating()));
        }
        return volt.times(1 / each.potentialRatio()).minus(drop).magnitude();
    }

    /// True when a regulator holds its band; false at the end of its taps or with a band below one step.
    public boolean inBand(int regulator) {
        Regulator each = flow.regulators().get(regulator);
        return Math.abs(relayVolt(regulator) - each.setVolt()) <= each.bandVolt() / 2;
    }

    private Complex drawn(@Nullable Primitive element) {
        return element == null ? Complex.ZERO : element.drawn(NodalCurrents.voltages(element, state));
    }

    void requireSolved() {
        if (status() != FlowStatus.CONVERGED) {
            throw new IllegalStateException(failure() + " Ask for status() first.");
        }
    }
}
