package org.openelecbay.market.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.Setting;
import org.openelecbay.market.SharingContract;
import org.openelecbay.market.SharingRule;

/// With the golden cases B02 of the specification.
class MuRuleTest extends SharingContract {

    @Override
    protected SharingRule rule() {
        return new MuRule();
    }

    private static void prices(long surplus, long demand, String printed, String clamped, String inverse) {
        MuPrice price = MuPrice.of(Energy.ofWattHours(surplus), Energy.ofWattHours(demand), Setting.BAND)
                .orElseThrow();
        assertThat(price)
                .isEqualTo(new MuPrice(
                        new Ratio(surplus, demand),
                        Price.perKwh(printed),
                        Price.perKwh(clamped),
                        Price.perKwh(inverse)));
    }

    @Test
    void balanceGivesTheMiddle() {
        prices(3_000, 3_000, "0.145", "0.145", "0.145");
    }

    @Test
    void plentyLeavesTheBandUpwardsAsPrintedAndIsClamped() {
        prices(29_780, 18_090, "0.238701", "0.2", "0.09");
        prices(5_000, 4_000, "0.18125", "0.18125", "0.116");
    }

    @Test
    void scarcityLeavesTheBandDownwardsAsPrintedAndIsClamped() {
        prices(27_770, 54_860, "0.073399", "0.09", "0.2");
        prices(4_000, 5_000, "0.116", "0.116", "0.18125");
    }

    @Test
    void withoutSurplusThereIsNoPrice() {
        assertThat(MuPrice.of(Energy.ZERO, Energy.ofWattHours(5_000), Setting.BAND))
                .isEmpty();
        assertThat(MuPrice.of(Energy.ofWattHours(5_000), Energy.ZERO, Setting.BAND))
                .isEmpty();
    }

    @Test
    void thePrintedPriceStaysInTheBandForARangeOfMu() {
        assertThat(MuPrice.leastInsideBand(Setting.BAND)).isEqualTo(new Ratio(180_000, 290_000));
        assertThat(MuPrice.mostInsideBand(Setting.BAND)).isEqualTo(new Ratio(400_000, 290_000));
    }

    @Test
    void surplusRaisesTheLocalPrice() {
        assertThat(share(position("anna", -4_000), position("ben", 5_000)))
                .consistsOf("ben sells community 4000 Wh at 0.18125/kWh", "community sells anna 4000 Wh at 0.18125/kWh")
                .says("The local price 0.18125/kWh follows 5000 Wh of surplus over 4000 Wh of demand,"
                        + " inside the supplier's prices.");
    }
}
