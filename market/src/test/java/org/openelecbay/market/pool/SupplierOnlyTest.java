package org.openelecbay.market.pool;

import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import org.junit.jupiter.api.Test;
import org.openelecbay.market.SharingContract;
import org.openelecbay.market.SharingRule;

class SupplierOnlyTest extends SharingContract {

    @Override
    protected SharingRule rule() {
        return new SupplierOnly();
    }

    @Test
    void neighboursDoNotTrade() {
        assertThat(share(position("anna", -1_000), position("ben", 1_000)))
                .trades(0)
                .says("Nothing is shared: everybody deals with the supplier.");
    }
}
