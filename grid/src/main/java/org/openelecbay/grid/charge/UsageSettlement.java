package org.openelecbay.grid.charge;

/// One trade with its network usage charge, in money.
///
/// @param buyerPays price, half the fee and the network part of its bus
/// @param sellerGets price less half the fee, and the network part of its bus
public record UsageSettlement(double buyerPays, double sellerGets) {

    /// What is left for the DSO; negative when the trade relieves the network more than the fee.
    public double dsoCollects() {
        return buyerPays - sellerGets;
    }
}
