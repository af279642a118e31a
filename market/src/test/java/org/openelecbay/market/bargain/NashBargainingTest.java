package org.openelecbay.market.bargain;

import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Money;
import org.openelecbay.market.SharingContract;
import org.openelecbay.market.SharingRule;

class NashBargainingTest extends SharingContract {

    @Override
    protected SharingRule rule() {
        return new NashBargaining(Power.EQUAL);
    }

    @Test
    void everybodyWhoTradesGainsTheSame() {
        // 2 kWh of 11 cents in three: 7.33 cents each, whatever they bring; dora brings nothing.
        assertThat(share(
                        position("anna", -2_000), position("ben", 2_000), position("cleo", 1_000), position("dora", 0)))
                .gives("anna", Money.ofNanos(-400_000_000 + 73_333_333))
                .gives("dora", Money.ZERO)
                .says("Whoever neither gives nor takes in this slot has nothing to bargain with and no share.");
    }

    @Nested
    class ByEnergy extends SharingContract {

        @Override
        protected SharingRule rule() {
            return new NashBargaining(Power.ENERGY);
        }

        @Test
        void isTheMidMarketRate() {
            assertThat(share(position("anna", -1_000), position("ben", 3_000), position("cleo", 1_000)))
                    .gives("anna", Money.ofNanos(-145_000_000));
        }
    }

    @Nested
    class ByMarginalContribution extends SharingContract {

        @Override
        protected SharingRule rule() {
            return new NashBargaining(Power.MARGINAL);
        }
    }

    @Nested
    class ByExponentialContribution extends SharingContract {

        @Override
        protected SharingRule rule() {
            return new NashBargaining(Power.EXPONENTIAL);
        }
    }
}
