package org.openelecbay.grid.meshed;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.ComplexMatrix;

/// The slow twin of Newton: `V = w + Z I(V)` with a dense inverse. Source: spec grid 2.5a.
final class NaiveFixedPoint {

    private NaiveFixedPoint() {}

    static Complex[] solve(BalancedNetwork network) {
        Map<String, Integer> at = new HashMap<>();
        network.buses().forEach(bus -> at.put(bus.id(), at.size()));
        int size = at.size();
        Complex[][] y = new Complex[size][size];
        for (Complex[] row : y) {
            Arrays.fill(row, Complex.ZERO);
        }
        network.buses().forEach(bus -> {
            int k = at.get(bus.id());
            y[k][k] = new Complex(bus.shuntConductancePu(), bus.shuntSusceptancePu());
        });
        for (BalancedBranch each : network.branches()) {
            int f = at.get(each.from());
            int t = at.get(each.to());
            Complex series = Complex.ONE.dividedBy(new Complex(each.rPu(), each.xPu()));
            Complex end = series.plus(new Complex(0, each.chargingPu() / 2));
            Complex tap = Complex.ofPolar(each.tapRatio(), each.shiftDegrees());
            y[f][f] = y[f][f].plus(end.dividedBy(tap.times(tap.conjugate())));
            y[t][t] = y[t][t].plus(end);
            y[f][t] = y[f][t].minus(series.dividedBy(tap.conjugate()));
            y[t][f] = y[t][f].minus(series.dividedBy(tap));
        }
        Complex[] held = new Complex[size];
        for (BalancedSource source : network.sources()) {
            int k = at.get(source.bus());
            held[k] = Complex.ofPolar(source.voltagePu(), source.angleDegrees());
            Arrays.fill(y[k], Complex.ZERO);
            y[k][k] = Complex.ONE;
        }
        ComplexMatrix z = ComplexMatrix.ofRows(y).inverse();
        Complex[] volt = new Complex[size];
        Arrays.fill(volt, Complex.ONE);
        for (int iteration = 0; iteration < 200; iteration++) {
            Complex[] current = new Complex[size];
            for (int k = 0; k < size; k++) {
                current[k] = held[k] == null ? Complex.ZERO : held[k];
            }
            for (BalancedLoad load : network.loads()) {
                int k = at.get(load.bus());
                double u = volt[k].magnitude();
                var zip = load.shares();
                Complex power = new Complex(
                        load.pPu() * (zip.impedanceP() * u * u + zip.currentP() * u + zip.powerP()),
                        load.qPu() * (zip.impedanceQ() * u * u + zip.currentQ() * u + zip.powerQ()));
                if (held[k] == null) {
                    current[k] = current[k].minus(power.dividedBy(volt[k]).conjugate());
                }
            }
            Complex[] next = new Complex[size];
            for (int row = 0; row < size; row++) {
                next[row] = Complex.ZERO;
                for (int column = 0; column < size; column++) {
                    next[row] = next[row].plus(z.entry(row, column).times(current[column]));
                }
            }
            volt = next;
        }
        return volt;
    }
}
