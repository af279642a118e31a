package org.openelecbay.grid.balanced;

/// A load of a single-phase-equivalent network; several may share a bus.
///
/// @param bus where it is connected
/// @param pPu active power at nominal voltage, consumption positive
/// @param qPu reactive power at nominal voltage, inductive consumption positive
/// @param shares how it depends on the voltage
public record BalancedLoad(String bus, double pPu, double qPu, ZipShares shares) {

    public BalancedLoad {
        if (!Double.isFinite(pPu) || !Double.isFinite(qPu)) {
            throw new IllegalArgumentException(
                    "The load at bus " + bus + " is " + pPu + " + j " + qPu + " pu, which is not finite.");
        }
    }

    /// A load of constant power.
    public static BalancedLoad constantPower(String bus, double pPu, double qPu) {
        return new BalancedLoad(bus, pPu, qPu, ZipShares.CONSTANT_POWER);
    }
}
