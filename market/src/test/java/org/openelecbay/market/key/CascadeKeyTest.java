package org.openelecbay.market.key;

import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import org.junit.jupiter.api.Test;

class CascadeKeyTest extends KeyContract {

    @Override
    AllocationKey key() {
        return new CascadeKey();
    }

    @Test
    void theFirstRankIsServedBeforeTheSecondAndEqualRanksShareInProportion() {
        // ben has rank 0, cleo and p0 rank 1, dora none.
        assertThat(share(
                        position("anna", 1_000),
                        position("p0", -3_000),
                        position("ben", -400),
                        position("cleo", -1_000),
                        position("dora", -10)))
                .consistsOf(
                        "anna sells community 1000 Wh at 0.145/kWh",
                        "community sells ben 400 Wh at 0.145/kWh",
                        "community sells cleo 150 Wh at 0.145/kWh",
                        "community sells p0 450 Wh at 0.145/kWh");
    }
}
