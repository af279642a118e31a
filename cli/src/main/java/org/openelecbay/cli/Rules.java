package org.openelecbay.cli;

import org.openelecbay.market.catalog.CatalogEntry;
import org.openelecbay.market.catalog.RuleCatalog;

/// Market rules by the name that a person types.
final class Rules {

    private static final String SUPPLIER_ALONE = "supplier";

    private Rules() {}

    /// The rule without a local market, against which every other is measured.
    static CatalogEntry supplierAlone() {
        return find(SUPPLIER_ALONE);
    }

    static CatalogEntry find(String name) {
        try {
            return RuleCatalog.withContributed().entry(name);
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(String.valueOf(e.getMessage()));
        }
    }
}
