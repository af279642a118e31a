package org.openelecbay.settlement.tier;

import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberId;

/// What one member committed the day before and what it did.
///
/// @param member whose position it is
/// @param prices where it is connected
/// @param committed net import that it committed, peers' energy included; negative is export
/// @param actual net import that was metered
public record TierPosition(MemberId member, TierPrices prices, Energy committed, Energy actual) {

    /// Drawn beyond what was committed: short above zero, long below.
    public Energy deviation() {
        return actual.minus(committed);
    }
}
