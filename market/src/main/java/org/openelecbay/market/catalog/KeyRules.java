package org.openelecbay.market.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openelecbay.market.key.AllocationKey;
import org.openelecbay.market.key.CascadeKey;
import org.openelecbay.market.key.CommunitiesKey;
import org.openelecbay.market.key.EqualKey;
import org.openelecbay.market.key.HybridKey;
import org.openelecbay.market.key.KeyRule;
import org.openelecbay.market.key.PairwiseKey;
import org.openelecbay.market.key.ProRataKey;
import org.openelecbay.market.key.StaticKey;
import org.openelecbay.market.key.StaticRoundsKey;
import org.openelecbay.market.key.TimedKey;

/// The allocation keys of energy communities. Adding one is its file and an entry here.
final class KeyRules {

    private static final int MOST_ROUNDS = 1_000;
    private static final Parameter K =
            Parameter.share("k", "0.5", "How far the local price lies from the export towards the import price.");

    private KeyRules() {}

    static List<CatalogEntry> entries() {
        return List.of(
                key(
                        "key-static",
                        "Each member has a fixed share of the surplus; what it cannot use is not passed on.",
                        _ -> new StaticKey()),
                key(
                        "key-static-rounds",
                        "Fixed shares; what members cannot use goes by the same shares to the others, in rounds.",
                        settings -> new StaticRoundsKey((int) settings.whole("rounds")),
                        Parameter.whole("rounds", 1, MOST_ROUNDS, 2, "Most rounds, the first one counted.")),
                key(
                        "key-pro-rata",
                        "The surplus is allotted in proportion to what each member draws.",
                        _ -> new ProRataKey()),
                key(
                        "key-equal",
                        "Everybody gets the same amount, or all it draws where that is less.",
                        _ -> new EqualKey()),
                key(
                        "key-hybrid",
                        "Fixed shares first, the rest in proportion to what each member still lacks.",
                        _ -> new HybridKey()),
                key(
                        "key-cascade",
                        "Members are served rank by rank, equal ranks in proportion to what they draw.",
                        _ -> new CascadeKey()),
                key(
                        "key-pairwise",
                        "Each producer's surplus is shared by its own coefficients for each consumer.",
                        _ -> new PairwiseKey()),
                key(
                        "key-time-series",
                        "Fixed shares that differ from slot to slot, agreed before the slot.",
                        _ -> new TimedKey()),
                key(
                        "key-communities",
                        "Each meter counts with a factor in several communities, which share apart.",
                        settings -> new CommunitiesKey(settings.choice("within", CommunitiesKey.Within.class)),
                        Parameter.choice("within", List.of("pro-rata", "equal"), "How each community shares.")));
    }

    private static CatalogEntry key(
            String name, String description, Function<RuleSettings, AllocationKey> key, Parameter... parameters) {
        List<Parameter> all = new ArrayList<>(List.of(parameters));
        all.add(K);
        return new CatalogEntry(
                name, description, "spec B.7", all, settings -> new KeyRule(key.apply(settings), settings.share("k")));
    }
}
