package org.openelecbay.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Trade;

/// A million orders in one book are answered by every rule on orders, twenty thousand by every rule on curves: with
/// trades, or with a reason why the book is too large.
class MillionOrdersTest {

    private static final int A_SIDE = 500_000;
    private static final int A_SIDE_OF_CURVES = 10_000;
    private static final long MOST_WATT_HOURS = 5_000;

    private static OrderBook book = new OrderBook(Setting.SLOT, List.of(), List.of());
    private static OrderBook curves = book;

    @TestFactory
    Stream<DynamicTest> aMillionOrdersAreAnswered() {
        book = RandomBooks.large(new SplittableRandom(2026), A_SIDE);
        curves = RandomBooks.large(new SplittableRandom(2026), A_SIDE_OF_CURVES);
        return EveryRule.byName().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof MarketMechanism)
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> isAnswered((MarketMechanism) entry.getValue())));
    }

    @AfterAll
    static void forget() {
        book = new OrderBook(Setting.SLOT, List.of(), List.of());
        curves = book;
    }

    private static void isAnswered(MarketMechanism mechanism) {
        boolean isOnOrdersAlone = mechanism.discloses().equals(Set.of(Disclosure.ORDERS));
        Clearing clearing =
                mechanism.clear(isOnOrdersAlone ? book : curves, Setting.plain().context());
        assertThat(clearing.reasons()).isNotEmpty();
        Volumes volumes = Volumes.of(clearing);
        for (Trade trade : clearing.trades()) {
            if (volumes.soldBy(trade.seller()) > MOST_WATT_HOURS || volumes.boughtBy(trade.buyer()) > MOST_WATT_HOURS) {
                throw new AssertionError(trade + " moves more than its orders");
            }
        }
    }
}
