package org.openelecbay.market.catalog;

import java.util.List;
import org.openelecbay.market.coalition.PayoffRule;
import org.openelecbay.market.coalition.formation.MergeSplitRule;
import org.openelecbay.market.coalition.graph.MyersonRule;

/// The rules that share what coalitions gain. Adding one is its file and an entry here.
final class CoalitionRules {

    private CoalitionRules() {}

    static List<CatalogEntry> entries() {
        return formation();
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
}
