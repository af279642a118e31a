package org.openelecbay.settlement.tier;

import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Price;

/// Energy that two members traded the day before; it stays as committed whatever they do.
///
/// @param seller gets the price
/// @param buyer pays it; not the seller
/// @param energy not negative
/// @param price per kWh
public record PeerContract(MemberId seller, MemberId buyer, Energy energy, Price price) {

    public PeerContract {
        if (energy.isNegative() || seller.equals(buyer)) {
            throw new IllegalArgumentException("Member " + seller + " sells " + energy + " to member " + buyer
                    + ". A contract joins two members, and a negative one is written the other way round.");
        }
    }
}
