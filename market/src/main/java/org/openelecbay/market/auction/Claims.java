package org.openelecbay.market.auction;

import java.util.Map;
import java.util.Set;
import org.openelecbay.market.Property;

/// What the auctions of this package claim and what they do not.
final class Claims {

    static final Set<Property> COMMON = Set.of(
            Property.BUDGET_BALANCED, Property.INDIVIDUALLY_RATIONAL, Property.ORDER_INDEPENDENT, Property.EFFICIENT);

    static final Set<Property> WITH_SYMMETRY = Set.of(
            Property.BUDGET_BALANCED,
            Property.INDIVIDUALLY_RATIONAL,
            Property.ORDER_INDEPENDENT,
            Property.EFFICIENT,
            Property.SYMMETRIC);

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

    private Claims() {}
}
