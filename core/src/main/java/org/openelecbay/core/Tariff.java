package org.openelecbay.core;

/// The supplier's prices over time. Tariff is data: no jurisdiction is built in.
@FunctionalInterface
public interface Tariff {

    /// The supplier's import and export price in this slot.
    PriceBand band(Slot slot);

    /// The same two prices all the time.
    static Tariff flat(Price exportPrice, Price importPrice) {
        PriceBand band = new PriceBand(exportPrice, importPrice);
        return slot -> band;
    }
}
