package org.openelecbay.market.matching;

import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.Setting.cents;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.BookBuilder;
import org.openelecbay.market.BookChecks;
import org.openelecbay.market.CommunityStorage;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.Priority;
import org.openelecbay.market.RandomBooks;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;
import org.openelecbay.market.SlotContext;

class StorageTradesTest {

    private static CommunityStorage battery(long canCharge, long canDischarge) {
        return new CommunityStorage(
                new ParticipantId("battery"),
                Energy.ofWattHours(canCharge),
                Energy.ofWattHours(canDischarge),
                cents(10),
                cents(17));
    }

    private static Clearing with(CommunityStorage storage, BookBuilder book) {
        return new PriorityMatching(Priority.A)
                .clear(book.build(), Setting.plain().withStorage(storage).context());
    }

    @Test
    void theBatteryBuysTheSurplusThatIsLeftInProportion() {
        assertThat(with(
                        battery(300, 300),
                        book().bid("anna", 200, 20).offer("ben", 800, 9).offer("cleo", 400, 9)))
                .consistsOf(
                        "ben sells anna 200 Wh at 0.145/kWh",
                        "ben sells battery 180 Wh at 0.1/kWh",
                        "cleo sells battery 120 Wh at 0.1/kWh");
    }

    @Test
    void theBatterySellsToTheDeficitThatIsLeft() {
        assertThat(with(battery(300, 300), book().bid("anna", 400, 20).offer("ben", 200, 9)))
                .consistsOf("ben sells anna 200 Wh at 0.145/kWh", "battery sells anna 200 Wh at 0.17/kWh");
    }

    @Test
    void aLimitThatTheBatterysPriceDoesNotSuitIsRespected() {
        assertThat(with(battery(300, 300), book().bid("anna", 400, 16).offer("ben", 200, 9)))
                .consistsOf("ben sells anna 200 Wh at 0.145/kWh");
    }

    @Test
    void aBalancedCommunityLeavesTheBatteryAlone() {
        assertThat(with(battery(300, 300), book().bid("anna", 200, 12).offer("ben", 200, 9)))
                .trades(0);
    }

    @Test
    void energyMoneyAndLimitsAddUpWithABatteryUnderEveryPriority() {
        SlotContext context = Setting.plain().withStorage(battery(5, 4)).context();
        for (MarketMechanism mechanism : List.of(
                new PriorityMatching(Priority.A),
                new PriorityMatching(Priority.B),
                new PriorityMatching(Priority.C),
                new BestPriority())) {
            Seeds.every(
                    300,
                    random -> RandomBooks.small(random, 5, 25),
                    book -> BookChecks.all(book, context, mechanism.clear(book, context), mechanism.properties()));
        }
    }

    @Test
    void theBatteryNeverTakesMoreThanTheCommunityHasLeftInAll() {
        assertThat(with(battery(900, 900), book().bid("anna", 300, 10).offer("ben", 500, 9)))
                .consistsOf("ben sells battery 200 Wh at 0.1/kWh");
    }
}
