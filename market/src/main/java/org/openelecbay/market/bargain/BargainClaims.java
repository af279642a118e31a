package org.openelecbay.market.bargain;

import java.util.Map;
import org.openelecbay.market.Property;

/// What bargains on metered energy do not claim, and why.
final class BargainClaims {

    static final Map<Property, String> NO_REPORTS =
            Map.of(Property.TRUTHFUL, "Nobody reports a limit; the meters speak.");

    private BargainClaims() {}
}
