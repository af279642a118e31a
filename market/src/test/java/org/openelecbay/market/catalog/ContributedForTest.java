package org.openelecbay.market.catalog;

import java.util.List;
import org.openelecbay.market.pool.SupplierOnly;

/// Stands for a jar from outside; the test names it in a `META-INF/services` of its own.
public final class ContributedForTest implements RuleContribution {

    @Override
    public List<CatalogEntry> rules() {
        return List.of(
                new CatalogEntry("contributed-for-this-test", "Found by ServiceLoader.", "a test", SupplierOnly::new));
    }
}
