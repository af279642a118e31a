package org.openelecbay.market.catalog;

import java.util.List;
import org.openelecbay.market.auction.CallAuction;
import org.openelecbay.market.auction.PairwiseK;
import org.openelecbay.market.auction.PayAsBid;
import org.openelecbay.market.auction.Pricing;
import org.openelecbay.market.auction.TieRule;
import org.openelecbay.market.auction.continuous.ContinuousAuction;

/// The auctions. Adding one is its file and an entry here.
final class AuctionRules {

    private AuctionRules() {}

    static List<CatalogEntry> entries() {
        return List.of(
                new CatalogEntry(
                        "call-auction",
                        "One price for all at the greatest volume that bids and offers allow.",
                        "spec A.2",
                        List.of(
                                Parameter.share(
                                        "k", "0.5", "How far up its interval the price lies; 1 favours sellers."),
                                Parameter.choice(
                                        "pricing", List.of("equilibrium", "marginal-pair"), "Which interval it is."),
                                Parameter.choice(
                                        "ties", List.of("time", "pro-rata"), "Who trades at the marginal limit.")),
                        settings -> new CallAuction(
                                settings.choice("pricing", Pricing.class),
                                settings.share("k"),
                                settings.choice("ties", TieRule.class))),
                new CatalogEntry(
                        "pay-as-bid",
                        "The call auction's trades at everybody's own limit; the spread is returned by energy.",
                        "spec A.3",
                        PayAsBid::new),
                new CatalogEntry(
                        "pairwise-k",
                        "The call auction's trades, each pair in the middle of its two limits.",
                        "spec A.3",
                        List.of(Parameter.share("k", "0.5", "How far up to the bid a pair's price lies.")),
                        settings -> new PairwiseK(settings.share("k"))),
                new CatalogEntry(
                        "continuous",
                        "Orders trade as they arrive, each pair at the limit of the one that stood already.",
                        "spec A.7",
                        ContinuousAuction::new));
    }
}
