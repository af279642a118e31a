package org.openelecbay.market.game.offer;

/// One seller offers one buyer a price and a share of its profit; the buyer accepts or rejects.
///
/// Accepted, the buyer gains `value - P + S (P - cost)` and the seller `(1 - S) (P - cost)` a kWh; rejected, both gain
/// nothing. The buyer accepts what leaves it at least its reserve, a share of all there is to gain, which both know.
///
/// @param value of a kWh to the buyer, currency
/// @param cost of a kWh to the seller, currency
/// @param reserve the least share of `value - cost` that the buyer accepts, 0 to 1
public record OfferGame(double value, double cost, double reserve) {

    private static final double NOISE = 1e-12;

    public OfferGame {
        if (!Double.isFinite(value) || !Double.isFinite(cost) || !(reserve >= 0 && reserve <= 1)) {
            throw new IllegalArgumentException("A kWh is worth " + value + " and costs " + cost
                    + ", and the buyer accepts from the share " + reserve + " on; the share lies from 0 to 1.");
        }
    }

    /// What the seller gains by an offer that is accepted, per kWh.
    public double sellerGain(ShareOffer offer) {
        return (1 - offer.share()) * (offer.price() - cost);
    }

    /// What the buyer gains by accepting an offer, per kWh.
    public double buyerGain(ShareOffer offer) {
        return value - offer.price() + offer.share() * (offer.price() - cost);
    }

    /// Whether the buyer accepts; it does when it is indifferent.
    public boolean accepts(ShareOffer offer) {
        return buyerGain(offer) >= reserve * (value - cost) - NOISE * Math.max(1, Math.abs(value));
    }

    /// Whether there is anything to agree on; at no gain both are indifferent and trade.
    public boolean agrees() {
        return value >= cost;
    }

    /// The offer that backward induction finds: the buyer gets its reserve and nothing more.
    ///
    /// All offers with the same `(1 - S) (P - cost)` give both the same. This one states the price that the energy
    /// is worth to the buyer, so that its share of the profit is its whole gain: `P = value, S = reserve`.
    ///
    /// @throws IllegalArgumentException when the energy costs more than it is worth
    public ShareOffer solution() {
        if (!agrees()) {
            throw new IllegalArgumentException("A kWh that costs " + cost + " is worth " + value
                    + " to the buyer, so no offer suits both. Leave out the pair.");
        }
        return new ShareOffer(value, reserve);
    }

    /// Whether the solution is a strict equilibrium: each would be left with nothing instead of something by any other
    /// answer, the seller by asking more, the buyer by rejecting.
    public boolean isStrict() {
        return value > cost && reserve > 0 && reserve < 1;
    }
}
