package org.openelecbay.grid.flow;

import java.util.List;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.phasor.Complex;

/// Voltages and currents of one single-phase-equivalent sweep, in per unit.
final class RadialState {

    final double[] sumRe;
    final double[] sumIm;
    final double[] seriesRe;
    final double[] seriesIm;
    boolean guarded;

    private final double[] re;
    private final double[] im;
    private final double[] loadRe;
    private final double[] loadIm;
    private final List<BalancedBus> buses;
    private final double[] charging;

    /// @param charging half the charging of all branches at each bus
    RadialState(BalancedNetwork network, double[] charging) {
        this.charging = charging;
        buses = network.buses();
        re = new double[buses.size()];
        im = new double[buses.size()];
        sumRe = new double[buses.size()];
        sumIm = new double[buses.size()];
        loadRe = new double[network.loads().size()];
        loadIm = new double[network.loads().size()];
        seriesRe = new double[network.branches().size()];
        seriesIm = new double[network.branches().size()];
    }

    Complex volt(int bus) {
        return new Complex(re[bus], im[bus]);
    }

    void put(int bus, Complex volt) {
        re[bus] = volt.re();
        im[bus] = volt.im();
    }

    /// Currents of shunts and loads at the present voltages, summed by bus.
    void drawCurrents(int[] loadBus, List<BalancedLoad> loads, LowVoltage behaviour) {
        for (int bus = 0; bus < re.length; bus++) {
            Complex shunt = shuntAdmittance(bus).times(volt(bus));
            sumRe[bus] = shunt.re();
            sumIm[bus] = shunt.im();
        }
        guarded = false;
        for (int k = 0; k < loadBus.length; k++) {
            Complex volt = volt(loadBus[k]);
            Complex current = ZipPower.at(loads.get(k), volt.magnitude(), behaviour)
                    .dividedBy(volt)
                    .conjugate();
            guarded |= isGuarded(loads.get(k), volt.magnitude(), behaviour);
            loadRe[k] = current.re();
            loadIm[k] = current.im();
            sumRe[loadBus[k]] += current.re();
            sumIm[loadBus[k]] += current.im();
        }
    }

    /// The bus of the last [#mismatch].
    int worstBus;

    /// Largest difference between the power that the drawn load currents give and what the loads ask for now.
    double mismatch(int[] loadBus, List<BalancedLoad> loads, LowVoltage behaviour) {
        double[] given = new double[2 * re.length];
        for (int k = 0; k < loadBus.length; k++) {
            Complex volt = volt(loadBus[k]);
            Complex difference = volt.times(new Complex(loadRe[k], -loadIm[k]))
                    .minus(ZipPower.at(loads.get(k), volt.magnitude(), behaviour));
            given[2 * loadBus[k]] += difference.re();
            given[2 * loadBus[k] + 1] += difference.im();
        }
        double largest = 0;
        for (int k = 0; k < given.length; k += 2) {
            double each = Math.hypot(given[k], given[k + 1]);
            if (!(each <= largest)) {
                largest = each;
                worstBus = k / 2;
            }
        }
        return largest;
    }

    Complex loadCurrent(int load) {
        return new Complex(loadRe[load], loadIm[load]);
    }

    /// Of the bus's own shunt and the charging of its branches.
    Complex shuntAdmittance(int bus) {
        return new Complex(buses.get(bus).shuntConductancePu(), buses.get(bus).shuntSusceptancePu() + charging[bus]);
    }

    private static boolean isGuarded(BalancedLoad load, double pu, LowVoltage behaviour) {
        return behaviour == LowVoltage.CONSTANT_IMPEDANCE
                && pu < LowVoltage.GUARD_PU
                && (load.pPu() * load.shares().powerP() != 0
                        || load.qPu() * load.shares().powerQ() != 0);
    }
}
