package org.openelecbay.grid.control;

import java.util.List;

/// How much reactive power an inverter injects at a voltage: linear between its points, flat outside.
///
/// @param points ascending in voltage
public record VoltVarCurve(List<Point> points) {

    /// One corner.
    ///
    /// @param voltagePu in per unit of the connection's nominal voltage
    /// @param reactiveShare reactive power over rated apparent power; injection is positive
    public record Point(double voltagePu, double reactiveShare) {}

    /// The default of IEEE 1547-2018, category B.
    public static final VoltVarCurve CATEGORY_B = new VoltVarCurve(
            List.of(new Point(0.92, 0.44), new Point(0.98, 0), new Point(1.02, 0), new Point(1.08, -0.44)));

    public VoltVarCurve {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("A Volt-VAR curve has no points.");
        }
        for (int k = 1; k < points.size(); k++) {
            if (!(points.get(k).voltagePu() > points.get(k - 1).voltagePu())) {
                throw new IllegalArgumentException("The voltages of a Volt-VAR curve must ascend, but "
                        + points.get(k).voltagePu() + " pu follows "
                        + points.get(k - 1).voltagePu() + " pu.");
            }
        }
    }

    /// Reactive power over rated apparent power at a voltage.
    public double share(double voltagePu) {
        if (voltagePu <= points.getFirst().voltagePu()) {
            return points.getFirst().reactiveShare();
        }
        for (int k = 1; k < points.size(); k++) {
            Point right = points.get(k);
            if (voltagePu <= right.voltagePu()) {
                Point left = points.get(k - 1);
                double along = (voltagePu - left.voltagePu()) / (right.voltagePu() - left.voltagePu());
                return left.reactiveShare() + along * (right.reactiveShare() - left.reactiveShare());
            }
        }
        return points.getLast().reactiveShare();
    }
}
