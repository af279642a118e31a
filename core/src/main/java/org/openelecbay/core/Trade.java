package org.openelecbay.core;

/// Energy that one participant sells to another in one slot.
///
/// Two prices carry reductions and fees: what the buyer pays above what the seller gets stays on
/// [NamedAccount#SURPLUS] until a payment returns it.
///
/// @param number counts the trades of one clearing from 1
/// @param slot when the energy flows
/// @param seller delivers
/// @param buyer receives; not the seller
/// @param quantity more than zero
/// @param sellerGets per kWh
/// @param buyerPays per kWh
/// @param origin why it came about
/// @param promise what goes with the energy, and its premium, which is not in the two prices
public record Trade(
        int number,
        Slot slot,
        ParticipantId seller,
        ParticipantId buyer,
        Energy quantity,
        Price sellerGets,
        Price buyerPays,
        Origin origin,
        Promise promise) {

    public Trade {
        if (!quantity.isPositive()) {
            throw new IllegalArgumentException("Trade " + number + " of " + slot.start() + " moves " + quantity + ".");
        }
        if (seller.equals(buyer)) {
            throw new IllegalArgumentException(
                    "Trade " + number + " of " + slot.start() + " has " + seller + " on both sides.");
        }
    }

    /// A trade of energy and nothing else.
    public Trade(
            int number,
            Slot slot,
            ParticipantId seller,
            ParticipantId buyer,
            Energy quantity,
            Price sellerGets,
            Price buyerPays,
            Origin origin) {
        this(number, slot, seller, buyer, quantity, sellerGets, buyerPays, origin, Promise.NONE);
    }

    /// The same trade for other energy, under another number.
    public Trade of(int otherNumber, Energy otherQuantity) {
        return new Trade(otherNumber, slot, seller, buyer, otherQuantity, sellerGets, buyerPays, origin, promise);
    }

    /// The premium for all of it, from buyer to seller.
    public Money premium() {
        return promise.premium().times(quantity);
    }

    /// The same trade under another number.
    public Trade numbered(int other) {
        return new Trade(other, slot, seller, buyer, quantity, sellerGets, buyerPays, origin, promise);
    }
}
