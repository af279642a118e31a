package org.openelecbay.grid.nodal;

import org.openelecbay.grid.flow.LowVoltage;

/// When a nodal power flow stops and what it may change.
///
/// @param tolerancePu largest complex voltage change of the last iteration in per unit of the bus base
/// @param fixedPointIterations bound for current injection, after which Newton takes over
/// @param newtonIterations bound for Newton, after which there is no solution
/// @param lowVoltage what constant power becomes below 0.7 pu
/// @param regulate false holds every regulator at the tap of the data
public record NodalOptions(
        double tolerancePu,
        int fixedPointIterations,
        int newtonIterations,
        LowVoltage lowVoltage,
        boolean regulate) {

    /// 1e-9 pu, 60 and 30 iterations, constant power at every voltage, regulators in action.
    public static final NodalOptions USUAL = new NodalOptions(1e-9, 60, 30, LowVoltage.CONSTANT_POWER, true);

    public NodalOptions {
        if (!(tolerancePu > 0) || fixedPointIterations < 0 || newtonIterations < 0) {
            throw new IllegalArgumentException("A nodal power flow needs a tolerance above zero and bounds of zero or "
                    + "more, not " + tolerancePu + " pu, " + fixedPointIterations + " and " + newtonIterations + ".");
        }
    }

    /// The same options with another tolerance in per unit.
    public NodalOptions withTolerance(double pu) {
        return new NodalOptions(pu, fixedPointIterations, newtonIterations, lowVoltage, regulate);
    }

    /// The same options with another behaviour below 0.7 pu.
    public NodalOptions with(LowVoltage behaviour) {
        return new NodalOptions(tolerancePu, fixedPointIterations, newtonIterations, behaviour, regulate);
    }

    /// The same options with every regulator at the tap of the data.
    public NodalOptions withFixedTaps() {
        return new NodalOptions(tolerancePu, fixedPointIterations, newtonIterations, lowVoltage, false);
    }

    /// The same options without current injection: Newton from the voltages without load.
    public NodalOptions newtonOnly() {
        return new NodalOptions(tolerancePu, 0, newtonIterations, lowVoltage, regulate);
    }
}
