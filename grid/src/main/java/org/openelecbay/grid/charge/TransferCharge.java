package org.openelecbay.grid.charge;

/// A rate for every branch that a trade uses, by the share of it that flows there: `u sum_l w_l |PTDF_l,ab|`.
/// Source: spec grid 6.2.
///
/// @param distances by [ElectricalDistance#transfer], which holds the weights
/// @param ratePerKwh money per kWh and branch of weight 1
public record TransferCharge(DistanceTable distances, double ratePerKwh) implements NetworkCharge {

    @Override
    public double perKwh(String seller, String buyer) {
        return ratePerKwh * distances.between(seller, buyer);
    }
}
