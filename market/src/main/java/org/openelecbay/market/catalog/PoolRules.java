package org.openelecbay.market.catalog;

import java.util.List;
import org.openelecbay.market.pool.BillSharing;
import org.openelecbay.market.pool.MidMarketRate;
import org.openelecbay.market.pool.MuRule;
import org.openelecbay.market.pool.SupplierOnly;
import org.openelecbay.market.pool.SupplyDemandRatio;

/// The pools: prices without bids. Adding one is its file and an entry here.
final class PoolRules {

    private static final String MALIK = "Malik et al., IJEPES 137, 107865; spec ";
    private static final String LIU = "Liu et al., IEEE Trans. Power Systems 32 (2017); spec ";

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
                        () -> new MuRule(MuRule.Direction.MALIK_INVERSE)),
                new CatalogEntry(
                        "supply-demand-ratio",
                        "Metered energy shared at a price that falls from import to export as supply meets demand.",
                        LIU + "B.3",
                        () -> new SupplyDemandRatio()),
                new CatalogEntry(
                        "compensated-ratio",
                        "The supply-demand ratio with a compensation that buyers pay sellers when there is plenty.",
                        LIU + "B.4",
                        List.of(Parameter.price(
                                "compensation",
                                "0.02",
                                "Per kWh above the export price where supply meets demand; at most the band's width.")),
                        settings -> new SupplyDemandRatio(settings.price("compensation"))),
                new CatalogEntry(
                        "bill-sharing",
                        "Members share the community's bill with the supplier; local energy costs nothing.",
                        "spec B.5",
                        BillSharing::new));
    }
}
