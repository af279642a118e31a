package org.openelecbay.market.catalog;

import java.util.List;
import java.util.stream.Stream;
import org.openelecbay.market.coalition.PayoffRule;
import org.openelecbay.market.coalition.formation.MergeSplitRule;
import org.openelecbay.market.coalition.graph.MyersonRule;
import org.openelecbay.market.coalition.sharing.ShapleySharing;
import org.openelecbay.market.coalition.slot.Asked;
import org.openelecbay.market.coalition.slot.Bound;
import org.openelecbay.market.pool.ShadowPrice;

/// The rules that share what coalitions gain. Adding one is its file and an entry here.
final class CoalitionRules {

    private static final String LEE = "Lee et al., IEEE JSAC 32 (2014); spec ";

    private CoalitionRules() {}

    static List<CatalogEntry> entries() {
        return Stream.of(shares(), formation()).flatMap(List::stream).toList();
    }

    private static List<CatalogEntry> formation() {
        return List.of(
                new CatalogEntry(
                        "merge-split",
                        "Members form coalitions by merge and split; energy pays the network a fee for its way.",
                        "spec D.6",
                        List.of(
                                Parameter.price("fee", "0", "Per kWh that goes from one member to another."),
                                Parameter.price(
                                        "feePerDistance",
                                        "0.001",
                                        "Per kWh and unit of the scenario's distance, on top of the fee."),
                                Parameter.choice(
                                        "payoffs",
                                        List.of("shapley", "equal"),
                                        "How a coalition shares what it saves.")),
                        settings -> new MergeSplitRule(
                                settings.price("fee"),
                                settings.price("feePerDistance"),
                                settings.choice("payoffs", PayoffRule.class))),
                new CatalogEntry(
                        "myerson",
                        "Members gain by what they add and by whom they connect on the graph of neighbours.",
                        "Myerson, Math. of OR 2 (1977) 225; spec D.1, D.2",
                        MyersonRule::new));
    }

    private static List<CatalogEntry> shares() {
        return List.of(
                new CatalogEntry(
                        "shapley",
                        "Everybody gains what it adds to the community on average over all orders of joining.",
                        LEE + "D.1 to D.3",
                        List.of(
                                Parameter.whole("seed", 0, Long.MAX_VALUE, 1, "Of the orders that are drawn."),
                                Parameter.share(
                                        "precision", "0.01", "Half width over value of the median member; above 0."),
                                Parameter.whole(
                                        "mostSampled",
                                        0,
                                        20_000,
                                        2_000,
                                        "Members up to which orders are drawn where the exact value takes too long.")),
                        settings -> new ShapleySharing(
                                (int) settings.whole("mostSampled"),
                                new Asked(
                                        settings.share("precision").value(),
                                        0.05,
                                        Bound.STUDENT,
                                        1 << 17,
                                        settings.whole("seed")))),
                new CatalogEntry(
                        "shadow-price",
                        "Metered energy shared at the price at which no coalition does better alone.",
                        LEE + "D.1",
                        ShadowPrice::new));
    }
}
