package org.openelecbay.core;

/// The supplier's two prices in one slot, between which every local price lies.
///
/// @param exportPrice what the supplier pays for fed-in energy
/// @param importPrice what the supplier asks for drawn energy, not below the export price
public record PriceBand(Price exportPrice, Price importPrice) {

    public PriceBand {
        if (importPrice.compareTo(exportPrice) < 0) {
            throw new IllegalArgumentException("The supplier would pay more for export (" + exportPrice
                    + ") than it asks for import (" + importPrice + "). Are the two exchanged?");
        }
    }

    /// The mid-market price, half-even to the micro.
    public Price middle() {
        return exportPrice.mean(importPrice);
    }

    public boolean contains(Price price) {
        return price.compareTo(exportPrice) >= 0 && price.compareTo(importPrice) <= 0;
    }

    /// The price nearest to `price` inside the band.
    public Price clamp(Price price) {
        return price.max(exportPrice).min(importPrice);
    }
}
