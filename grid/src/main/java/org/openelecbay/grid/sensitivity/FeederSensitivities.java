package org.openelecbay.grid.sensitivity;

import static org.openelecbay.grid.sensitivity.FeederTree.WIDTH;

import java.util.List;
import org.openelecbay.grid.feeder.PhaseIndex;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.feeder.Transformer;
import org.openelecbay.grid.flow.ThreePhaseSolution;
import org.openelecbay.grid.phasor.Complex;

/// Exact derivatives of a three-phase feeder, one pass through the tree for each terminal asked for.
final class FeederSensitivities extends LinearSensitivities {

    private static final double WATTS_A_KW = 1_000;

    private final FeederPoint point;
    private final FeederTree tree;
    private final ThreePhaseSolution solution;
    private final LinearTree linear;
    /// Per voltage place the two factors that turn a voltage change into that of its magnitude in per unit.
    private final double[] voltageAngle;
    /// Per current place the same for a current in ampere.
    private final double[] currentAngle;
    /// `dP_source / dJ` of the transformer's low-voltage currents, in watt per ampere.
    private final double[] sourceByCurrent;

    FeederSensitivities(FeederPoint point) {
        super(point.model().terminals().size());
        this.point = point;
        tree = point.tree();
        solution = point.solution();
        linear = new LinearTree(tree.tree, WIDTH, tree.tapRe, tree.tapIm, tree.series, drawn());
        voltageAngle = new double[2 * point.model().voltagePlaces().size()];
        for (int place = 0; place < voltageAngle.length / 2; place++) {
            Complex volt = solution.voltage(place / 3, place % 3);
            putAngle(volt, volt.magnitude() * point.nominalVolt(), voltageAngle, place);
        }
        currentAngle = new double[2 * point.model().currentPlaces().size()];
        for (int place = 0; place < currentAngle.length / 2; place++) {
            Complex current = point.complexCurrent(place);
            putAngle(current, current.magnitude(), currentAngle, place);
        }
        sourceByCurrent = sourceByCurrent();
    }

    private static void putAngle(Complex number, double divisor, double[] into, int place) {
        into[2 * place] = divisor == 0 ? 0 : number.re() / divisor;
        into[2 * place + 1] = divisor == 0 ? 0 : number.im() / divisor;
    }

    private double[] drawn() {
        double[] drawn = new double[tree.series.length];
        List<Terminal> terminals = point.model().flowTerminals();
        for (int k = 0; k < terminals.size(); k++) {
            Terminal terminal = terminals.get(k);
            int bus = point.model().busOf(terminal);
            if (FeederModel.isBalanced(terminal)) {
                for (int phase = 0; phase < 3; phase++) {
                    addLoad(drawn, bus, phase, -point.watts()[k] / 3, -point.vars()[k] / 3);
                }
            } else {
                addLoad(drawn, bus, PhaseIndex.of(terminal.phase()), -point.watts()[k], -point.vars()[k]);
            }
        }
        return drawn;
    }

    private void addLoad(double[] drawn, int bus, int phase, double watts, double vars) {
        Complex volt = solution.voltage(bus, phase);
        int at = (bus * WIDTH + 2 * phase) * WIDTH + 2 * phase;
        LoadSlope.add(drawn, at, WIDTH, volt.re(), volt.im(), watts, vars, 0, 0);
    }

    @Override
    LinearAnswer solve(int terminal, boolean reactive) {
        Terminal where = point.model().terminals().get(terminal);
        int bus = point.model().busOf(where);
        double[] drawn = new double[WIDTH];
        for (int phase = 0; phase < 3; phase++) {
            if (FeederModel.isBalanced(where) || PhaseIndex.of(where.phase()) == phase) {
                double watts = FeederModel.isBalanced(where) ? WATTS_A_KW / 3 : WATTS_A_KW;
                Complex volt = solution.voltage(bus, phase);
                double scale = watts / (volt.re() * volt.re() + volt.im() * volt.im());
                drawn[2 * phase] = scale * (reactive ? -volt.im() : -volt.re());
                drawn[2 * phase + 1] = scale * (reactive ? volt.re() : -volt.im());
            }
        }
        return linear.solve(bus, drawn);
    }

    /// `dP = Re(dV conj(I) + V conj(dI))` at the high-voltage terminals, with `dI = (1/n) D^T dJ` and `dV =
    /// -z_s dI`.
    private double[] sourceByCurrent() {
        Transformer transformer = tree.feeder.transformer();
        Complex impedance = tree.feeder.source().impedanceOhm();
        double[] slope = new double[WIDTH];
        for (int low = 0; low < 3; low++) {
            Complex sum = Complex.ZERO;
            for (int high = 0; high < 3; high++) {
                // Re((V - conj(z_s) I) conj(dI)) holds both parts.
                Complex weight =
                        solution.highVoltage(high).minus(impedance.conjugate().times(solution.highCurrent(high)));
                sum = sum.plus(weight.times(transformer.group().winding(low, high) / transformer.turnsRatio()));
            }
            slope[2 * low] = sum.re();
            slope[2 * low + 1] = sum.im();
        }
        return slope;
    }

    @Override
    double voltage(int place, LinearAnswer answer) {
        return projected(voltageAngle, place, answer.volt(), 2 * place);
    }

    @Override
    double current(int place, LinearAnswer answer) {
        int lines = tree.lineBus.length;
        int bus = place / 3 < lines ? tree.lineBus[place / 3] : tree.root;
        return projected(currentAngle, place, answer.branch(), WIDTH * bus + 2 * (place % 3));
    }

    private static double projected(double[] angle, int place, double[] change, int at) {
        return angle[2 * place] * change[at] + angle[2 * place + 1] * change[at + 1];
    }

    @Override
    double source(LinearAnswer answer) {
        double sum = 0;
        for (int k = 0; k < WIDTH; k++) {
            sum += sourceByCurrent[k] * answer.branch()[WIDTH * tree.root + k];
        }
        return sum / WATTS_A_KW;
    }
}
