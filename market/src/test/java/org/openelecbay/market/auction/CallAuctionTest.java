package org.openelecbay.market.auction;

import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.Setting.cents;
import static org.openelecbay.market.Setting.nothing;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.market.BookBuilder;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;

class CallAuctionTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new CallAuction();
    }

    @Test
    void everybodyTradesAtOnePrice() {
        Clearing clearing = clear(book().bid("anna", 2_000, 20).offer("ben", 1_500, 10));

        assertThat(clearing)
                .consistsOf("ben sells anna 1500 Wh at 0.2/kWh")
                .leavesOperator(nothing())
                .says("Only the price 0.2/kWh clears 1500 Wh.")
                .saysOf("anna", "Only 1500 Wh of 2000 Wh at 0.2/kWh traded: the other side of the book was used up.");
    }

    @Test
    void thePriceLiesBetweenTheLimitsWhenBothSidesAreServed() {
        Clearing clearing = clear(book().bid("anna", 20).offer("ben", 10));

        assertThat(clearing).trades(1).allAt(cents(15));
    }

    @Test
    void whoseLimitDoesNotSuitThePriceLearnsIt() {
        Clearing clearing =
                clear(book().bid("anna", 20).bid("cleo", 12).offer("ben", 10).offer("dora", 18));

        assertThat(clearing)
                .trades(1)
                .allAt(cents(15))
                .saysOf("cleo", "The limit of this bid is below 0.15/kWh, from which bids traded.")
                .saysOf("dora", "The limit of this offer is above 0.15/kWh, up to which offers traded.");
    }

    @Test
    void theEarlierOfTwoEqualBidsTrades() {
        Clearing clearing =
                clear(book().at(9).bid("late", 20).at(1).bid("early", 20).offer("ben", 10));

        assertThat(clearing)
                .consistsOf("ben sells early 1000 Wh at 0.2/kWh")
                .saysOf("late", "The limit suits, but the offered energy went to higher or earlier bids.");
    }

    @Test
    void equalTimesFollowTheTieOrderOfTheSlot() {
        Clearing clearing = clear(book().together().bid("10", 20).bid("9", 20).offer("ben", 10));

        assertThat(clearing).consistsOf("ben sells 9 1000 Wh at 0.2/kWh");
    }

    @Test
    void nothingTradesWhenNoBidCoversAnOffer() {
        BookBuilder apart = book().bid("anna", 10).offer("ben", 12);

        assertThat(clear(apart))
                .trades(0)
                .says("Nothing trades: the best bid, 0.1/kWh, does not cover the best offer, 0.12/kWh.")
                .saysOf("anna", "No offer was low enough for this bid.")
                .saysOf("ben", "No bid was high enough for this offer.");
    }

    @Test
    void theLaterOfTwoOwnOrdersThatCrossStaysOut() {
        Clearing clearing = clear(book().offer("anna", 9).bid("anna", 20).bid("ben", 15));

        assertThat(clearing)
                .consistsOf("anna sells ben 1000 Wh at 0.12/kWh")
                .saysOf(
                        "anna-2",
                        "An earlier order of its owner would have traded with it; nobody trades with itself.");
    }
}
