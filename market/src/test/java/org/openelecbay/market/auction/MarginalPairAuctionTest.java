package org.openelecbay.market.auction;

import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.Setting.cents;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;

class MarginalPairAuctionTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new CallAuction(Pricing.MARGINAL_PAIR, new Ratio(1, 4), TieRule.TIME);
    }

    @Test
    void thePriceLiesAQuarterOfTheWayFromTheOfferToTheBid() {
        var clearing = clear(book().bid("anna", 20).bid("cleo", 19).offer("ben", 12));

        assertThat(clearing)
                .trades(1)
                .allAt(cents(14))
                .says("The last pair, 0.12/kWh and 0.2/kWh, clears 1000 Wh; 0.14/kWh lies 1/4 of the way up.")
                .saysOf("cleo", "The limit suits, but the offered energy went to higher or earlier bids.");
    }
}
