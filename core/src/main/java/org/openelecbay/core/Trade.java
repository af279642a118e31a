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
public record Trade(
        int number,
        Slot slot,
        ParticipantId seller,
        ParticipantId buyer,
        Energy quantity,
        Price sellerGets,
        Price buyerPays,
        Origin origin) {

    public Trade {
        if (!quantity.isPositive()) {
            throw new IllegalArgumentException("Trade " + number + " of " + slot.start() + " moves " + quantity + ".");
        }
        if (seller.equals(buyer)) {
            throw new IllegalArgumentException(
                    "Trade " + number + " of " + slot.start() + " has " + seller + " on both sides.");
        }
    }
}
