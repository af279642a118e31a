package org.openelecbay.market;

/// What a participant has to tell somebody else so that a rule can clear: the operator, a manager, or its partners.
public enum Disclosure {
    /// What its meter counted in the slot.
    METERED_ENERGY("meters"),
    /// Its orders: energy and limits.
    ORDERS("orders"),
    /// Tentative quantities, round by round.
    QUANTITIES("quantities"),
    /// Tentative prices, round by round.
    PRICES("prices"),
    /// How its worth or its cost changes with energy.
    CURVES("curves");

    private final String words;

    Disclosure(String words) {
        this.words = words;
    }

    /// One word for tables.
    public String words() {
        return words;
    }
}
