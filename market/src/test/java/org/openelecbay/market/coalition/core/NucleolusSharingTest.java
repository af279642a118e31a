package org.openelecbay.market.coalition.core;

import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Money;
import org.openelecbay.market.SharingContract;
import org.openelecbay.market.SharingRule;

class NucleolusSharingTest extends SharingContract {

    @Override
    protected SharingRule rule() {
        return new NucleolusSharing();
    }

    @Test
    void aPairHalvesItsGain() {
        // Mid-market: 1 kWh at 14.5 cents, nothing to make up.
        assertThat(share(position("anna", -1_000), position("ben", 1_000)))
                .gives("anna", Money.ofNanos(-145_000_000))
                .gives("ben", Money.ofNanos(145_000_000))
                .says("Supply equals demand, so both sides gain half.");
    }

    @Test
    void theBuyerOfTwoWhoCouldEachServeItAloneTakesAll() {
        // Two sellers of 1 kWh, one buyer of 1 kWh: sellers get 9 cents as from the supplier.
        assertThat(share(position("anna", -1_000), position("ben", 1_000), position("cleo", 1_000)))
                .gives("anna", Money.ofNanos(-90_000_000))
                .says(
                        "The others would share as much without any one seller, so the sellers gain nothing and the buyers"
                                + " gain all.");
    }

    @Test
    void theOneBuyerHalvesWithEverySellerWhatWouldBeLostWithoutIt() {
        // 3 kWh for 2 kWh, 11 cents a kWh: without ben 1 kWh is left to share, without cleo all 2 kWh.
        assertThat(share(position("anna", -2_000), position("ben", 2_000), position("cleo", 1_000)))
                .gives("anna", Money.ofNanos(-400_000_000 + 165_000_000))
                .says("Of those who are missed one is alone on its side, and halves with every other what would be lost"
                        + " without that one; a seller who is not missed gains nothing.");
    }
}
