package org.openelecbay.market.storage;

/// What the operator of the shared battery gains from charging and from discharging, both concave in the energy.
///
/// The paper's prose exchanges the two; they are named by role [S-07], and its "SoC" is energy, not a fraction.
///
/// Source: Malik et al., IJEPES 137, 107865, eqs. (2) and (3); spec C.4.
///
/// @param scale `k` in currency per kWh squared, more than zero
/// @param satisfaction `S`, more than zero
/// @param degradation `d` in currency per kWh
/// @param accessibleCapacity `C`, free capacity in kWh, not negative
/// @param storedEnergy `B` in kWh, not negative
/// @param chargePrice `P_c`, what the battery pays per kWh
/// @param dischargePrice `P_d`, what it asks per kWh
public record StorageUtility(
        double scale,
        double satisfaction,
        double degradation,
        double accessibleCapacity,
        double storedEnergy,
        double chargePrice,
        double dischargePrice) {

    public StorageUtility {
        if (!(scale > 0) || !(satisfaction > 0) || !(accessibleCapacity >= 0) || !(storedEnergy >= 0)) {
            throw new IllegalArgumentException(
                    "A storage utility needs k and S above zero and energies not below, not k " + scale + ", S "
                            + satisfaction + ", C " + accessibleCapacity + ", B " + storedEnergy + ".");
        }
    }

    /// `U = k (E C - S E^2 / 2) - (d + P_c) E`, in the currency (eq. 2).
    ///
    /// @param energy charged, in kWh
    public double ofCharging(double energy) {
        return concave(energy, accessibleCapacity) - (degradation + chargePrice) * energy;
    }

    /// `U = k (E B - S E^2 / 2) + (P_d - d) E`, in the currency (eq. 3).
    ///
    /// @param energy discharged, in kWh
    public double ofDischarging(double energy) {
        return concave(energy, storedEnergy) + (dischargePrice - degradation) * energy;
    }

    /// The energy in kWh at which charging is worth most.
    ///
    /// @param limit the most that can be charged in the slot, in kWh
    public double optimalCharge(double limit) {
        return Math.min(unlimitedCharge(), Math.min(limit, accessibleCapacity));
    }

    /// The energy in kWh at which discharging is worth most.
    ///
    /// @param limit the most that can be discharged in the slot, in kWh
    public double optimalDischarge(double limit) {
        return Math.min(unlimitedDischarge(), Math.min(limit, storedEnergy));
    }

    /// The same without a limit: `(C - (d + P_c) / k) / S`, at least 0. It may lie above the free capacity.
    public double unlimitedCharge() {
        return Math.max(0, (scale * accessibleCapacity - degradation - chargePrice) / (scale * satisfaction));
    }

    /// The same without a limit: `(B + (P_d - d) / k) / S`, at least 0. It may lie above the stored energy.
    public double unlimitedDischarge() {
        return Math.max(0, (scale * storedEnergy + dischargePrice - degradation) / (scale * satisfaction));
    }

    private double concave(double energy, double reference) {
        return scale * (energy * reference - satisfaction * energy * energy / 2);
    }
}
