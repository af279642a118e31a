package org.openelecbay.grid.flow;

import java.util.List;
import java.util.Locale;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.feeder.PhaseIndex;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.SymmetricalComponents;

/// The result of a three-phase power flow, and the workspace of the next one: [ThreePhaseFlow] overwrites it.
///
/// Buses and lines are read by their position in the feeder's lists, phases by 0, 1, 2 for a, b, c. Voltages are
/// phase to neutral; the angle of phase A behind the source impedance is zero. Powers are in volt-ampere (watt and
/// var). Unless [#status] is [FlowStatus#CONVERGED], every other question about the network throws
/// `IllegalStateException`: there are no voltages to give.
public final class ThreePhaseSolution {

    final ThreePhaseFlow flow;
    final SweepState state;
    final double[] busVolt;

    private final ReducedTree tree;
    private final Thevenin thevenin;
    private final double baseVolt;
    private FlowStatus status = FlowStatus.NOT_CONVERGED;

    ThreePhaseSolution(ThreePhaseFlow flow, ReducedTree tree, Thevenin thevenin) {
        this.flow = flow;
        this.tree = tree;
        this.thevenin = thevenin;
        state = new SweepState(tree.nodes());
        busVolt = new double[6 * flow.feeder().buses().size()];
        baseVolt = flow.feeder().transformer().lowPhaseVolt();
    }

    void finish(FlowStatus ending) {
        status = ending;
    }

    public FlowStatus status() {
        return status;
    }

    /// Iterations of the last sweep, whatever its status.
    public int iterations() {
        return state.iterations;
    }

    /// Largest voltage change of the last iteration in per unit, whatever the status.
    public double lastStepPu() {
        return state.step;
    }

    /// Why there is no solution, naming the bus and phase where it fails: that of the largest step of one more
    /// iteration, or the first without a number. Empty when it converged.
    public String failure() {
        if (status == FlowStatus.CONVERGED) {
            return "";
        }
        if (state.iterations == 0) {
            return "Nothing has been solved yet.";
        }
        int worst = flow.sweep.nextLargestStep(state);
        double volt = Math.hypot(state.volt[worst], state.volt[worst + 1]);
        String id = flow.feeder().buses().get(tree.nodeBus[worst / 6]).id();
        return "The power flow of " + flow.feeder().name() + " is " + status + " after " + state.iterations
                + " iterations; it fails at bus " + id + ", phase " + PhaseIndex.at(worst % 6 / 2)
                + String.format(Locale.ROOT, " (%.3g pu in the last one). ", volt / baseVolt)
                + "The power is probably above what the feeder can carry.";
    }

    /// True when a load below 0.7 pu was served as a constant impedance; see [LowVoltage].
    public boolean guarded() {
        requireSolved();
        return state.guarded;
    }

    /// Phase-to-neutral voltage of a bus in volt.
    public Complex voltage(int bus, int phase) {
        requireSolved();
        int at = 6 * bus + 2 * phase;
        return new Complex(busVolt[at], busVolt[at + 1]);
    }

    /// Magnitude of a phase-to-neutral voltage in volt.
    public double volt(int bus, int phase) {
        requireSolved();
        int at = 6 * bus + 2 * phase;
        return Math.sqrt(busVolt[at] * busVolt[at] + busVolt[at + 1] * busVolt[at + 1]);
    }

    /// Magnitude in per unit of the transformer's rated low-voltage phase voltage.
    public double voltagePu(int bus, int phase) {
        return volt(bus, phase) / baseVolt;
    }

    /// Voltage unbalance factor `|V2| / |V1|` of a bus as a ratio.
    public double unbalance(int bus) {
        return SymmetricalComponents.unbalance(voltage(bus, 0), voltage(bus, 1), voltage(bus, 2));
    }

    /// Current of a line in ampere, away from the transformer positive.
    public Complex lineCurrent(int line, int phase) {
        requireSolved();
        return tree.lineNode[line] == ReducedTree.NONE
                ? Complex.ZERO
                : pair(state.current, 6 * tree.lineNode[line] + 2 * phase);
    }

    /// Losses of a line: `I^H Z I`.
    public Complex lineLoss(int line) {
        Line each = flow.feeder().lines().get(line);
        Complex[] current = {lineCurrent(line, 0), lineCurrent(line, 1), lineCurrent(line, 2)};
        Complex[] drop =
                each.code().ohmPerKm().times(each.lengthMeters() / 1_000).times(current);
        return sum(phase -> drop[phase].times(current[phase].conjugate()));
    }

    /// Losses of all lines.
    public Complex lineLosses() {
        Complex total = Complex.ZERO;
        List<Line> lines = flow.feeder().lines();
        for (int line = 0; line < lines.size(); line++) {
            total = total.plus(lineLoss(line));
        }
        return total;
    }

    /// Power served to all terminals, consumption positive: what was asked for unless [#guarded].
    public Complex served() {
        requireSolved();
        double active = 0;
        double reactive = 0;
        double guard = state.guarded ? LowVoltage.GUARD_PU * baseVolt : 0;
        for (int k = 0; k < state.load.length; k += 2) {
            double volt = Math.hypot(state.volt[k], state.volt[k + 1]);
            double factor = volt < guard ? volt * volt / (guard * guard) : 1;
            active += factor * state.load[k];
            reactive += factor * state.load[k + 1];
        }
        return new Complex(active, reactive);
    }

    /// Current into the high-voltage terminals of the transformer in ampere; the three sum to zero.
    public Complex highCurrent(int phase) {
        requireSolved();
        return thevenin.highCurrent(phase, state.current);
    }

    /// Voltage at the high-voltage terminals of the transformer in volt, phase to neutral.
    public Complex highVoltage(int phase) {
        requireSolved();
        return thevenin.highVolt(phase, state.current);
    }

    /// Current out of the low-voltage terminals of the transformer in ampere.
    public Complex lowCurrent(int phase) {
        requireSolved();
        return pair(state.current, 2 * phase);
    }

    /// Power of one phase out of the low-voltage terminals of the transformer.
    public Complex lowPower(int phase) {
        return pair(state.volt, 2 * phase).times(lowCurrent(phase).conjugate());
    }

    /// Power out of the low-voltage terminals of the transformer, all phases.
    public Complex lowPower() {
        return sum(this::lowPower);
    }

    /// Power into the high-voltage terminals of the transformer, all phases.
    public Complex highPower() {
        return sum(phase -> highVoltage(phase).times(highCurrent(phase).conjugate()));
    }

    /// Power the source gives behind its impedance, all phases.
    public Complex sourcePower() {
        return sum(phase -> thevenin.behind(phase).times(highCurrent(phase).conjugate()));
    }

    /// Losses of lines and transformer: power into the high-voltage terminals minus what the terminals were served.
    public Complex losses() {
        return highPower().minus(served());
    }

    private interface OfPhase {
        Complex of(int phase);
    }

    private static Complex sum(OfPhase term) {
        return term.of(0).plus(term.of(1)).plus(term.of(2));
    }

    private static Complex pair(double[] values, int at) {
        return new Complex(values[at], values[at + 1]);
    }

    private void requireSolved() {
        if (status != FlowStatus.CONVERGED) {
            throw new IllegalStateException(failure() + " There are no voltages; ask for status() first.");
        }
    }
}
