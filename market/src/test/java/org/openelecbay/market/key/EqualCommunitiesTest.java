package org.openelecbay.market.key;

import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import org.junit.jupiter.api.Test;

class EqualCommunitiesTest extends KeyContract {

    @Override
    AllocationKey key() {
        return new CommunitiesKey(CommunitiesKey.Within.EQUAL);
    }

    /// The split of the meter and the sharing, in two communities.
    @Override
    protected int roundings() {
        return 4;
    }

    @Test
    void membersOfACommunityGetTheSameAmountWhateverCountsThere() {
        // Uphill 900 Wh of p6 between cleo (200 Wh) and p0 (300 Wh of 1,000): all of both.
        assertThat(share(position("p6", 1_000), position("p0", -1_000), position("cleo", -1_000)))
                .consistsOf(
                        "p6 sells community 500 Wh at 0.145/kWh",
                        "community sells cleo 200 Wh at 0.145/kWh",
                        "community sells p0 300 Wh at 0.145/kWh");
    }
}
