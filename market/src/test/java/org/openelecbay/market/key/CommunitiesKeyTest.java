package org.openelecbay.market.key;

import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import org.junit.jupiter.api.Test;

class CommunitiesKeyTest extends KeyContract {

    @Override
    AllocationKey key() {
        return new CommunitiesKey(CommunitiesKey.Within.PRO_RATA);
    }

    /// The split of the meter and the sharing, in two communities.
    @Override
    protected int roundings() {
        return 4;
    }

    @Test
    void eachCommunitySharesWhatCountsThere() {
        // Uphill p3 counts with 60 % and p1 with 40, downhill with 30 and 50.
        assertThat(share(position("p3", 1_000), position("p1", -2_000)))
                .consistsOf("p3 sells community 900 Wh at 0.145/kWh", "community sells p1 900 Wh at 0.145/kWh");
        assertThat(share(position("p3", 10_000), position("p1", -2_000)))
                .consistsOf("p3 sells community 1800 Wh at 0.145/kWh", "community sells p1 1800 Wh at 0.145/kWh");
    }
}
