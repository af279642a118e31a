package org.openelecbay.market.listing;

import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;

/// What an order costs beside its energy (spec G.7).
///
/// @param buyer share of the energy's price that the buyer pays to the platform
/// @param seller share of it that the seller pays
/// @param network per kWh, paid by the buyer to the DSO
public record ServiceFees(Ratio buyer, Ratio seller, Price network) {

    /// Nothing beside the energy.
    public static final ServiceFees NONE = new ServiceFees(new Ratio(0, 1), new Ratio(0, 1), Price.ZERO);

    /// The charges for this energy; each fee half-even to the nano.
    public Charges on(Price price, Energy energy) {
        Money value = price.times(energy);
        Money buyerFee = Money.ofNanos(buyer.of(value.nanos()));
        Money sellerFee = Money.ofNanos(seller.of(value.nanos()));
        Money dso = network.times(energy);
        return new Charges(value.plus(buyerFee).plus(dso), value.minus(sellerFee), buyerFee.plus(sellerFee), dso);
    }
}
