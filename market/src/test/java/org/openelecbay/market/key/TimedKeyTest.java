package org.openelecbay.market.key;

import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import org.junit.jupiter.api.Test;

class TimedKeyTest extends KeyContract {

    @Override
    AllocationKey key() {
        return new TimedKey();
    }

    @Test
    void theSharesOfTheSlotHold() {
        assertThat(share(position("anna", 10_000), position("p6", -5_000), position("cleo", -5_000)))
                .consistsOf(
                        "anna sells community 1500 Wh at 0.145/kWh",
                        "community sells cleo 1000 Wh at 0.145/kWh",
                        "community sells p6 500 Wh at 0.145/kWh");
    }
}
