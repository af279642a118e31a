package org.openelecbay.market.auction;

import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.ClearingAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;

class ProRataAuctionTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new CallAuction(Pricing.EQUILIBRIUM, Ratio.half(), TieRule.PRO_RATA);
    }

    @Test
    void equalBidsShareWhatIsLeftByQuantity() {
        var clearing = clear(book().bid("anna", 3_000, 20).bid("ben", 1_000, 20).offer("cleo", 2_000, 10));

        assertThat(clearing).consistsOf("cleo sells anna 1500 Wh at 0.2/kWh", "cleo sells ben 500 Wh at 0.2/kWh");
    }

    @Test
    void theLargestRemainderGetsTheLastWattHour() {
        var clearing = clear(book().bid("anna", 2, 20).bid("ben", 3, 20).offer("cleo", 2, 10));

        assertThat(clearing).consistsOf("cleo sells anna 1 Wh at 0.2/kWh", "cleo sells ben 1 Wh at 0.2/kWh");
    }
}
