package org.openelecbay.market.catalog;

import java.util.List;
import org.openelecbay.core.Energy;
import org.openelecbay.market.Priority;
import org.openelecbay.market.listing.ListingMarket;
import org.openelecbay.market.matching.BestPriority;
import org.openelecbay.market.matching.PeerRequests;
import org.openelecbay.market.matching.PriorityMatching;
import org.openelecbay.market.matching.WishMatching;

/// The rules that match peers. Adding one is its file and an entry here.
final class MatchingRules {

    private static final String MALIK = "Malik et al., IJEPES 137, 107865; spec ";

    /// A thousand gigawatt-hours: no limit for any feeder.
    private static final long MOST_FEEDER = 1_000_000_000_000L;

    private MatchingRules() {}

    static List<CatalogEntry> entries() {
        return List.of(
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
                        BestPriority::new),
                new CatalogEntry(
                        "elecbay",
                        "Sellers list, buyers browse and order as they come, at the listed price.",
                        "Elecbay; spec G.7",
                        List.of(Parameter.whole(
                                "feederLimit",
                                0,
                                MOST_FEEDER,
                                MOST_FEEDER,
                                "The most that all orders of a slot together may be for, Wh.")),
                        settings -> new ListingMarket(Energy.ofWattHours(settings.whole("feederLimit")))),
                new CatalogEntry(
                        "peer-requests",
                        "Peers agree by messages, the nearest first, at the mid-market price; nobody matches them.",
                        "Malik et al., IJEPES 137, 107865, section 3.4; docs/reference/matching.md",
                        PeerRequests::new),
                new CatalogEntry(
                        "preferences",
                        "Wishes for a partner's, green or local energy first, with their premiums, then by distance.",
                        "docs/reference/attributes.md",
                        WishMatching::new));
    }
}
