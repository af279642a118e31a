package org.openelecbay.grid.flow;

/// When a sweep stops.
///
/// @param tolerancePu largest complex voltage change of the last iteration in per unit
/// @param maxIterations bound after which the answer is [FlowStatus#NOT_CONVERGED]
/// @param lowVoltage what constant power becomes below 0.7 pu
public record SweepOptions(double tolerancePu, int maxIterations, LowVoltage lowVoltage) {

    /// For three-phase sweeps: 1e-9 pu, 200 iterations, constant power at every voltage.
    public static final SweepOptions THREE_PHASE = new SweepOptions(1e-9, 200, LowVoltage.CONSTANT_POWER);

    /// For single-phase-equivalent sweeps: 1e-10 pu, 200 iterations, constant power at every voltage.
    public static final SweepOptions RADIAL = new SweepOptions(1e-10, 200, LowVoltage.CONSTANT_POWER);

    public SweepOptions {
        if (!(tolerancePu > 0) || maxIterations < 1) {
            throw new IllegalArgumentException("A sweep needs a tolerance above zero and at least one iteration, not "
                    + tolerancePu + " pu and " + maxIterations + ".");
        }
    }

    /// The same options with another behaviour below 0.7 pu.
    public SweepOptions with(LowVoltage behaviour) {
        return new SweepOptions(tolerancePu, maxIterations, behaviour);
    }

    /// The same options with another tolerance in per unit.
    public SweepOptions withTolerance(double pu) {
        return new SweepOptions(pu, maxIterations, lowVoltage);
    }
}
