package org.openelecbay.market.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openelecbay.core.Wish;
import org.openelecbay.market.Disclosure;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MarketRule;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingRule;

/// One rule of the catalog.
///
/// @param name lower-case words joined by hyphens, as scenarios write it
/// @param description one line
/// @param source paper or section of the specification
/// @param parameters what a scenario may set
/// @param factory makes a fresh rule of settings for these parameters
public record CatalogEntry(
        String name,
        String description,
        String source,
        List<Parameter> parameters,
        Function<RuleSettings, ? extends MarketRule> factory) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public CatalogEntry {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A rule is named in lower-case words joined by hyphens, as in call-auction, not \"" + name + "\".");
        }
        parameters = List.copyOf(parameters);
    }

    /// A rule without parameters.
    public CatalogEntry(String name, String description, String source, Supplier<? extends MarketRule> factory) {
        this(name, description, source, List.of(), _ -> factory.get());
    }

    /// The rule with its usual settings.
    public MarketRule create() {
        return create(Map.of());
    }

    /// The rule with these settings, the usual ones where nothing is said.
    ///
    /// @throws IllegalArgumentException when a setting is unknown or out of range
    public MarketRule create(Map<String, String> settings) {
        RuleSettings checked = RuleSettings.of(this, settings);
        try {
            return factory.apply(checked);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("In the settings of the rule " + name + ": " + e.getMessage(), e);
        }
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

    /// The wishes that the rule asks about.
    public Set<Wish.Kind> honours() {
        return create().honours();
    }

    /// What each participant has to reveal, in one or two words for tables.
    public String reveals() {
        return create().discloses().stream().sorted().map(Disclosure::words).collect(Collectors.joining(", "));
    }

    /// What the rule does not claim, and why.
    public Map<Property, String> exceptions() {
        return create().exceptions();
    }
}
