package org.openelecbay.market.auction.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.BookBuilder.step;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Segment;
import org.openelecbay.core.Trade;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.OrderEvent;
import org.openelecbay.market.RandomBooks;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;
import org.openelecbay.market.TieOrder;

class ContinuousAuctionTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new ContinuousAuction();
    }

    @Test
    void theLaterOrderTakesTheEarlierOnesPrice() {
        assertThat(trades(clear(book().offer("ben", 1_000, 10).bid("anna", 600, 20))))
                .containsExactly("ben > anna 600 Wh @ 0.1/kWh");
        assertThat(trades(clear(book().bid("anna", 600, 20).offer("ben", 1_000, 10))))
                .containsExactly("ben > anna 600 Wh @ 0.2/kWh");
    }

    @Test
    void anEarlyPairCanTakeThePlaceOfABetterOne() {
        Clearing clearing =
                clear(book().bid("anna", 1_000, 12).offer("ben", 1_000, 11).bid("cleo", 1_000, 20));

        assertThat(trades(clearing)).containsExactly("ben > anna 1000 Wh @ 0.12/kWh");
        assertThat(why(clearing, "cleo"))
                .isEqualTo("None of this order traded: no further offer was as low while it stood.");
    }

    @Test
    void everySegmentIsALimitOrderOfItsOwn() {
        Clearing clearing = clear(book().offer("ben", step(300, 10), step(300, 14), step(400, 18))
                .bid("anna", 500, 15)
                .bid("cleo", 500, 18));

        assertThat(trades(clearing))
                .containsExactly(
                        "ben > anna 300 Wh @ 0.1/kWh",
                        "ben > anna 200 Wh @ 0.14/kWh",
                        "ben > cleo 100 Wh @ 0.14/kWh",
                        "ben > cleo 400 Wh @ 0.18/kWh");
    }

    @Test
    void atEqualTimesTheTieOrderDecidesWhoStandsFirst() {
        OrderBook together =
                book().together().bid("zoe", 100, 20).offer("ben", 100, 10).build();
        var zoeFirst = Setting.plain()
                .withTies(TieOrder.rotated(List.of(new ParticipantId("zoe"), new ParticipantId("ben")), 0))
                .context();

        assertThat(trades(mechanism().clear(together, context()))).containsExactly("ben > zoe 100 Wh @ 0.1/kWh");
        assertThat(trades(mechanism().clear(together, zoeFirst))).containsExactly("ben > zoe 100 Wh @ 0.2/kWh");
    }

    @Test
    void whatIsCancelledBeforeItTradedIsOutAndWhatIsAmendedTradesAnew() {
        OrderBook two = book().bid("anna", 1_000, 20).bid("cleo", 1_000, 19).build();
        Offer late = book().at(9).offer("ben", 1_500, 12).build().offers().getFirst();
        List<OrderEvent> history = List.of(
                new OrderEvent.Placed(two.bids().get(0)),
                new OrderEvent.Placed(two.bids().get(1)),
                cancelled("anna", 5),
                amended("cleo", step(400, 15), 6),
                new OrderEvent.Placed(late));

        Clearing clearing =
                mechanism().clear(new OrderBook(Setting.SLOT, List.of(), List.of(late), history), context());

        assertThat(trades(clearing)).containsExactly("ben > cleo 400 Wh @ 0.15/kWh");
        assertThat(why(clearing, "anna")).isEqualTo("None of this order traded: its owner withdrew it.");
        assertThat(why(clearing, "ben"))
                .isEqualTo("Only 400 Wh of this order traded: no further bid was as high while it stood.");
    }

    @Test
    void whatHasTradedStaysTradedWhateverItsOwnerSaysLater() {
        OrderBook pair = book().offer("ben", 500, 10).bid("anna", 800, 20).build();
        List<OrderEvent> history = List.of(
                new OrderEvent.Placed(pair.offers().getFirst()),
                new OrderEvent.Placed(pair.bids().getFirst()),
                amended("ben", step(900, 30), 7),
                cancelled("anna", 8));

        Clearing clearing =
                mechanism().clear(new OrderBook(Setting.SLOT, pair.bids(), pair.offers(), history), context());

        assertThat(trades(clearing)).containsExactly("ben > anna 500 Wh @ 0.1/kWh");
    }

    @Test
    void anAmendmentReplacesAllSegmentsThatAreLeft() {
        Bid steps = book().bid("anna", step(100, 20), step(200, 15), step(300, 10))
                .build()
                .bids()
                .getFirst();
        Offer first = book().at(3).offer("ben", 100, 20).build().offers().getFirst();
        Offer second = book().at(9).offer("cleo", 900, 5).build().offers().getFirst();
        List<OrderEvent> history = List.of(
                new OrderEvent.Placed(steps),
                new OrderEvent.Placed(first),
                amended("anna", step(50, 15), 5),
                new OrderEvent.Placed(second));

        Clearing clearing = mechanism()
                .clear(new OrderBook(Setting.SLOT, List.of(steps), List.of(first, second), history), context());

        assertThat(trades(clearing)).containsExactly("ben > anna 100 Wh @ 0.2/kWh", "cleo > anna 50 Wh @ 0.15/kWh");
        assertThat(clearing.reasons()).noneMatch(reason -> reason.about().equals(Optional.of(new OrderId("anna"))));
    }

    @Test
    void theClearingIsTheFoldOfTheOrdersInTheirArrival() {
        Seeds.every(
                1_000,
                random -> RandomBooks.small(random, 8, 20),
                book -> assertThat(trades(mechanism().clear(book, context())))
                        .isEqualTo(folded(book.history().isEmpty() ? placed(book) : book.history())));
    }

    @Test
    void theClearingIsTheFoldOfAHistoryWithCancellationsAndAmendments() {
        Seeds.every(
                1_000,
                ContinuousAuctionTest::changedBook,
                book -> assertThat(trades(mechanism().clear(book, context()))).isEqualTo(folded(book.history())));
    }

    /// A random book whose owners change their minds, one change in any second at most.
    private static OrderBook changedBook(SplittableRandom random) {
        List<OrderEvent> history = new ArrayList<>();
        long second = 0;
        int orders = 2 + random.nextInt(12);
        for (int i = 0; i < orders; i++) {
            var builder = book().at(second++);
            Segment segment = step(1 + random.nextInt(9), 8 + random.nextInt(9));
            OrderBook one = random.nextBoolean()
                    ? builder.bid("p" + i, segment).build()
                    : builder.offer("p" + i, segment).build();
            Stream.concat(one.bids().stream(), one.offers().stream())
                    .map(OrderEvent.Placed::new)
                    .forEach(history::add);
            if (random.nextInt(3) == 0) {
                history.add(amended(
                        "p" + random.nextInt(i + 1), step(1 + random.nextInt(9), 8 + random.nextInt(9)), second++));
            }
            if (random.nextInt(5) == 0) {
                history.add(cancelled("p" + random.nextInt(i + 1), second++));
            }
        }
        return new OrderBook(Setting.SLOT, List.of(), List.of(), history);
    }

    private static List<OrderEvent> placed(OrderBook book) {
        return Stream.concat(book.bids().stream(), book.offers().stream())
                .<OrderEvent>map(OrderEvent.Placed::new)
                .sorted(Comparator.comparing(OrderEvent::at)
                        .thenComparing(OrderEvent::owner)
                        .thenComparing(OrderEvent::id))
                .toList();
    }

    /// The readable fold on the same events; every segment an order.
    private static List<String> folded(List<OrderEvent> events) {
        List<String> owners = new ArrayList<>();
        Map<OrderId, Integer> firstSegment = new HashMap<>();
        Tape tape = new Tape();
        BookFold fold = new BookFold(LiveBook.FOREVER, tape);
        long now = 0;
        for (OrderEvent event : events) {
            now++;
            switch (event) {
                case OrderEvent.Placed(Order order) -> {
                    firstSegment.put(order.id(), owners.size());
                    for (Segment segment : order.segments()) {
                        fold.apply(new BookEvent.Limit(
                                now,
                                owners.size(),
                                order.owner().hashCode(),
                                order instanceof Bid,
                                segment.limit().microsPerKwh(),
                                segment.quantity().wattHours(),
                                LiveBook.FOREVER));
                        owners.add(order.owner().value());
                    }
                }
                case OrderEvent.Cancelled cancelled ->
                    fold.apply(new BookEvent.Cancel(now, firstSegment.get(cancelled.id())));
                case OrderEvent.Amended amended ->
                    fold.apply(new BookEvent.Amend(
                            now,
                            firstSegment.get(amended.id()),
                            amended.remaining().limit().microsPerKwh(),
                            amended.remaining().quantity().wattHours()));
            }
        }
        return tape.trades().stream()
                .map(trade -> owners.get((int) trade.sell()) + " > " + owners.get((int) trade.buy()) + " "
                        + trade.quantity() + " Wh @ " + Price.ofMicrosPerKwh(trade.price()))
                .toList();
    }

    private static OrderEvent cancelled(String owner, long second) {
        return new OrderEvent.Cancelled(new OrderId(owner), new ParticipantId(owner), at(second));
    }

    private static OrderEvent amended(String owner, Segment remaining, long second) {
        return new OrderEvent.Amended(new OrderId(owner), new ParticipantId(owner), remaining, at(second));
    }

    private static Instant at(long second) {
        return Setting.SLOT.start().minusSeconds(3_600).plusSeconds(second);
    }

    private static String why(Clearing clearing, String order) {
        return clearing.reasons().stream()
                .filter(reason ->
                        reason.about().filter(new OrderId(order)::equals).isPresent())
                .map(Reason::sentence)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> trades(Clearing clearing) {
        return clearing.trades().stream().map(ContinuousAuctionTest::words).toList();
    }

    private static String words(Trade trade) {
        assertThat(trade.sellerGets()).isEqualTo(trade.buyerPays());
        return trade.seller() + " > " + trade.buyer() + " " + trade.quantity() + " @ " + trade.buyerPays();
    }
}
