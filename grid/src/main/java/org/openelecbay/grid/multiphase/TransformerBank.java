package org.openelecbay.grid.multiphase;

/// A transformer of two windings: three-phase in any vector group, or single-phase.
///
/// @param name unique among the transformers and regulators
/// @param high first winding
/// @param low second winding
/// @param ratedKva rated power of the whole bank in kVA
/// @param leakagePercent leakage reactance between the windings on the rated power
/// @param clock by how many times 30 degrees `low` lags `high` in the positive sequence: 1 for Dyn1, 11 for Dyn11, 0
///     for Yy0 and Dd0
public record TransformerBank(
        String name, Winding high, Winding low, double ratedKva, double leakagePercent, int clock) {

    public TransformerBank {
        if (!(ratedKva > 0) || !Double.isFinite(ratedKva) || !Double.isFinite(leakagePercent)) {
            throw new IllegalArgumentException("Transformer " + name + " has " + ratedKva + " kVA and a reactance of "
                    + leakagePercent + " %; the power must be above zero.");
        }
        if (clock < 0 || clock > 11) {
            throw new IllegalArgumentException("Transformer " + name + " has the clock number " + clock
                    + "; it counts from 0 to 11 in steps of 30 degrees.");
        }
        if (high.coils() != low.coils()) {
            throw new IllegalArgumentException("Transformer " + name + " has " + high.coils() + " coil(s) at bus "
                    + high.bus() + " and " + low.coils() + " at bus " + low.bus() + "; both sides need as many.");
        }
        boolean mixed = high.isDelta() != low.isDelta();
        if (high.coils() == 3 ? clock % 2 != (mixed ? 1 : 0) : clock % 6 != 0) {
            throw new IllegalArgumentException("Transformer " + name + " cannot have the clock number " + clock + ": "
                    + (high.coils() != 3
                            ? "below three coils it is 0 or, with one side turned round, 6."
                            : mixed ? "between wye and delta it is odd." : "between like connections it is even."));
        }
    }
}
