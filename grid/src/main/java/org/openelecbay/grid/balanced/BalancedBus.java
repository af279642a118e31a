package org.openelecbay.grid.balanced;

/// A bus of a single-phase-equivalent network.
///
/// @param id unique in the network, as the data writes it
/// @param baseKv line-to-line base voltage in kV
/// @param shuntConductancePu active power the shunt draws at 1 pu
/// @param shuntSusceptancePu reactive power the shunt gives at 1 pu; capacitive is positive
public record BalancedBus(String id, double baseKv, double shuntConductancePu, double shuntSusceptancePu) {

    public BalancedBus {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A bus has no id. Is the column empty?");
        }
        if (!(baseKv > 0) || !Double.isFinite(baseKv)) {
            throw new IllegalArgumentException(
                    "Bus " + id + " has a base voltage of " + baseKv + " kV; it must be above zero.");
        }
        if (!Double.isFinite(shuntConductancePu) || !Double.isFinite(shuntSusceptancePu)) {
            throw new IllegalArgumentException("The shunt of bus " + id + " is not a finite number.");
        }
    }

    /// A bus without a shunt.
    public static BalancedBus of(String id, double baseKv) {
        return new BalancedBus(id, baseKv, 0, 0);
    }
}
