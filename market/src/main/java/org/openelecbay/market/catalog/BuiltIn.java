package org.openelecbay.market.catalog;

import java.util.List;
import java.util.stream.Stream;

/// The rules of this module, baseline first.
final class BuiltIn {

    private BuiltIn() {}

    static List<CatalogEntry> rules() {
        return Stream.of(
                        PoolRules.entries(),
                        KeyRules.entries(),
                        AuctionRules.entries(),
                        ThresholdAuctionRules.entries(),
                        MatchingRules.entries(),
                        CoalitionRules.entries(),
                        BargainingRules.entries(),
                        GameRules.entries(),
                        LeaderRules.entries(),
                        DispatchRules.entries(),
                        ServiceRules.entries())
                .flatMap(List::stream)
                .toList();
    }
}
