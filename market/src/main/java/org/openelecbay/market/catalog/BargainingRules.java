package org.openelecbay.market.catalog;

import java.util.List;
import org.openelecbay.market.bargain.KalaiSmorodinsky;
import org.openelecbay.market.bargain.NashBargaining;
import org.openelecbay.market.bargain.NashPrice;
import org.openelecbay.market.bargain.Power;
import org.openelecbay.market.coalition.core.NucleolusSharing;

/// The bargains, and the nucleolus. Adding one is its file and an entry here.
final class BargainingRules {

    private BargainingRules() {}

    static List<CatalogEntry> entries() {
        return List.of(
                new CatalogEntry(
                        "nucleolus",
                        "The gain is shared so that the group with most reason to complain has as little as can be.",
                        "Schmeidler, SIAM J. Appl. Math. 17 (1969); spec D.5",
                        NucleolusSharing::new),
                new CatalogEntry(
                        "nash-bargaining",
                        "The gain is shared by declared weights, equally where nothing else is said.",
                        "Nash, Econometrica 18 (1950); spec D.7",
                        List.of(Parameter.choice(
                                "weights",
                                List.of("equal", "energy", "marginal", "exponential"),
                                "What a share is measured by.")),
                        settings -> new NashBargaining(settings.choice("weights", Power.class))),
                new CatalogEntry(
                        "kalai-smorodinsky",
                        "The gain is shared in proportion to what the others would gain less without each.",
                        "Kalai and Smorodinsky, Econometrica 43 (1975); spec D.8",
                        KalaiSmorodinsky::new),
                new CatalogEntry(
                        "nash-price",
                        "Metered energy shared at the price with the largest product of all gains.",
                        "spec D.9",
                        NashPrice::new));
    }
}
