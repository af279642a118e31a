package org.openelecbay.market.catalog;

/// When a rule clears a slot.
public enum Family {
    /// On orders, before the energy flows.
    BEFORE_DELIVERY,
    /// On meter values, after it flowed.
    AFTER_DELIVERY
}
