package org.openelecbay.market.key;

import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import org.junit.jupiter.api.Test;

class ProRataKeyTest extends KeyContract {

    @Override
    AllocationKey key() {
        return new ProRataKey();
    }

    @Test
    void everybodyGetsTheSameShareOfWhatItDraws() {
        assertThat(share(position("anna", 1_000), position("ben", -1_500), position("cleo", -500)))
                .consistsOf(
                        "anna sells community 1000 Wh at 0.145/kWh",
                        "community sells ben 750 Wh at 0.145/kWh",
                        "community sells cleo 250 Wh at 0.145/kWh");
    }
}
