package org.openelecbay.market.catalog;

import java.util.List;

/// The games in which everybody acts at once. Adding one is its file and an entry here.
final class GameRules {

    private GameRules() {}

    static List<CatalogEntry> entries() {
        return List.of();
    }
}
