package org.openelecbay.market.auction.iterative;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.Setting.cents;

import org.junit.jupiter.api.Test;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;

class IterativeDoubleAuctionTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new IterativeDoubleAuction(cents(5), 200);
    }

    @Test
    void ordersFarFromThePriceTradeEverything() {
        var clearing =
                clear(book().bid("anna", 20).bid("ben", 9).offer("cleo", 8).offer("dora", 19));

        assertThat(clearing).trades(1).moves(1_000);
    }

    @Test
    void everyRoundIsTwoMessagesAnOrder() {
        var traffic = clear(book().bid("anna", 20).offer("cleo", 8)).traffic();

        org.assertj.core.api.Assertions.assertThat(traffic.rounds()).isBetween(1L, 200L);
        org.assertj.core.api.Assertions.assertThat(traffic.messages()).isEqualTo(4 * traffic.rounds());
        org.assertj.core.api.Assertions.assertThat(traffic.bytes()).isEqualTo(64 * traffic.rounds());
    }

    @Test
    void noFlexibilityIsRefused() {
        assertThatThrownBy(() -> new IterativeDoubleAuction(cents(0), 200)).hasMessageContaining("one above zero");
        assertThatThrownBy(() -> new IterativeDoubleAuction(cents(1), 0)).hasMessageContaining("allowed are 1 to");
    }
}
