package org.openelecbay.market.bargain;

import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Money;
import org.openelecbay.market.SharingContract;
import org.openelecbay.market.SharingRule;

class KalaiSmorodinskyTest extends SharingContract {

    @Override
    protected SharingRule rule() {
        return new KalaiSmorodinsky();
    }

    @Test
    void gainsFollowWhatWouldBeLostWithoutEach() {
        // 2 kWh of 22 cents in all: without anna all is lost, without ben 1 kWh, without cleo nothing.
        assertThat(share(position("anna", -2_000), position("ben", 2_000), position("cleo", 1_000)))
                .gives("anna", Money.ofNanos(-400_000_000 + 146_666_667))
                .says("Whoever the others could do without gains nothing.");
    }
}
