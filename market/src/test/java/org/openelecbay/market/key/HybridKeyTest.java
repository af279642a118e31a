package org.openelecbay.market.key;

import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import org.junit.jupiter.api.Test;

class HybridKeyTest extends KeyContract {

    @Override
    AllocationKey key() {
        return new HybridKey();
    }

    /// Fixed shares, then the rest.
    @Override
    protected int roundings() {
        return 2;
    }

    @Test
    void theRestOfTheFixedSharesGoesInProportionToWhatIsStillLacking() {
        // First 40 Wh to ben and a tenth, 200 Wh, to cleo; both cleo and dora, who has no share, still lack 960.
        assertThat(share(
                        position("anna", 2_000),
                        position("ben", -40),
                        position("cleo", -1_160),
                        position("dora", -960)))
                .consistsOf(
                        "anna sells community 2000 Wh at 0.145/kWh",
                        "community sells ben 40 Wh at 0.145/kWh",
                        "community sells cleo 1080 Wh at 0.145/kWh",
                        "community sells dora 880 Wh at 0.145/kWh");
    }
}
