package org.openelecbay.market.key;

import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import org.junit.jupiter.api.Test;

class PairwiseKeyTest extends KeyContract {

    @Override
    AllocationKey key() {
        return new PairwiseKey();
    }

    /// The row of each of seven producers, then what a consumer takes.
    @Override
    protected int roundings() {
        return 8;
    }

    @Test
    void eachProducerSharesByItsOwnRow() {
        // anna gives 60 % to ben and a third to cleo, who lacks less.
        assertThat(share(position("anna", 10_000), position("ben", -9_000), position("cleo", -1_000)))
                .consistsOf(
                        "anna sells community 7000 Wh at 0.145/kWh",
                        "community sells ben 6000 Wh at 0.145/kWh",
                        "community sells cleo 1000 Wh at 0.145/kWh");
    }

    @Test
    void whoIsOfferedTooMuchTakesFromEachInProportion() {
        // cleo is offered 333 Wh by anna and 600 Wh by ben and lacks 311.
        assertThat(share(position("anna", 1_000), position("ben", 1_000), position("cleo", -311)))
                .consistsOf(
                        "anna sells community 111 Wh at 0.145/kWh",
                        "ben sells community 200 Wh at 0.145/kWh",
                        "community sells cleo 311 Wh at 0.145/kWh");
    }
}
