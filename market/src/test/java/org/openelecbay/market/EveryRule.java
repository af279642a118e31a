package org.openelecbay.market;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openelecbay.market.catalog.CatalogEntry;
import org.openelecbay.market.catalog.RuleCatalog;

/// Every rule of the catalog that needs nothing beside orders or meters, with the settings under which it trades.
final class EveryRule {

    private EveryRule() {}

    /// Rules by their name.
    static Map<String, MarketRule> byName() {
        Map<String, MarketRule> rules = new LinkedHashMap<>();
        for (CatalogEntry entry : RuleCatalog.builtIn().entries()) {
            MarketRule rule = financed(entry);
            if (rule.needs().isEmpty()) {
                rules.put(entry.name(), rule);
            }
        }
        return rules;
    }

    private static MarketRule financed(CatalogEntry entry) {
        MarketRule usual = entry.create();
        return usual.needs().contains(Need.FINANCING) ? entry.create(Map.of("financing", "operator")) : usual;
    }
}
