package org.openelecbay.market.key;

import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import org.junit.jupiter.api.Test;

class StaticRoundsKeyTest extends KeyContract {

    @Override
    AllocationKey key() {
        return new StaticRoundsKey(2);
    }

    @Test
    void whatIsNotUsedGoesByTheSameSharesToTheOthers() {
        // First 1,000 Wh each, of which ben uses 400; then 8,600 Wh to cleo and dora, who has no share.
        assertThat(share(
                        position("anna", 10_000),
                        position("ben", -400),
                        position("cleo", -9_000),
                        position("dora", -1)))
                .consistsOf(
                        "anna sells community 9400 Wh at 0.145/kWh",
                        "community sells ben 400 Wh at 0.145/kWh",
                        "community sells cleo 9000 Wh at 0.145/kWh");
    }
}
