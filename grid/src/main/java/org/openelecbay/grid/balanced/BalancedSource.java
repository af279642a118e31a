package org.openelecbay.grid.balanced;

/// A slack bus: the substation or the head of a feeder, whose voltage is given.
///
/// @param bus its bus
/// @param voltagePu magnitude
/// @param angleDegrees angle
public record BalancedSource(String bus, double voltagePu, double angleDegrees) {

    public BalancedSource {
        if (!(voltagePu > 0) || !Double.isFinite(voltagePu) || !Double.isFinite(angleDegrees)) {
            throw new IllegalArgumentException("The source at bus " + bus + " holds " + voltagePu + " pu at "
                    + angleDegrees + " degrees; the voltage must be above zero.");
        }
    }
}
