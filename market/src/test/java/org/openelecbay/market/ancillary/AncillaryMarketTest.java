package org.openelecbay.market.ancillary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.Setting.cents;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.BookBuilder;
import org.openelecbay.market.ClearingAssert;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;
import org.openelecbay.market.ancillary.AncillaryMarket.Profit;

class AncillaryMarketTest extends MechanismContract {

    private static final Ratio ANY = new Ratio(0, 1);

    /// The network takes whatever it gets for 4 cents, so that the size of a book makes no difference.
    @Override
    protected MarketMechanism mechanism() {
        return rule(1_000_000_000, 4, 0, ANY, Profit.SHARED);
    }

    private static AncillaryMarket rule(long request, long price, long penalty, Ratio least, Profit profit) {
        return new AncillaryMarket(
                new ServiceTerms(Energy.ofWattHours(request), cents(price), cents(penalty), least), profit);
    }

    /// Anna and cleo trade at 0.125. Ben at 0.12 and dora at 0.13 miss each other by 0.01, ed at 0.16 by 0.04.
    private static BookBuilder village() {
        return book().bid("anna", 1_000, 20)
                .bid("ben", 1_500, 12)
                .offer("cleo", 1_000, 10)
                .offer("dora", 1_000, 13)
                .offer("ed", 1_000, 16);
    }

    @Test
    void theNetworkPaysTheGapAndTheProfitIsShared() {
        Clearing clearing =
                rule(1_200, 5, 0, ANY, Profit.SHARED).clear(village().build(), context());

        ClearingAssert.assertThat(clearing)
                .consistsOf(
                        "cleo sells anna 1000 Wh at 0.125/kWh",
                        "dora sells ben 1000 Wh at 0.13/kWh for 0.12/kWh",
                        "ed sells ben 200 Wh at 0.16/kWh for 0.12/kWh")
                .says("At the network's request 1200 Wh more stay in the community; the DSO pays 0.060000000 for it,"
                        + " of which 0.018000000 close the gaps between limits.");
        ClearingAssert.assertThat(clearing)
                .gives("dora", Money.ofNanos(130_000_000 + 17_500_000))
                .gives("ed", Money.ofNanos(32_000_000 + 3_500_000))
                .gives("ben", Money.ofNanos(-144_000_000 + 21_000_000));
    }

    @Test
    void uniformPaymentsLeaveTheRestToTheOperator() {
        Clearing clearing =
                rule(1_200, 5, 0, ANY, Profit.UNIFORM).clear(village().build(), context());

        ClearingAssert.assertThat(clearing)
                .gives("dora", Money.ofNanos(130_000_000 + 15_000_000))
                .gives("ed", Money.ofNanos(32_000_000))
                .gives("ben", Money.ofNanos(-144_000_000 + 15_000_000));
    }

    @Test
    void theBaselineStaysWhereTheServiceIsNotWorthIt() {
        Clearing tooLittle = rule(4_000, 5, 0, new Ratio(1, 2), Profit.SHARED)
                .clear(village().build(), context());
        Clearing penalised =
                rule(4_000, 5, 10, ANY, Profit.SHARED).clear(village().build(), context());
        Clearing tooCheap =
                rule(4_000, 0, 0, ANY, Profit.SHARED).clear(village().build(), context());

        ClearingAssert.assertThat(tooLittle)
                .trades(1)
                .says("No service to the network: 1500 Wh of the 4000 Wh asked for are less than the DSO takes.");
        ClearingAssert.assertThat(penalised)
                .trades(1)
                .says("No service to the network: after the penalty for what is missing, the DSO's -0.175000000 do not"
                        + " cover the cost of 0.030000000.");
        ClearingAssert.assertThat(tooCheap)
                .trades(1)
                .says("No service to the network: no bid and offer that are left are as near to each other as its"
                        + " price.");
        assertThat(tooCheap.payments()).isEmpty();
    }

    @Test
    void theBudgetIsWhatTheWholeRequestCosts() {
        assertThat(rule(2_000, 5, 0, ANY, Profit.SHARED).networkBudget()).isEqualTo(Money.ofNanos(100_000_000));
    }

    @Test
    void termsBelowZeroAreRefused() {
        assertThatThrownBy(() -> rule(-1, 5, 0, ANY, Profit.SHARED)).hasMessageContaining("nothing of it is negative");
        assertThatThrownBy(() -> rule(1, 5, 0, new Ratio(3, 2), Profit.SHARED)).hasMessageContaining("between 0 and 1");
    }
}
