package org.openelecbay.market.catalog;

import java.util.List;
import org.openelecbay.market.Priority;
import org.openelecbay.market.auction.CallAuction;
import org.openelecbay.market.auction.PairwiseK;
import org.openelecbay.market.auction.PayAsBid;
import org.openelecbay.market.matching.BestPriority;
import org.openelecbay.market.matching.PriorityMatching;
import org.openelecbay.market.pool.MidMarketRate;
import org.openelecbay.market.pool.MuRule;
import org.openelecbay.market.pool.SupplierOnly;

/// The rules of this module. Adding one is its file and a line here.
final class BuiltIn {

    private static final String MALIK = "Malik et al., IJEPES 137, 107865; spec ";

    private BuiltIn() {}

    static List<CatalogEntry> rules() {
        return List.of(
                new CatalogEntry(
                        "supplier",
                        "Everybody deals with the supplier alone: the baseline.",
                        "design: the bill without a market",
                        SupplierOnly::new),
                new CatalogEntry(
                        "call-auction",
                        "One price for all at the greatest volume that bids and offers allow.",
                        "spec A.2",
                        CallAuction::new),
                new CatalogEntry(
                        "pay-as-bid",
                        "The call auction's trades at everybody's own limit; the spread is returned by energy.",
                        "spec A.3",
                        PayAsBid::new),
                new CatalogEntry(
                        "pairwise-k",
                        "The call auction's trades, each pair in the middle of its two limits.",
                        "spec A.3",
                        PairwiseK::new),
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
                        "priority-a",
                        "Peers matched by energy, the largest first, at the mid-market price.",
                        MALIK + "C.3",
                        () -> new PriorityMatching(Priority.A)),
                new CatalogEntry(
                        "priority-b",
                        "Peers matched by distance, the nearest first, at the mid-market price.",
                        MALIK + "C.3",
                        () -> new PriorityMatching(Priority.B)),
                new CatalogEntry(
                        "priority-c",
                        "Peers matched by price, the best limits first, each pair at its own price.",
                        MALIK + "C.3",
                        () -> new PriorityMatching(Priority.C)),
                new CatalogEntry(
                        "priorities",
                        "The members' wished priorities first, then the aggregator's best one.",
                        MALIK + "C.5",
                        BestPriority::new));
    }
}
