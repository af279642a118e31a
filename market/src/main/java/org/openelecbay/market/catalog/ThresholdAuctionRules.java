package org.openelecbay.market.catalog;

import java.util.List;
import org.openelecbay.core.Money;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.auction.CallAuction;
import org.openelecbay.market.auction.Financing;
import org.openelecbay.market.auction.McAfee;
import org.openelecbay.market.auction.Pricing;
import org.openelecbay.market.auction.Rationing;
import org.openelecbay.market.auction.Sentinels;
import org.openelecbay.market.auction.TieRule;
import org.openelecbay.market.auction.TradeReduction;
import org.openelecbay.market.auction.Vcg;

/// The auctions whose prices are thresholds that the last orders set. Adding one is its file and an entry here.
final class ThresholdAuctionRules {

    private static final long MOST_FEE = 1_000_000_000;
    private static final long NANOS_PER_MICRO = 1_000;

    private ThresholdAuctionRules() {}

    static List<CatalogEntry> entries() {
        return List.of(
                new CatalogEntry(
                        "average",
                        "The call auction's trades at the mean of the last bid and the last offer.",
                        "spec A.4",
                        () -> new CallAuction(Pricing.MARGINAL_PAIR, Ratio.half(), TieRule.TIME)),
                new CatalogEntry(
                        "trade-reduction",
                        "The last bid and offer set the two prices and stay out; the operator keeps the difference.",
                        "McAfee 1992; spec A.5",
                        () -> new TradeReduction(Rationing.BY_RANK)),
                new CatalogEntry(
                        "multi-unit-reduction",
                        "Trade reduction for orders of any size: the longer side gives up energy in equal parts.",
                        "Huang, Scheller-Wolf and Sycara 2002; spec A.5",
                        () -> new TradeReduction(Rationing.EQUAL_BURDEN)),
                mcAfee(),
                vcg());
    }

    private static CatalogEntry mcAfee() {
        return new CatalogEntry(
                "mcafee",
                "All trades at the mean of the next bid and offer where it suits, else trade reduction.",
                "McAfee 1992; spec A.5",
                List.of(
                        Parameter.choice(
                                "sentinels",
                                List.of("supplier", "fixed", "none"),
                                "What stands in for a next bid or offer that is missing."),
                        Parameter.price("floor", "0", "Stands in for a bid if sentinels is fixed, per kWh."),
                        Parameter.price("cap", "1", "Stands in for an offer if sentinels is fixed, per kWh.")),
                settings -> new McAfee(
                        switch (settings.choice("sentinels", Sentinel.class)) {
                            case SUPPLIER -> new Sentinels.SupplierBand();
                            case FIXED -> Sentinels.fixed(settings.price("floor"), settings.price("cap"));
                            case NONE -> Sentinels.none();
                        }));
    }

    private static CatalogEntry vcg() {
        return new CatalogEntry(
                "vcg",
                "The call auction's trades, and everybody pays what the others lose by it; leaves a deficit.",
                "Clarke 1971, Groves 1973; spec A.6",
                List.of(
                        Parameter.choice(
                                "financing",
                                List.of("none", "operator", "participation-fee"),
                                "Who covers the deficit; with none nothing trades."),
                        Parameter.whole(
                                "fee",
                                0,
                                MOST_FEE,
                                1_000,
                                "The participation fee of one participant in one slot, in millionths of the currency.")),
                settings -> new Vcg(
                        switch (settings.choice("financing", Payer.class)) {
                            case NONE -> new Financing.None();
                            case OPERATOR -> new Financing.Operator();
                            case PARTICIPATION_FEE ->
                                new Financing.ParticipationFee(Money.ofNanos(settings.whole("fee") * NANOS_PER_MICRO));
                        }));
    }

    private enum Sentinel {
        SUPPLIER,
        FIXED,
        NONE
    }

    private enum Payer {
        NONE,
        OPERATOR,
        PARTICIPATION_FEE
    }
}
