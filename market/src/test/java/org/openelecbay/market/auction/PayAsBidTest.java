package org.openelecbay.market.auction;

import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.Setting.cents;
import static org.openelecbay.market.Setting.nothing;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Money;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;

class PayAsBidTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new PayAsBid();
    }

    @Test
    void eachSideTradesAtItsOwnLimitAndGetsHalfTheSpreadBack() {
        var clearing = clear(book().bid("anna", 1_000, 20).offer("ben", 1_000, 10));

        assertThat(clearing)
                .buyersPay(cents(20))
                .sellersGet(cents(10))
                .leavesOperator(nothing())
                .gives("anna", Money.ofHundredths(-15))
                .gives("ben", Money.ofHundredths(15));
    }

    @Test
    void theSpreadIsReturnedByEnergyAndNotByWhoBroughtIt() {
        var clearing =
                clear(book().bid("anna", 1_000, 20).bid("cleo", 3_000, 12).offer("ben", 4_000, 12));

        assertThat(clearing).gives("anna", Money.ofHundredths(-19)).gives("cleo", Money.ofHundredths(-33));
    }
}
