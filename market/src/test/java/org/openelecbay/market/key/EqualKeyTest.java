package org.openelecbay.market.key;

import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import org.junit.jupiter.api.Test;

class EqualKeyTest extends KeyContract {

    @Override
    AllocationKey key() {
        return new EqualKey();
    }

    @Test
    void everybodyGetsTheSameAmountOrAllItLacks() {
        assertThat(share(
                        position("anna", 10_000),
                        position("ben", -2_000),
                        position("cleo", -5_000),
                        position("dora", -8_000)))
                .consistsOf(
                        "anna sells community 10000 Wh at 0.145/kWh",
                        "community sells ben 2000 Wh at 0.145/kWh",
                        "community sells cleo 4000 Wh at 0.145/kWh",
                        "community sells dora 4000 Wh at 0.145/kWh");
    }
}
