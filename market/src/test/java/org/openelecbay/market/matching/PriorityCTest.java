package org.openelecbay.market.matching;

import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.ClearingAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;
import org.openelecbay.market.Priority;

class PriorityCTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new PriorityMatching(Priority.C);
    }

    @Test
    void theBestLimitsMeetWhileTheyAgree() {
        var clearing = clear(book().bid("anna", 500, 18)
                .bid("ben", 500, 10)
                .offer("cleo", 500, 9)
                .offer("dora", 500, 15));

        assertThat(clearing)
                .consistsOf("cleo sells anna 500 Wh at 0.135/kWh")
                .saysOf("ben", "Nobody was left whose limit agrees with the limit of this bid.")
                .saysOf("dora", "Nobody was left whose limit agrees with the limit of this offer.");
    }

    @Test
    void scarcityLowersThePriceDownToTheSellersLimit() {
        var clearing = clear(book().bid("anna", 900, 18).offer("cleo", 100, 12));

        assertThat(clearing).consistsOf("cleo sells anna 100 Wh at 0.12/kWh");
    }

    @Test
    void equalLimitsGoToTheLargerQuantity() {
        var clearing = clear(book().bid("anna", 100, 18).bid("ben", 300, 18).offer("cleo", 400, 18));

        assertThat(clearing).consistsOf("cleo sells ben 300 Wh at 0.18/kWh", "cleo sells anna 100 Wh at 0.18/kWh");
    }
}
