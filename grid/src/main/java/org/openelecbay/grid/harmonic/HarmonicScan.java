package org.openelecbay.grid.harmonic;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openelecbay.grid.admittance.AdmittanceFactor;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.phasor.Complex;

/// Harmonic voltages by solving `Y(h) V_h = I_h` for every order that a source injects, one sparse solve each.
///
/// Source: J. Arrillaga and N. R. Watson, "Power System Harmonics", 2nd ed., Wiley 2003, chapter 7 (direct method).
public final class HarmonicScan {

    private HarmonicScan() {}

    /// The voltages that these currents leave.
    ///
    /// @throws ArithmeticException when an order meets a resonance without any resistance
    public static HarmonicVoltages run(HarmonicNetwork network, List<HarmonicSource> sources) {
        SortedMap<Integer, double[]> currents = new TreeMap<>();
        int nodes = network.nodes().size();
        for (HarmonicSource source : sources) {
            network.inject(source, currents.computeIfAbsent(source.order(), order -> new double[2 * nodes]));
        }
        SortedMap<Integer, Complex[]> voltages = new TreeMap<>();
        currents.forEach((order, current) -> {
            network.at(order, order).factor().solve(current);
            Complex[] voltage = new Complex[nodes];
            for (int node = 0; node < nodes; node++) {
                voltage[node] = new Complex(current[2 * node], current[2 * node + 1]);
            }
            voltages.put(order, voltage);
        });
        return new HarmonicVoltages(network.nodes(), voltages);
    }

    /// One point of an impedance scan.
    ///
    /// @param order frequency over the fundamental
    /// @param impedance magnitude of the driving-point impedance in the unit of the network
    public record ScanPoint(double order, double impedance) {}

    /// The driving-point impedance of a node over frequency.
    ///
    /// @param highest order, at most [HarmonicSource#HIGHEST_ORDER]
    /// @param step between orders, at least 0.01
    public static List<ScanPoint> impedances(HarmonicNetwork network, Terminal at, double highest, double step) {
        int node = network.nodes().indexOf(at);
        if (node < 0 || !(step >= 0.01) || !(highest <= HarmonicSource.HIGHEST_ORDER)) {
            throw new IllegalArgumentException("No scan of " + at + " up to order " + highest + " in steps of " + step
                    + ": the place must be a node, orders end at " + HarmonicSource.HIGHEST_ORDER
                    + " and steps are at least 0.01.");
        }
        List<ScanPoint> points = new ArrayList<>();
        for (int k = 0; 1 + k * step <= highest + 1e-9; k++) {
            double order = 1 + k * step;
            AdmittanceFactor factor =
                    network.at(order, Math.toIntExact(Math.round(order))).factor();
            double[] unit = new double[2 * network.nodes().size()];
            unit[2 * node] = 1;
            factor.solve(unit);
            points.add(new ScanPoint(order, Math.hypot(unit[2 * node], unit[2 * node + 1])));
        }
        return points;
    }

    /// Where the impedance is greater than at both neighbours: near such an order a small current leaves a large
    /// voltage.
    public static List<ScanPoint> resonances(List<ScanPoint> points) {
        List<ScanPoint> peaks = new ArrayList<>();
        for (int k = 1; k + 1 < points.size(); k++) {
            double here = points.get(k).impedance();
            if (here > points.get(k - 1).impedance()
                    && here >= points.get(k + 1).impedance()) {
                peaks.add(points.get(k));
            }
        }
        return peaks;
    }
}
