package org.openelecbay.market.catalog;

import java.util.List;
import org.openelecbay.market.auction.CallAuction;
import org.openelecbay.market.auction.PairwiseK;
import org.openelecbay.market.auction.PayAsBid;
import org.openelecbay.market.auction.Pricing;
import org.openelecbay.market.auction.TieRule;
import org.openelecbay.market.auction.continuous.ContinuousAuction;
import org.openelecbay.market.auction.distributed.DistributedDoubleAuction;
import org.openelecbay.market.auction.english.EnglishAuction;
import org.openelecbay.market.auction.iterative.IterativeDoubleAuction;
import org.openelecbay.market.auction.reverse.PaymentRule;
import org.openelecbay.market.auction.reverse.ReverseAuction;
import org.openelecbay.market.auction.storage.Burden;
import org.openelecbay.market.auction.storage.StorageAuction;

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
                        "english",
                        "The offers are auctioned one after another; buyers bid with their limits as proxies.",
                        "spec A.9",
                        List.of(Parameter.price(
                                "increment", "0.001", "How far the price rises above the next bidder, per kWh.")),
                        settings -> new EnglishAuction(settings.price("increment"))),
                new CatalogEntry(
                        "iterative-double-auction",
                        "Bids and asks round by round, without revealing a curve, to the price that balances them.",
                        "spec A.10; Kang et al. 2017",
                        List.of(
                                CurveRule.FLEXIBILITY,
                                Parameter.whole(
                                        "rounds",
                                        1,
                                        IterativeDoubleAuction.MOST_ROUNDS,
                                        200,
                                        "How many rounds there may be.")),
                        settings -> CurveRule.of(
                                settings,
                                flexibility -> new IterativeDoubleAuction(
                                        flexibility, Math.toIntExact(settings.whole("rounds"))))),
                new CatalogEntry(
                        "reverse-auction",
                        "An aggregator buys for all bids from the cheapest offers; the buyers share what it pays.",
                        "spec A.11",
                        List.of(Parameter.choice(
                                "payment", List.of("uniform", "pay-as-bid", "vickrey"), "What sellers get.")),
                        settings -> new ReverseAuction(settings.choice("payment", PaymentRule.class))),
                new CatalogEntry(
                        "storage-auction",
                        "The price best for the buyers inside the band of the marginal pair, which stays out.",
                        "spec A.12; Tushar et al. 2016",
                        List.of(
                                Parameter.price(
                                        "reluctance",
                                        "0.05",
                                        "How far above its limit the price must be for all of an offer, per kWh."),
                                Parameter.choice(
                                        "burden", List.of("proportional", "equal"), "Who gives way to an excess.")),
                        settings -> new StorageAuction(
                                settings.price("reluctance"), settings.choice("burden", Burden.class))),
                new CatalogEntry(
                        "distributed-auction",
                        "No auctioneer: peers find price and partners by messages to their neighbours in a tree.",
                        "docs/reference/auctions-other.md; Despotovic et al. 2004",
                        List.of(Parameter.price(
                                "increment", "0.001", "Between two prices that the peers try, per kWh; above 0.")),
                        settings -> new DistributedDoubleAuction(settings.price("increment"))),
                new CatalogEntry(
                        "continuous",
                        "Orders trade as they arrive, each pair at the limit of the one that stood already.",
                        "spec A.7",
                        ContinuousAuction::new));
    }
}
