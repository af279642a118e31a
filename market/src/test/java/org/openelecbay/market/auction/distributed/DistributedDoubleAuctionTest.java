package org.openelecbay.market.auction.distributed;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.Setting.cents;

import org.junit.jupiter.api.Test;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;

class DistributedDoubleAuctionTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new DistributedDoubleAuction(cents(1));
    }

    @Test
    void thePeersOfTheWorkedExampleAgree() {
        var clearing = clear(book().bid("anna", 3_000, 24)
                .bid("ben", 4_000, 20)
                .bid("carl", 5_000, 15)
                .offer("dora", 2_000, 10)
                .offer("emma", 3_000, 14)
                .offer("finn", 4_000, 22));

        assertThat(clearing).consistsOf("dora sells ben 2000 Wh at 0.2/kWh", "emma sells anna 3000 Wh at 0.2/kWh");
    }

    @Test
    void everyMessageOfTheWorkedExampleIsCounted() {
        var traffic = clear(book().bid("anna", 3_000, 24)
                        .bid("ben", 4_000, 20)
                        .bid("carl", 5_000, 15)
                        .offer("dora", 2_000, 10)
                        .offer("emma", 3_000, 14)
                        .offer("finn", 4_000, 22))
                .traffic();

        long inTheTree = 6 * 2 * 5;
        long leftOverAndTold = 5 + 2;
        org.assertj.core.api.Assertions.assertThat(traffic.rounds()).isEqualTo(6);
        org.assertj.core.api.Assertions.assertThat(traffic.messages()).isEqualTo(inTheTree + leftOverAndTold);
    }

    @Test
    void noIncrementIsRefused() {
        assertThatThrownBy(() -> new DistributedDoubleAuction(cents(0))).hasMessageContaining("one above zero");
    }
}
