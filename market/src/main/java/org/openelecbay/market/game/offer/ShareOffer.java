package org.openelecbay.market.game.offer;

/// What a seller offers a buyer.
///
/// @param price P, per kWh, that the buyer pays
/// @param share S, of what the seller earns above its cost, that it pays back to the buyer, 0 to 1
public record ShareOffer(double price, double share) {

    public ShareOffer {
        if (!Double.isFinite(price) || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A seller offers the price " + price + " and the share " + share
                    + " of its profit; the share lies from 0 to 1.");
        }
    }
}
