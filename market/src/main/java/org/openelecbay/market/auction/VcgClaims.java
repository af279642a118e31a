package org.openelecbay.market.auction;

import java.util.Map;
import org.openelecbay.market.Property;

/// What the VCG auction does not claim, by who finances it.
final class VcgClaims {

    private static final String DEFICIT = "Sellers receive at least what buyers pay; the operator covers the deficit.";

    private VcgClaims() {}

    static Map<Property, String> exceptions(Financing financing) {
        return switch (financing) {
            case Financing.None() ->
                Map.of(Property.EFFICIENT, "Nothing trades as long as nobody is named who covers the deficit.");
            case Financing.Operator() ->
                Map.of(
                        Property.BUDGET_BALANCED, DEFICIT,
                        Property.WEAKLY_BUDGET_BALANCED, DEFICIT,
                        Property.SYMMETRIC, Claims.EARLIER_FIRST);
            case Financing.ParticipationFee _ ->
                Map.of(
                        Property.BUDGET_BALANCED,
                        DEFICIT,
                        Property.WEAKLY_BUDGET_BALANCED,
                        DEFICIT,
                        Property.SYMMETRIC,
                        Claims.EARLIER_FIRST,
                        Property.INDIVIDUALLY_RATIONAL,
                        "The fee is due from everybody who takes part, also where trades gain less: a fee that "
                                + "stops at the gain would reward lies.");
        };
    }
}
