package org.openelecbay.grid.nodal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.operating.Sensitivities;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.solver.sparse.SparseLu;
import org.openelecbay.solver.sparse.SparseMatrix;

/// Exact derivatives at a solution, from the linearised current injection `J dV = -dI` with `J` the derivative of
/// `Y V + I_load(V)`. Losses come from one transposed solve. Source: spec grid 3.2.
final class NodalSensitivities implements Sensitivities {

    private final NodalModel model;
    private final NodalSolution solution;
    private final Equations equations;
    /// For each terminal the change of all voltages by active and by reactive power, in per unit per kilo.
    private final double[][] byActive;

    private final double[][] byReactive;
    private final double[] lossByActive;
    private final double[] lossByReactive;

    NodalSensitivities(NodalModel model, NodalSolution solution) {
        this.model = model;
        this.solution = solution;
        equations = model.flow.equations;
        SparseMatrix jacobian = equations.matrix();
        System.arraycopy(solution.system.matrix.values(), 0, jacobian.values(), 0, jacobian.entries());
        solution.state.addSlopes(new Stamps(equations, jacobian));
        SparseLu factor = SparseLu.factor(jacobian);
        double[] lossGradient = lossGradient();
        int terminals = model.terminals.size();
        byActive = new double[terminals][];
        byReactive = new double[terminals][];
        lossByActive = new double[terminals];
        lossByReactive = new double[terminals];
        for (int terminal = 0; terminal < terminals; terminal++) {
            byActive[terminal] = injected(terminal, new Complex(1_000, 0));
            byReactive[terminal] = injected(terminal, new Complex(0, 1_000));
            factor.solve(byActive[terminal]);
            factor.solve(byReactive[terminal]);
            lossByActive[terminal] = product(lossGradient, byActive[terminal]) / 1_000;
            lossByReactive[terminal] = product(lossGradient, byReactive[terminal]) / 1_000;
        }
    }

    /// The current that a power injected at a terminal drives at its present voltage, in volt-ampere of the base.
    private double[] injected(int terminal, Complex power) {
        double[] current = new double[2 * equations.size];
        int[] parts = model.parts(terminal);
        for (int part : parts) {
            Complex each = power.times(1.0 / parts.length)
                    .dividedBy(solution.state.overPart(part))
                    .conjugate();
            add(current, model.flow.loads.parts.get(part).from(), each);
            add(current, model.flow.loads.parts.get(part).to(), each.times(-1));
        }
        return current;
    }

    private void add(double[] into, int slot, Complex value) {
        int equation = equations.of(slot);
        if (equation != Equations.NONE) {
            into[2 * equation] += equations.base[equation] * value.re();
            into[2 * equation + 1] += equations.base[equation] * value.im();
        }
    }

    /// The derivative of the losses `Re(V^H Y V)` of all lossy elements: `(Y + Y^H) V`.
    private double[] lossGradient() {
        double[] gradient = new double[2 * equations.size];
        Elements elements = model.flow.elements;
        for (List<? extends @Nullable Primitive> each : List.of(
                elements.lines, elements.transformers, solution.system.regulators, elements.groundings)) {
            for (Primitive primitive : each) {
                if (primitive != null) {
                    addGradient(primitive, gradient);
                }
            }
        }
        return gradient;
    }

    private void addGradient(Primitive element, double[] gradient) {
        Complex[] volt = NodalCurrents.voltages(element, solution.state);
        for (int end = 0; end < volt.length; end++) {
            Complex sum = Complex.ZERO;
            for (int other = 0; other < volt.length; other++) {
                Complex both = element.siemens()
                        .entry(end, other)
                        .plus(element.siemens().entry(other, end).conjugate());
                sum = sum.plus(both.times(volt[other]));
            }
            add(gradient, element.slots()[end], sum);
        }
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }

    private Complex change(int slot, double[] change) {
        int equation = equations.of(slot);
        return equation == Equations.NONE
                ? Complex.ZERO
                : new Complex(change[2 * equation], change[2 * equation + 1]).times(equations.base[equation]);
    }

    private double voltageBy(int place, double[] change) {
        Complex volt = model.voltage(place, solution.state);
        int[] slots = model.voltageSlots[place];
        Complex moved = change(slots[0], change).minus(change(slots[1], change));
        return along(volt, moved) / model.nominalVolt(place);
    }

    private double currentBy(int place, double[] change) {
        CurrentPlaces.Seen seen = model.currents.get(place);
        Complex current = seen.at(NodalCurrents.voltages(seen.element(), solution.state));
        int[] slots = seen.element().slots();
        Complex[] moved = new Complex[slots.length];
        for (int end = 0; end < slots.length; end++) {
            moved[end] = change(slots[end], change);
        }
        return current.magnitude() == 0 ? 0 : along(current, seen.at(moved));
    }

    /// How the magnitude of a number changes with the number.
    private static double along(Complex number, Complex change) {
        return (number.re() * change.re() + number.im() * change.im()) / number.magnitude();
    }

    @Override
    public double voltageByActive(int voltagePlace, int terminal) {
        return voltageBy(voltagePlace, byActive[terminal]);
    }

    @Override
    public double voltageByReactive(int voltagePlace, int terminal) {
        return voltageBy(voltagePlace, byReactive[terminal]);
    }

    @Override
    public double currentByActive(int currentPlace, int terminal) {
        return currentBy(currentPlace, byActive[terminal]);
    }

    @Override
    public double currentByReactive(int currentPlace, int terminal) {
        return currentBy(currentPlace, byReactive[terminal]);
    }

    @Override
    public double lossByActive(int terminal) {
        return lossByActive[terminal];
    }

    @Override
    public double lossByReactive(int terminal) {
        return lossByReactive[terminal];
    }
}
