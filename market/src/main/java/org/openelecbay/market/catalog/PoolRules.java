package org.openelecbay.market.catalog;

import java.util.List;
import org.openelecbay.market.pool.MidMarketRate;
import org.openelecbay.market.pool.MuRule;
import org.openelecbay.market.pool.SupplierOnly;

/// The pools: prices without bids. Adding one is its file and an entry here.
final class PoolRules {

    private static final String MALIK = "Malik et al., IJEPES 137, 107865; spec ";

    private PoolRules() {}

    static List<CatalogEntry> entries() {
        return List.of(
                new CatalogEntry(
                        "supplier",
                        "Everybody deals with the supplier alone: the baseline.",
                        "design: the bill without a market",
                        SupplierOnly::new),
                new CatalogEntry(
                        "mid-market-rate",
                        "Metered energy shared at the middle of the supplier's two prices.",
                        "spec B.2",
                        MidMarketRate::new),
                new CatalogEntry(
                        "mu-rule",
                        "Metered energy shared at a price that rises with surplus over demand.",
                        MALIK + "B.6",
                        MuRule::new),
                new CatalogEntry(
                        "mu-rule-inverse",
                        "Metered energy shared at a price that falls with surplus over demand.",
                        "spec B.6 [S-02]",
                        () -> new MuRule(MuRule.Direction.MALIK_INVERSE)));
    }
}
