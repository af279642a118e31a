package org.openelecbay.market.catalog;

import java.util.List;

/// The rules that share what coalitions gain. Adding one is its file and an entry here.
final class CoalitionRules {

    private CoalitionRules() {}

    static List<CatalogEntry> entries() {
        return List.of();
    }
}
