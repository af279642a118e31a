package org.openelecbay.market.catalog;

import java.util.List;
import org.openelecbay.market.game.bidding.DemandBiddingRule;
import org.openelecbay.market.game.blocks.ElecbayBidding;
import org.openelecbay.market.game.blocks.LocalRate;
import org.openelecbay.market.game.flexibility.FlexibilityPrice;
import org.openelecbay.market.game.sharing.EnergySharingRule;

/// The games in which everybody acts at once. Adding one is its file and an entry here.
final class GameRules {

    private GameRules() {}

    static List<CatalogEntry> entries() {
        return List.of(
                new CatalogEntry(
                        "energy-sharing",
                        "The price at which curves around the limits balance, kept between the supplier's prices.",
                        "spec E.1; Cui et al.",
                        List.of(CurveRule.FLEXIBILITY),
                        settings -> CurveRule.of(settings, EnergySharingRule::new)),
                new CatalogEntry(
                        "demand-bidding",
                        "Members bid one number each and know that it moves the price; their equilibrium clears.",
                        "spec E.2; Chen, Zhao and Low",
                        List.of(
                                CurveRule.FLEXIBILITY,
                                Parameter.whole(
                                        "responsiveness",
                                        1,
                                        1_000,
                                        1,
                                        "How many times steeper than the mean curve all bids answer to the price.")),
                        settings -> CurveRule.of(
                                settings,
                                flexibility -> new DemandBiddingRule(flexibility, settings.whole("responsiveness")))),
                new CatalogEntry(
                        "elecbay-bidding",
                        "Members switch demand and generation on and off until nobody gains by it, at one local price.",
                        "docs/reference/games.md; Zhang et al. 2018",
                        List.of(
                                Parameter.choice(
                                        "rate",
                                        List.of("mid-market", "supply-demand-ratio"),
                                        "How the local price follows from what all have and need."),
                                Parameter.whole(
                                        "rounds", 1, ElecbayBidding.MOST_ROUNDS, 200, "How many rounds there may be.")),
                        settings -> new ElecbayBidding(
                                settings.choice("rate", LocalRate.class), Math.toIntExact(settings.whole("rounds")))),
                new CatalogEntry(
                        "flexibility-price",
                        "Sellers of flexibility decide how much they secure and so what it costs; buyers take the price.",
                        "docs/reference/games.md; Park et al. 2021",
                        List.of(CurveRule.FLEXIBILITY),
                        settings -> CurveRule.of(settings, FlexibilityPrice::new)));
    }
}
