package org.openelecbay.market.pool;

import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Price;
import org.openelecbay.market.SharingContract;
import org.openelecbay.market.SharingRule;

class InverseMuRuleTest extends SharingContract {

    @Override
    protected SharingRule rule() {
        return new MuRule(MuRule.Direction.MALIK_INVERSE);
    }

    @Test
    void surplusLowersTheLocalPrice() {
        assertThat(share(position("anna", -4_000), position("ben", 5_000))).allAt(Price.perKwh("0.116"));
    }
}
