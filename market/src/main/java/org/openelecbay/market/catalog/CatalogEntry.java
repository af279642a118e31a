package org.openelecbay.market.catalog;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MarketRule;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingRule;

/// One rule of the catalog.
///
/// @param name lower-case words joined by hyphens, as scenarios write it
/// @param description one line
/// @param source paper or section of the specification
/// @param factory makes a fresh rule with its usual options
public record CatalogEntry(String name, String description, String source, Supplier<? extends MarketRule> factory) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public CatalogEntry {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A rule is named in lower-case words joined by hyphens, as in call-auction, not \"" + name + "\".");
        }
    }

    public MarketRule create() {
        return factory.get();
    }

    public Family family() {
        return switch (create()) {
            case MarketMechanism _ -> Family.BEFORE_DELIVERY;
            case SharingRule _ -> Family.AFTER_DELIVERY;
        };
    }

    /// What the rule claims and the contract kit proves.
    public Set<Property> properties() {
        return create().properties();
    }

    /// What the rule does not claim, and why.
    public Map<Property, String> exceptions() {
        return create().exceptions();
    }
}
