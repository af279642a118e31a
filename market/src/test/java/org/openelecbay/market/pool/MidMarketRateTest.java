package org.openelecbay.market.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.market.Accounts;
import org.openelecbay.market.Setting;
import org.openelecbay.market.SharingContract;
import org.openelecbay.market.SharingRule;

class MidMarketRateTest extends SharingContract {

    @Override
    protected SharingRule rule() {
        return new MidMarketRate();
    }

    @Test
    void balancedNeighboursTradeInTheMiddle() {
        Clearing clearing = share(position("anna", -1_000), position("ben", 1_000));

        assertThat(clearing)
                .consistsOf("ben sells community 1000 Wh at 0.145/kWh", "community sells anna 1000 Wh at 0.145/kWh")
                .says("The local price 0.145/kWh is the middle of the supplier's 0.09/kWh and 0.2/kWh.");
        assertThat(clearing.payments()).isEmpty();
    }

    @Test
    void theLongSideSharesInProportion() {
        assertThat(share(position("anna", -1_000), position("ben", 3_000), position("cleo", 1_000)))
                .consistsOf(
                        "ben sells community 750 Wh at 0.145/kWh",
                        "cleo sells community 250 Wh at 0.145/kWh",
                        "community sells anna 1000 Wh at 0.145/kWh");
    }

    @Test
    void wholeWattHoursAreMadeUpForToTheNano() {
        Clearing clearing = share(position("anna", -1), position("ben", 1), position("cleo", 1));

        // Half a watt-hour each at 5.5 cents per kWh above the export price is 27,500 nanos.
        assertThat(clearing)
                .consistsOf("ben sells community 1 Wh at 0.145/kWh", "community sells anna 1 Wh at 0.145/kWh")
                .gives("ben", Money.ofNanos(145_000 - 27_500))
                .gives("cleo", Money.ofNanos(27_500));
    }

    @Test
    void buyersAreMadeEqualTheSameWay() {
        Clearing clearing = share(position("anna", -1), position("ben", -1), position("cleo", -1), position("dora", 1));

        // A third of a watt-hour each; 55,000 nanos do not divide by three, so the first in tie order pays one less.
        assertThat(clearing)
                .gives("dora", Money.ofNanos(145_000))
                .gives("anna", Money.ofNanos(-145_000 - 36_666))
                .gives("ben", Money.ofNanos(18_333))
                .gives("cleo", Money.ofNanos(18_333));
    }

    @Test
    void thePricesOnDisplayFollowTheSpecification() {
        assertThat(LocalPrices.midMarket(Energy.ofWattHours(1_000), Energy.ofWattHours(4_000), Setting.BAND))
                .isEqualTo(new LocalPrices(Price.perKwh("0.18625"), Price.perKwh("0.145")));
        assertThat(LocalPrices.midMarket(Energy.ofWattHours(4_000), Energy.ofWattHours(1_000), Setting.BAND))
                .isEqualTo(new LocalPrices(Price.perKwh("0.145"), Price.perKwh("0.10375")));
        assertThat(LocalPrices.midMarket(Energy.ZERO, Energy.ofWattHours(4_000), Setting.BAND))
                .isEqualTo(new LocalPrices(Price.perKwh("0.20"), Price.perKwh("0.145")));
        assertThat(LocalPrices.midMarket(Energy.ofWattHours(4_000), Energy.ZERO, Setting.BAND))
                .isEqualTo(new LocalPrices(Price.perKwh("0.145"), Price.perKwh("0.09")));
        assertThat(LocalPrices.midMarket(Energy.ZERO, Energy.ZERO, Setting.BAND))
                .isEqualTo(new LocalPrices(Price.perKwh("0.145"), Price.perKwh("0.145")));
    }

    @Test
    void theSupplierIsPaidExactlyWhatTheBudgetIdentitySays() {
        Clearing clearing = share(position("anna", -700), position("ben", 1_300), position("cleo", 601));
        long residual = 1_300 + 601 - 700;

        long members = List.of("anna", "ben", "cleo").stream()
                .mapToLong(
                        who -> Accounts.of(clearing).of(new ParticipantId(who)).nanos())
                .sum();
        assertThat(members).isZero();
        assertThat(clearing.localEnergy()).isEqualTo(Energy.ofWattHours(1_901 - residual));
    }
}
