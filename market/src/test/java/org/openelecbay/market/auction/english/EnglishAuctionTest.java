package org.openelecbay.market.auction.english;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.Setting.cents;

import org.junit.jupiter.api.Test;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;

class EnglishAuctionTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new EnglishAuction(cents(1));
    }

    @Test
    void theWinnerPaysOneIncrementMoreThanTheNextBidder() {
        var clearing = clear(book().bid("anna", 20).bid("ben", 14).offer("cleo", 10));

        assertThat(clearing).consistsOf("cleo sells anna 1000 Wh at 0.15/kWh");
    }

    @Test
    void whoIsAlonePaysTheReserve() {
        assertThat(clear(book().bid("anna", 20).offer("cleo", 10))).consistsOf("cleo sells anna 1000 Wh at 0.1/kWh");
    }

    @Test
    void theRestOfALotIsAuctionedAgain() {
        var clearing = clear(book().bid("anna", 400, 20)
                .bid("ben", 400, 14)
                .bid("dora", 400, 12)
                .offer("cleo", 10));

        assertThat(clearing)
                .consistsOf(
                        "cleo sells anna 400 Wh at 0.15/kWh",
                        "cleo sells ben 400 Wh at 0.13/kWh",
                        "cleo sells dora 200 Wh at 0.1/kWh");
    }

    @Test
    void nobodyBidsAgainstItself() {
        var clearing = clear(book().bid("anna", 400, 20).bid("anna", 400, 18).offer("cleo", 400, 10));

        assertThat(clearing).consistsOf("cleo sells anna 400 Wh at 0.1/kWh");
    }

    @Test
    void anEarlyDearLotMayTakeTheBuyerOfALaterCheapOne() {
        var clearing = clear(book().bid("anna", 20).offer("cleo", 18).offer("dora", 10));

        assertThat(clearing)
                .consistsOf("cleo sells anna 1000 Wh at 0.18/kWh")
                .saysOf("dora", "When this lot came up, nobody was left who would pay its limit.");
    }

    @Test
    void aNegativeIncrementIsRefused() {
        assertThatThrownBy(() -> new EnglishAuction(cents(-1))).hasMessageContaining("must not be negative");
    }
}
