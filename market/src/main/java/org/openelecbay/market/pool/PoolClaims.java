package org.openelecbay.market.pool;

import java.util.Map;
import java.util.Set;
import org.openelecbay.market.Property;

/// What the pools of this package claim and what they do not.
final class PoolClaims {

    static final Set<Property> ALL_BUT_TRUTHFUL = Set.of(
            Property.BUDGET_BALANCED,
            Property.INDIVIDUALLY_RATIONAL,
            Property.ORDER_INDEPENDENT,
            Property.EFFICIENT,
            Property.SYMMETRIC);

    static final String NOBODY_REPORTS = "Nobody reports a limit; the meters speak.";

    static final Map<Property, String> NO_REPORTS = Map.of(Property.TRUTHFUL, NOBODY_REPORTS);

    private PoolClaims() {}
}
