package org.openelecbay.market.auction;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.Setting.cents;
import static org.openelecbay.market.Setting.nothing;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.market.Accounts;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;
import org.openelecbay.market.Misreports;
import org.openelecbay.market.RandomBooks;
import org.openelecbay.market.Seeds;

class TradeReductionTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new TradeReduction(Rationing.BY_RANK);
    }

    @Test
    void theLastPairSetsThePricesAndTheOperatorKeepsTheDifference() {
        var clearing = clear(book().bid("anna", 30)
                .bid("ben", 25)
                .bid("cleo", 20)
                .offer("dora", 8)
                .offer("emil", 12)
                .offer("fritz", 15));

        assertThat(clearing)
                .consistsOf(
                        "dora sells anna 1000 Wh at 0.15/kWh for 0.2/kWh",
                        "emil sells ben 1000 Wh at 0.15/kWh for 0.2/kWh")
                .leavesOperator(nothing())
                .says("The last bid, 0.2/kWh, is what buyers pay and the last offer, 0.15/kWh, what sellers get; "
                        + "their owners stay out.")
                .saysOf(
                        "cleo",
                        "The last order that could trade set the price, and its owner stays out: so nobody gains by a "
                                + "false limit.");
        org.assertj.core.api.Assertions.assertThat(Accounts.of(clearing).of(NamedAccount.OPERATOR))
                .isEqualTo(Money.ofHundredths(10));
    }

    @Test
    void onePairAloneDoesNotTrade() {
        var clearing = clear(book().bid("anna", 30).offer("ben", 10));

        assertThat(clearing)
                .trades(0)
                .says("Nothing trades: anna and ben set the prices, and without them one side is empty.");
    }

    @Test
    void theOwnerOfTheLastOrderStaysOutWithAllItsOrders() {
        var clearing = clear(book().bid("anna", 30)
                .bid("ben", 28)
                .bid("anna", 20)
                .offer("cleo", 8)
                .offer("dora", 12)
                .offer("emil", 15));

        assertThat(clearing).consistsOf("cleo sells ben 1000 Wh at 0.15/kWh for 0.2/kWh");
    }

    @Test
    void whoeverHasOneLotDoesBestByItsTrueLimit() {
        Seeds.every(
                300,
                RandomBooks::units,
                book -> Misreports.check(book, each -> mechanism().clear(each, context())));
    }

    @Test
    void withOrdersOfAnySizeALieCanPay() {
        assertThatThrownBy(() -> Seeds.every(
                        300,
                        RandomBooks::singleSegments,
                        book -> Misreports.check(book, each -> mechanism().clear(each, context()))))
                .hasMessageContaining("instead of");
    }

    @Test
    void sellersGetTheLastOfferAndBuyersPayTheLastBid() {
        assertThat(clear(book().bid("anna", 500, 30)
                        .bid("ben", 900, 22)
                        .offer("cleo", 700, 9)
                        .offer("dora", 900, 14)))
                .buyersPay(cents(22))
                .sellersGet(cents(14))
                .moves(500);
    }
}
