package org.openelecbay.market.catalog;

import java.util.List;

/// The bargains, and the nucleolus. Adding one is its file and an entry here.
final class BargainingRules {

    private BargainingRules() {}

    static List<CatalogEntry> entries() {
        return List.of();
    }
}
