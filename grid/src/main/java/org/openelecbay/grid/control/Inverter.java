package org.openelecbay.grid.control;

import org.openelecbay.grid.feeder.Terminal;

/// An inverter that follows a Volt-VAR curve.
///
/// @param terminal where it is connected
/// @param activeKw what it injects
/// @param ratedKva rated apparent power
/// @param curve its reactive power by voltage
/// @param insideCircle true to keep `p^2 + q^2` within the rating: reactive power gives way
public record Inverter(Terminal terminal, double activeKw, double ratedKva, VoltVarCurve curve, boolean insideCircle)
        implements ReactiveDevice {

    public Inverter {
        if (!(ratedKva > 0) || !Double.isFinite(activeKw) || (insideCircle && Math.abs(activeKw) > ratedKva)) {
            throw new IllegalArgumentException("The inverter at " + terminal + " injects " + activeKw
                    + " kW with a rating of " + ratedKva + " kVA. Is the rating missing or too small?");
        }
    }

    @Override
    public double kvar(double voltagePu) {
        double asked = curve.share(voltagePu) * ratedKva;
        if (!insideCircle) {
            return asked;
        }
        double left = Math.sqrt(ratedKva * ratedKva - activeKw * activeKw);
        return Math.clamp(asked, -left, left);
    }
}
