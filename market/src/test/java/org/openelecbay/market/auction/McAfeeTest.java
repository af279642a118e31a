package org.openelecbay.market.auction;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.Setting.cents;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Price;
import org.openelecbay.market.BookBuilder;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;
import org.openelecbay.market.Misreports;
import org.openelecbay.market.RandomBooks;
import org.openelecbay.market.Seeds;

class McAfeeTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new McAfee();
    }

    private static BookBuilder fourAside(long thirdBid) {
        return book().bid("b1", 30)
                .bid("b2", 25)
                .bid("b3", thirdBid)
                .bid("b4", 14)
                .offer("s1", 8)
                .offer("s2", 12)
                .offer("s3", 15)
                .offer("s4", 22);
    }

    @Test
    void allTradeAtTheMeanOfThePairThatDoesNot() {
        assertThat(clear(fourAside(20)))
                .trades(3)
                .allAt(cents(18))
                .says("The mean of the first bid and offer that do not trade, 0.18/kWh, suits everybody who trades; "
                        + "nobody among them has set it.")
                .saysOf("b4", "The limit of this bid is below 0.18/kWh, from which bids traded.");
    }

    @Test
    void whereThatPriceDoesNotSuitTheLastPairStaysOut() {
        assertThat(clear(fourAside(16)))
                .trades(2)
                .buyersPay(cents(16))
                .sellersGet(cents(15))
                .says(
                        "The candidate price 0.18/kWh does not lie between the last offer and bid, 0.15/kWh and 0.16/kWh. "
                                + "The last bid, 0.16/kWh, is what buyers pay and the last offer, 0.15/kWh, what sellers get; "
                                + "their owners stay out.");
    }

    @Test
    void theSuppliersPricesStandInWhereNobodyIsNext() {
        assertThat(clear(book().bid("anna", 20).offer("ben", 10))).trades(1).allAt(Price.perKwh("0.145"));
        McAfee fixed = new McAfee(Sentinels.fixed(cents(2), cents(26)));
        assertThat(fixed.clear(book().bid("anna", 20).offer("ben", 10).build(), context()))
                .allAt(cents(14));
    }

    @Test
    void withoutAnythingToStandInThePairStaysOut() {
        McAfee none = new McAfee(Sentinels.none());
        assertThat(none.clear(book().bid("anna", 20).offer("ben", 10).build(), context()))
                .trades(0)
                .says("There is no bid or offer behind the last offer and bid, 0.1/kWh and 0.2/kWh. "
                        + "Nothing trades: anna and ben set the prices, and without them one side is empty.");
    }

    @Test
    void whoeverHasOneLotDoesBestByItsTrueLimit() {
        Seeds.every(
                300,
                RandomBooks::units,
                book -> Misreports.check(book, each -> mechanism().clear(each, context())));
    }

    @Test
    void aLargeBuyerGainsByALowerLimit() {
        BookBuilder others = book().bid("anna", 3_000, 20)
                .bid("cleo", 1_000, 12)
                .offer("dora", 10_000, 8)
                .offer("emil", 1_000, 25);
        assertThat(clear(others.bid("ben", 10_000, Price.perKwh("0.205")))).trades(0);

        BookBuilder again = book().bid("anna", 3_000, 20)
                .bid("cleo", 1_000, 12)
                .offer("dora", 10_000, 8)
                .offer("emil", 1_000, 25);
        assertThat(clear(again.bid("ben", 10_000, 19)))
                .consistsOf("dora sells anna 3000 Wh at 0.185/kWh", "dora sells ben 7000 Wh at 0.185/kWh");
    }

    @Test
    void withOrdersOfAnySizeALieCanPay() {
        assertThatThrownBy(() -> Seeds.every(
                        1_000,
                        RandomBooks::singleSegments,
                        book -> Misreports.check(book, each -> mechanism().clear(each, context()))))
                .hasMessageContaining("instead of");
    }
}
