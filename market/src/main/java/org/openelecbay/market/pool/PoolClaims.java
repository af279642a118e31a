package org.openelecbay.market.pool;

import java.util.Map;
import org.openelecbay.market.Property;

/// What the pools of this package do not claim, and why.
final class PoolClaims {

    static final String NOBODY_REPORTS = "Nobody reports a limit; the meters speak.";

    static final Map<Property, String> NO_REPORTS = Map.of(Property.TRUTHFUL, NOBODY_REPORTS);

    private PoolClaims() {}
}
