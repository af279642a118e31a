package org.openelecbay.core;

/// What a seller promises beside the energy of a trade, and what the buyer pays for it.
///
/// It is kept by metered export: what the seller does not deliver is not promised energy, and its premium goes back.
///
/// @param green whether the certificate of the energy goes with it
/// @param premium per kWh on top of the price, from the buyer to the seller; not negative
public record Promise(boolean green, Price premium) {

    /// Energy and nothing else.
    public static final Promise NONE = new Promise(false, Price.ZERO);

    public Promise {
        if (premium.isNegative()) {
            throw new IllegalArgumentException("A promise costs " + premium + ". Who would pay whom?");
        }
    }
}
