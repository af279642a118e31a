package org.openelecbay.market.catalog;

import java.util.List;

/// Rules from outside: a jar names its implementation in
/// `META-INF/services/org.openelecbay.market.catalog.RuleContribution`.
public interface RuleContribution {

    /// The rules, with names that no other rule has.
    List<CatalogEntry> rules();
}
