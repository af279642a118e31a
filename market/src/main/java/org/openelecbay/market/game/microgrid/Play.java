package org.openelecbay.market.game.microgrid;

/// In which order microgrids set price and quantity.
public enum Play {
    /// Price and quantity at once, as Bertrand and Edgeworth have it.
    AT_ONCE,
    /// Quantities first, as Cournot has it.
    QUANTITY_FIRST
}
