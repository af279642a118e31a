package org.openelecbay.market;

import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;

/// The shared battery as a rule may use it in one slot: it buys what is left over or sells what is missing.
///
/// @param id the battery as a participant
/// @param canCharge the most it can take from the community, not negative
/// @param canDischarge the most it can give to the community, not negative
/// @param chargePrice what it pays per kWh
/// @param dischargePrice what it asks per kWh, not below the charge price
public record CommunityStorage(
        ParticipantId id, Energy canCharge, Energy canDischarge, Price chargePrice, Price dischargePrice) {

    public CommunityStorage {
        if (canCharge.isNegative() || canDischarge.isNegative()) {
            throw new IllegalArgumentException(
                    "Storage " + id + " can charge " + canCharge + " and discharge " + canDischarge + ".");
        }
        if (dischargePrice.compareTo(chargePrice) < 0) {
            throw new IllegalArgumentException("Storage " + id + " would sell at " + dischargePrice
                    + " what it bought at " + chargePrice + ". Exchange the two prices?");
        }
    }
}
