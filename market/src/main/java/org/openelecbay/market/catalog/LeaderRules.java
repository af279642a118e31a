package org.openelecbay.market.catalog;

import java.util.List;

/// The games in which somebody acts first. Adding one is its file and an entry here.
final class LeaderRules {

    private LeaderRules() {}

    static List<CatalogEntry> entries() {
        return List.of();
    }
}
