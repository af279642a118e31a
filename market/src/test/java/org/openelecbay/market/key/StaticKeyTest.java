package org.openelecbay.market.key;

import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import org.junit.jupiter.api.Test;

class StaticKeyTest extends KeyContract {

    @Override
    AllocationKey key() {
        return new StaticKey();
    }

    @Test
    void aFixedShareThatIsNotUsedStaysWithTheSupplier() {
        // A tenth of 10,000 Wh each; ben lacks only 400 Wh.
        assertThat(share(position("anna", 10_000), position("ben", -400), position("cleo", -5_000)))
                .consistsOf(
                        "anna sells community 1400 Wh at 0.145/kWh",
                        "community sells ben 400 Wh at 0.145/kWh",
                        "community sells cleo 1000 Wh at 0.145/kWh")
                .says("The surplus is allotted by fixed shares.");
    }

    @Test
    void producersGiveInProportionToTheirSurplus() {
        assertThat(share(position("anna", 7_500), position("ben", 2_500), position("cleo", -5_000)))
                .consistsOf(
                        "anna sells community 750 Wh at 0.145/kWh",
                        "ben sells community 250 Wh at 0.145/kWh",
                        "community sells cleo 1000 Wh at 0.145/kWh");
    }

    @Test
    void aShareOfLessThanAWattHourIsNothing() {
        assertThat(share(position("anna", 9), position("ben", -9)))
                .trades(0)
                .says("Nothing is shared: the key allots no whole watt-hour to anybody who lacks energy.");
    }
}
