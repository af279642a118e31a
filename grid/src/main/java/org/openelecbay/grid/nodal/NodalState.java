package org.openelecbay.grid.nodal;

import org.openelecbay.grid.phasor.Complex;

/// Voltages on the way to a solution, and the loads they serve.
final class NodalState {

    final Equations equations;
    final LoadCurrents loads;
    final double[] kw;
    final double[] kvar;
    /// Voltages in per unit, real and imaginary part side by side.
    final double[] volt;

    NodalState(Equations equations, LoadCurrents loads, double[] kw, double[] kvar, double[] start) {
        this.equations = equations;
        this.loads = loads;
        this.kw = kw;
        this.kvar = kvar;
        volt = start.clone();
    }

    /// Voltage of a slot to ground in volt.
    Complex voltage(int slot) {
        if (slot == Slots.GROUND) {
            return Complex.ZERO;
        }
        int equation = equations.of[slot];
        if (equation == Equations.NONE) {
            return equations.slots.heldVolt(slot);
        }
        double base = equations.base[equation];
        return new Complex(base * volt[2 * equation], base * volt[2 * equation + 1]);
    }

    Complex overPart(int part) {
        LoadPart each = loads.parts.get(part);
        return voltage(each.from()).minus(voltage(each.to()));
    }

    /// Subtracts what all loads draw from `into`, in volt-ampere of the base.
    void subtractLoads(double[] into) {
        for (int part = 0; part < kw.length; part++) {
            if (kw[part] != 0 || kvar[part] != 0) {
                Complex current = loads.current(part, kw[part], kvar[part], overPart(part));
                subtract(into, loads.parts.get(part).from(), current, 1);
                subtract(into, loads.parts.get(part).to(), current, -1);
            }
        }
    }

    private void subtract(double[] into, int slot, Complex current, int sign) {
        int equation = equations.of(slot);
        if (equation != Equations.NONE) {
            double base = sign * equations.base[equation];
            into[2 * equation] -= base * current.re();
            into[2 * equation + 1] -= base * current.im();
        }
    }

    /// Adds the derivatives of what all loads draw.
    void addSlopes(Stamps stamps) {
        for (int part = 0; part < kw.length; part++) {
            if (kw[part] != 0 || kvar[part] != 0) {
                Complex[] slope = loads.slope(part, kw[part], kvar[part], overPart(part));
                int from = equations.of(loads.parts.get(part).from());
                int to = equations.of(loads.parts.get(part).to());
                stamp(stamps, from, from, slope, 1);
                stamp(stamps, to, to, slope, 1);
                stamp(stamps, from, to, slope, -1);
                stamp(stamps, to, from, slope, -1);
            }
        }
    }

    private void stamp(Stamps stamps, int row, int column, Complex[] slope, int sign) {
        if (row != Equations.NONE && column != Equations.NONE) {
            double base = sign * equations.base[row] * equations.base[column];
            stamps.add(
                    row,
                    column,
                    base * slope[0].re(),
                    base * slope[1].re(),
                    base * slope[0].im(),
                    base * slope[1].im());
        }
    }

    /// Lowest voltage over a part that draws power, in per unit of its nominal one; 1 without loads.
    double lowestPu() {
        double lowest = 1;
        for (int part = 0; part < kw.length; part++) {
            if (kw[part] != 0 || kvar[part] != 0) {
                double pu = overPart(part).magnitude() / loads.parts.get(part).nominalVolt();
                lowest = Math.min(lowest, pu);
            }
        }
        return lowest;
    }
}
