package org.openelecbay.market.matching;

import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.BookBuilder.step;
import static org.openelecbay.market.ClearingAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;
import org.openelecbay.market.Priority;

class PriorityATest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new PriorityMatching(Priority.A);
    }

    @Test
    void theLargestMeetFirstAndTheUnfinishedHeadStays() {
        var clearing = clear(book().bid("small", 300, 20)
                .bid("large", 900, 20)
                .offer("roof", 1_000, 9)
                .offer("balcony", 200, 9));

        assertThat(clearing)
                .consistsOf(
                        "roof sells large 900 Wh at 0.145/kWh",
                        "roof sells small 100 Wh at 0.145/kWh",
                        "balcony sells small 200 Wh at 0.145/kWh");
    }

    @Test
    void aLimitThatTheMiddlePriceDoesNotSuitKeepsAnOrderOut() {
        var clearing = clear(book().bid("anna", 900, 12).bid("ben", 300, 20).offer("cleo", 900, 10));

        assertThat(clearing)
                .consistsOf("cleo sells ben 300 Wh at 0.145/kWh")
                .saysOf("anna", "The mid-market price 0.145/kWh does not suit the limit of this bid.");
    }

    @Test
    void onlyTheSegmentsThatSuitTakePart() {
        var clearing = clear(book().bid("anna", step(200, 18), step(800, 12)).offer("ben", 900, 10));

        assertThat(clearing).consistsOf("ben sells anna 200 Wh at 0.145/kWh");
    }

    @Test
    void anOwnerOnBothSidesKeepsItsEarlierOrder() {
        var clearing = clear(book().bid("anna", 300, 20).offer("anna", 300, 9).offer("ben", 300, 9));

        assertThat(clearing)
                .consistsOf("ben sells anna 300 Wh at 0.145/kWh")
                .saysOf("anna-2", "Its owner came earlier with an order on the other side of the book.");
    }
}
