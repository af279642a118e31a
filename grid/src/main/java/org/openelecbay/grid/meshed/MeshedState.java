package org.openelecbay.grid.meshed;

import java.util.List;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.flow.LowVoltage;

/// Voltages of one Newton solve in polar form, and the powers that flow at them. Per unit and radians.
final class MeshedState {

    final double[] magnitude;
    final double[] angle;
    final double[] pPu;
    final double[] qPu;
    /// Rectangular voltages.
    final double[] e;

    final double[] f;
    /// Power that flows out of each group into the branches and shunts.
    final double[] p;

    final double[] q;
    /// Power that the loads of each group draw, and its derivatives by the magnitude.
    final double[] loadP;

    final double[] loadQ;
    final double[] slopeP;
    final double[] slopeQ;

    private final MeshedFlow flow;

    MeshedState(MeshedFlow flow, double[] pPu, double[] qPu, double[] magnitude, double[] angle) {
        this.flow = flow;
        this.pPu = pPu;
        this.qPu = qPu;
        this.magnitude = magnitude.clone();
        this.angle = angle.clone();
        int groups = magnitude.length;
        e = new double[groups];
        f = new double[groups];
        p = new double[groups];
        q = new double[groups];
        loadP = new double[groups];
        loadQ = new double[groups];
        slopeP = new double[groups];
        slopeQ = new double[groups];
        update();
    }

    /// Recomputes everything from magnitude and angle.
    void update() {
        for (int each = 0; each < e.length; each++) {
            e[each] = magnitude[each] * Math.cos(angle[each]);
            f[each] = magnitude[each] * Math.sin(angle[each]);
        }
        AdmittanceMatrix y = flow.admittances;
        for (int row = 0; row < e.length; row++) {
            double re = 0;
            double im = 0;
            for (int at = y.start[row]; at < y.start[row + 1]; at++) {
                int column = y.column[at];
                re += y.g[at] * e[column] - y.b[at] * f[column];
                im += y.g[at] * f[column] + y.b[at] * e[column];
            }
            p[row] = e[row] * re + f[row] * im;
            q[row] = f[row] * re - e[row] * im;
            loadP[row] = 0;
            loadQ[row] = 0;
            slopeP[row] = 0;
            slopeQ[row] = 0;
        }
        drawLoads();
    }

    private void drawLoads() {
        List<BalancedLoad> loads = flow.groups.network.loads();
        LowVoltage behaviour = flow.options.lowVoltage();
        for (int load = 0; load < pPu.length; load++) {
            int at = flow.loadGroup[load];
            ZipShares shares = loads.get(load).shares();
            double u = magnitude[at];
            double power = behaviour.constantPower(u);
            double slope = behaviour.constantPowerSlope(u);
            loadP[at] += pPu[load] * shares.active(u, power);
            loadQ[at] += qPu[load] * shares.reactive(u, power);
            slopeP[at] += pPu[load] * shares.activeSlope(u, slope);
            slopeQ[at] += qPu[load] * shares.reactiveSlope(u, slope);
        }
    }

    boolean guarded() {
        if (flow.options.lowVoltage() == LowVoltage.CONSTANT_POWER) {
            return false;
        }
        List<BalancedLoad> loads = flow.groups.network.loads();
        for (int load = 0; load < pPu.length; load++) {
            ZipShares shares = loads.get(load).shares();
            boolean follows = pPu[load] * shares.powerP() != 0 || qPu[load] * shares.powerQ() != 0;
            if (follows && magnitude[flow.loadGroup[load]] < LowVoltage.GUARD_PU) {
                return true;
            }
        }
        return false;
    }
}
