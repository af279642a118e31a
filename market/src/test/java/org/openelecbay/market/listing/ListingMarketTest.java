package org.openelecbay.market.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.BookBuilder.book;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Trade;
import org.openelecbay.market.ClearingAssert;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.RandomBooks;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;

class ListingMarketTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new ListingMarket();
    }

    @Test
    void aBuyerTakesTheCheapestListingsAtTheirPrices() {
        Clearing clearing = clear(book().offer("cleo", 1_000, 14)
                .offer("dora", 1_000, 10)
                .offer("emil", 1_000, 18)
                .at(1)
                .bid("anna", 1_500, 15));

        ClearingAssert.assertThat(clearing)
                .consistsOf("dora sells anna 1000 Wh at 0.1/kWh", "cleo sells anna 500 Wh at 0.14/kWh");
    }

    @Test
    void whoComesFirstIsServedFirstWhateverItsLimit() {
        Clearing clearing = clear(book().offer("cleo", 1_000, 10)
                .at(1)
                .bid("anna", 1_000, 12)
                .at(2)
                .bid("ben", 1_000, 20));

        ClearingAssert.assertThat(clearing).consistsOf("cleo sells anna 1000 Wh at 0.1/kWh");
        assertThat(clearing.reasons())
                .extracting(Reason::sentence)
                .contains("Nothing was bought: no further listing at or below the limit was there when the order"
                        + " came.");
    }

    @Test
    void aBuyerDoesNotSeeWhatIsListedLater() {
        assertThat(clear(book().bid("anna", 1_000, 20).at(1).offer("cleo", 1_000, 10))
                        .trades())
                .isEmpty();
    }

    @Test
    void aFullFeederTakesNoMoreAndSaysSo() {
        Clearing clearing = new ListingMarket(Energy.ofWattHours(700))
                .clear(book().offer("cleo", 1_000, 10).bid("anna", 1_000, 20).build(), context());

        ClearingAssert.assertThat(clearing).consistsOf("cleo sells anna 700 Wh at 0.1/kWh");
        assertThat(clearing.reasons())
                .extracting(Reason::sentence)
                .contains("Only a part was bought: the feeder carries no more.");
    }

    @Test
    void everyOrderThatDidNotTradeInFullHasAReason() {
        Clearing clearing =
                clear(book().offer("cleo", 1_000, 10).offer("dora", 500, 19).bid("anna", 600, 12));

        assertThat(clearing.reasons())
                .extracting(Reason::sentence)
                .contains("Not all of it was ordered: whoever came later found it too dear or had enough.")
                .contains("Nobody ordered it: whoever came later found it too dear or had enough.");
    }

    @Test
    void theNaiveTwinTradesTheSame() {
        Seeds.every(
                300,
                random -> RandomBooks.small(random, 5, 25),
                book -> assertThat(clearingTrades(book))
                        .isEqualTo(NaiveListings.trades(book, Setting.plain().context())));
    }

    private List<Trade> clearingTrades(OrderBook book) {
        return mechanism().clear(book, context()).trades();
    }
}
