package org.openelecbay.core;

/// What the network charges for one kWh of a trade. Negative is a credit to whoever relieves the network.
///
/// @param seller paid by the seller
/// @param buyer paid by the buyer
public record UsageCharge(Price seller, Price buyer) {

    public static final UsageCharge NONE = new UsageCharge(Price.ZERO, Price.ZERO);

    /// Both parts together.
    public Price total() {
        return seller.plus(buyer);
    }
}
