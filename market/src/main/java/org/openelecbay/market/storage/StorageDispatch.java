package org.openelecbay.market.storage;

/// The rule-based dispatch of the shared battery: it takes the community's surplus and gives to its deficit, as far as
/// power, headroom and content allow; the rest is the grid's.
///
/// Source: spec C.4.
///
/// @param capacity in kWh, more than zero
/// @param leastSoc the least state of charge, a fraction of the capacity
/// @param mostSoc the greatest state of charge, a fraction of the capacity
/// @param gridChargeSoc below it, and not charging, the battery charges from the grid up to it
/// @param chargeEfficiency stored per drawn, above 0 up to 1
/// @param dischargeEfficiency given per taken from the store, above 0 up to 1
/// @param mostCharge the most drawn in one slot, in kWh
/// @param mostDischarge the most given in one slot, in kWh
public record StorageDispatch(
        double capacity,
        double leastSoc,
        double mostSoc,
        double gridChargeSoc,
        double chargeEfficiency,
        double dischargeEfficiency,
        double mostCharge,
        double mostDischarge) {

    /// What the battery did in one slot.
    ///
    /// @param role what it was there for
    /// @param community kWh exchanged with the community; charging is positive
    /// @param grid kWh of the community's net position that is left to the grid; import is positive
    /// @param gridCharge kWh drawn from the grid in a second step, on top of `grid`
    /// @param soc the state of charge after both steps
    public record Step(StorageRole role, double community, double grid, double gridCharge, double soc) {}

    public StorageDispatch {
        requireShares(capacity, leastSoc, mostSoc, chargeEfficiency, dischargeEfficiency);
        if (!(mostCharge >= 0) || !(mostDischarge >= 0)) {
            throw new IllegalArgumentException("The battery charges at most " + mostCharge + " and discharges at most "
                    + mostDischarge + " kWh; neither may be negative.");
        }
    }

    /// One slot.
    ///
    /// @param soc the state of charge before, between the least and the greatest
    /// @param alpha surplus minus deficit of all peers in kWh
    public Step step(double soc, double alpha) {
        StorageRole role = StorageRole.of(alpha);
        double community =
                switch (role) {
                    case CHARGE -> charged(soc, alpha);
                    case DISCHARGE -> -discharged(soc, -alpha);
                    case STANDBY -> 0;
                };
        double after = soc + stored(community) / capacity;
        double gridCharge = role == StorageRole.CHARGE ? 0 : gridCharge(after);
        return new Step(role, community + 0.0, community - alpha, gridCharge, after + stored(gridCharge) / capacity);
    }

    private double charged(double soc, double surplus) {
        double headroom = Math.max(0, (mostSoc - soc) * capacity / chargeEfficiency);
        return Math.min(surplus, Math.min(mostCharge, headroom));
    }

    private double discharged(double soc, double deficit) {
        double content = Math.max(0, (soc - leastSoc) * capacity * dischargeEfficiency);
        return Math.min(deficit, Math.min(mostDischarge, content));
    }

    private double gridCharge(double soc) {
        return soc < gridChargeSoc ? Math.min(mostCharge, (gridChargeSoc - soc) * capacity / chargeEfficiency) : 0;
    }

    private double stored(double exchanged) {
        return exchanged >= 0 ? exchanged * chargeEfficiency : exchanged / dischargeEfficiency;
    }

    private static void requireShares(
            double capacity, double leastSoc, double mostSoc, double chargeEfficiency, double dischargeEfficiency) {
        boolean socInOrder = 0 <= leastSoc && leastSoc <= mostSoc && mostSoc <= 1;
        boolean efficient = isEfficiency(chargeEfficiency) && isEfficiency(dischargeEfficiency);
        if (!(capacity > 0) || !socInOrder || !efficient) {
            throw new IllegalArgumentException(
                    "A battery of " + capacity + " kWh with states of charge from " + leastSoc
                            + " to " + mostSoc + " and efficiencies " + chargeEfficiency + " and " + dischargeEfficiency
                            + " cannot be. Are they fractions, not percent?");
        }
    }

    private static boolean isEfficiency(double share) {
        return share > 0 && share <= 1;
    }
}
