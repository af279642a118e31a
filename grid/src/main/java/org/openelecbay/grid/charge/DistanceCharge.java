package org.openelecbay.grid.charge;

/// A rate times the distance of the two buses, as a share of the greatest distance there is: for Thevenin and Klein
/// distances. Source: spec grid 6.2.
///
/// @param distances of the buses that trade
/// @param ratePerKwh money per kWh over the greatest distance
public record DistanceCharge(DistanceTable distances, double ratePerKwh) implements NetworkCharge {

    @Override
    public double perKwh(String seller, String buyer) {
        double greatest = distances.greatest();
        return greatest > 0 ? ratePerKwh * distances.between(seller, buyer) / greatest : 0;
    }
}
