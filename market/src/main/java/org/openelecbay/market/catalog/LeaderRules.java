package org.openelecbay.market.catalog;

import java.util.List;
import org.openelecbay.market.game.competition.SellerCompetition;
import org.openelecbay.market.game.gridled.GridLedAuction;
import org.openelecbay.market.game.gridled.Reading;
import org.openelecbay.market.game.leader.Leader;
import org.openelecbay.market.game.leader.StackelbergTrading;
import org.openelecbay.market.game.microgrid.MicrogridPrices;
import org.openelecbay.market.game.microgrid.Play;
import org.openelecbay.market.game.offer.PriceAndShare;

/// The games in which somebody acts first. Adding one is its file and an entry here.
final class LeaderRules {

    private static final String REFERENCE = "docs/reference/leader-games.md";

    private LeaderRules() {}

    static List<CatalogEntry> entries() {
        return List.of(
                new CatalogEntry(
                        "seller-competition",
                        "Sellers post prices, buyers move to whoever serves them better, until both are at rest.",
                        "Paudel et al. 2019; spec E.3; " + REFERENCE,
                        List.of(CurveRule.FLEXIBILITY),
                        settings -> CurveRule.of(settings, SellerCompetition::new)),
                new CatalogEntry(
                        "stackelberg",
                        "One side announces the price that gains it most, knowing how the other side answers.",
                        "Jin, Choi and Won 2020; spec E.4; " + REFERENCE,
                        List.of(
                                Parameter.choice("leader", List.of("sellers", "buyers"), "Who announces the price."),
                                CurveRule.FLEXIBILITY,
                                Parameter.price(
                                        "networkCharge",
                                        "0",
                                        "What the DSO gets for its network between seller and buyer, per kWh.")),
                        settings -> CurveRule.of(
                                settings,
                                flexibility -> new StackelbergTrading(
                                        settings.choice("leader", Leader.class),
                                        flexibility,
                                        settings.price("networkCharge")))),
                new CatalogEntry(
                        "grid-led",
                        "The grid raises its price at a peak; prosumers form coalitions and hold auctions below it.",
                        "Tushar et al.; spec E.5; " + REFERENCE,
                        List.of(
                                Parameter.choice(
                                        "reading",
                                        List.of("threshold", "zero-purchase"),
                                        "How much prosumers may still take of the grid at a peak."),
                                Parameter.share("base", "0.5", "Where in the supplier's band the grid's price starts."),
                                Parameter.share(
                                        "threshold", "0.5", "The share of all energy bid for that the grid can give."),
                                CurveRule.FLEXIBILITY,
                                Parameter.price(
                                        "feePerDistance",
                                        "0.01",
                                        "What weighs the ways in a coalition, per kWh and unit of distance.")),
                        settings -> CurveRule.of(
                                settings,
                                flexibility -> new GridLedAuction(
                                        settings.choice("reading", Reading.class),
                                        settings.share("base"),
                                        settings.share("threshold"),
                                        flexibility,
                                        settings.price("feePerDistance")))),
                new CatalogEntry(
                        "price-and-share",
                        "Sellers offer a price and a share of their profit; buyers accept or reject.",
                        REFERENCE,
                        List.of(Parameter.share(
                                "leastShare", "0.5", "The least share of the gain for which buyers accept.")),
                        settings -> new PriceAndShare(settings.share("leastShare"))),
                new CatalogEntry(
                        "microgrid-prices",
                        "Microgrids set price and quantity against each other; no equilibrium is said by name.",
                        "Liu et al. 2020; " + REFERENCE,
                        List.of(
                                CurveRule.FLEXIBILITY,
                                Parameter.choice(
                                        "play",
                                        List.of("at-once", "quantity-first"),
                                        "Whether prices and quantities are set at once.")),
                        settings -> CurveRule.of(
                                settings,
                                flexibility -> new MicrogridPrices(flexibility, settings.choice("play", Play.class)))));
    }
}
