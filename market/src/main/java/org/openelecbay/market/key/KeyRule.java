package org.openelecbay.market.key;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.Need;
import org.openelecbay.market.Position;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.pool.Pool;

/// Shares metered energy by an allocation key, at a local price that lies a fixed share of the way between the
/// supplier's two prices.
///
/// Members are allotted whole watt-hours and nothing makes up for them, as on the bills of energy communities. What the
/// key does not allot stays with the supplier, split among the producers in proportion to their surplus.
///
/// Source: spec B.7.
public final class KeyRule implements SharingRule {

    private final AllocationKey key;
    private final Ratio k;

    /// At the middle of the supplier's two prices.
    public KeyRule(AllocationKey key) {
        this(key, Ratio.half());
    }

    /// @param k how much of the way from the export to the import price, 0 to 1
    public KeyRule(AllocationKey key, Ratio k) {
        this.key = key;
        this.k = k;
    }

    @Override
    public Clearing share(List<Position> positions, SlotContext context) {
        Pool pool = Pool.of(positions, context);
        Optional<Need> missing = needs().stream()
                .filter(need -> !context.keys().met().contains(need))
                .findFirst();
        if (missing.isPresent()) {
            return pool.nothing("the rule needs " + missing.get().words() + ", and there is none");
        }
        if (pool.isClosed()) {
            return pool.nothing();
        }
        Allotment allotment = key.allot(pool, context.keys());
        if (Allotment.sum(allotment.bought()) == 0) {
            return pool.nothing("the key allots no whole watt-hour to anybody who lacks energy");
        }
        Price price = k.between(context.band().exportPrice(), context.band().importPrice());
        return pool.sharing(
                allotment.sold(),
                allotment.bought(),
                price,
                "The surplus is allotted " + key.words() + ".",
                "The local price " + price + " lies between the supplier's "
                        + context.band().exportPrice() + " and "
                        + context.band().importPrice() + ".");
    }

    @Override
    public Map<Property, String> exceptions() {
        Map<Property, String> all = new EnumMap<>(Property.class);
        all.put(Property.TRUTHFUL, "Nobody reports a limit; the meters speak.");
        all.putAll(key.exceptions());
        return all;
    }

    @Override
    public Set<Need> needs() {
        return key.needs();
    }
}
