package org.openelecbay.market.catalog;

import java.util.function.Function;
import org.openelecbay.core.Price;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.auction.curve.BandFlexibility;

/// What all rules on curves share: one setting that means the same under each of them.
final class CurveRule {

    private static final String NAME = "flexibility";
    private static final String MEANING =
            "How far worth falls or cost rises over an order, as a share of the supplier's band; above 0.";

    /// Small, so that nearly all trades that are worth something come about.
    static final Parameter FLEXIBILITY = Parameter.share(NAME, "0.02", MEANING);

    /// For pairs that agree round by round: larger, so that their rounds end.
    static final Parameter FLEXIBILITY_OF_PAIRS = Parameter.share(NAME, "0.05", MEANING);

    private CurveRule() {}

    /// The rule at the flexibility that is set.
    static MarketMechanism of(RuleSettings settings, Function<Price, MarketMechanism> rule) {
        return new BandFlexibility(settings.share(NAME), rule);
    }
}
