package org.openelecbay.market.bargain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.market.Position;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.SlotContext;

/// The Nash bargain of one slot: what the community gains over the supplier alone is shared by declared weights among
/// those who give or take in it; over a day the payments of its slots add up to the daily incentive.
///
/// Source: spec D.7.
///
/// @param power what the weights are measured by
public record NashBargaining(Power power) implements SharingRule {

    @Override
    public Clearing share(List<Position> positions, SlotContext context) {
        return SlotBargain.share(
                positions,
                context,
                power,
                power == Power.EQUAL
                        ? "Everybody who gives or takes gains the same over the supplier alone; energy is traded at"
                                + " mid-market and payments make up the difference."
                        : "Everybody gains in proportion to its weight by "
                                + power.name().toLowerCase(Locale.ROOT)
                                + " contribution; energy is traded at mid-market and payments make up the difference.",
                "Whoever neither gives nor takes in this slot has nothing to bargain with and no share.");
    }

    @Override
    public Map<Property, String> exceptions() {
        return BargainClaims.NO_REPORTS;
    }
}
