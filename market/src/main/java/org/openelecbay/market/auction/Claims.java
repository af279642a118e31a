package org.openelecbay.market.auction;

import java.util.Map;
import org.openelecbay.market.Property;

/// What the auctions of this package do not claim, and why.
final class Claims {

    static final Map<Property, String> NOT_TRUTHFUL =
            Map.of(Property.TRUTHFUL, "The marginal orders set the price, so shading one's limit can pay.");

    static final Map<Property, String> NOT_TRUTHFUL_NOR_SYMMETRIC = Map.of(
            Property.TRUTHFUL,
            "The marginal orders set the price, so shading one's limit can pay.",
            Property.SYMMETRIC,
            "At the marginal limit the earlier order trades first.");

    static final Map<Property, String> OWN_LIMITS_COUNT = Map.of(
            Property.TRUTHFUL,
            "One's own limit enters one's own price, so shading it pays.",
            Property.SYMMETRIC,
            "At equal limits the earlier order trades first, with the better partner.");

    static final String OPERATOR_KEEPS =
            "The operator keeps what buyers pay above what sellers get: returning it by the orders would reward lies.";

    static final String EARLIER_FIRST =
            "Of equal orders at the margin the earlier trades and the later sets the price.";

    private Claims() {}
}
