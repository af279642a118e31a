package org.openelecbay.market.auction.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;

/// What holds for every stream of events (spec A.7).
class LiveBookPropertyTest {

    private static final int CASES = 1_000;

    @Test
    void theLiveBookDoesWhatTheFoldSaysAfterEveryEvent() {
        Seeds.every(CASES, RandomEvents::stream, events -> {
            Tape live = new Tape();
            Tape folded = new Tape();
            LiveBook book = new LiveBook(RandomEvents.CLOSURE, 4, live);
            BookFold fold = new BookFold(RandomEvents.CLOSURE, folded);
            for (BookEvent event : events) {
                book.apply(event);
                fold.apply(event);
                assertThat(book.resting(true)).isEqualTo(fold.resting(true));
                assertThat(book.resting(false)).isEqualTo(fold.resting(false));
                assertThat(book.size())
                        .isEqualTo(
                                fold.resting(true).size() + fold.resting(false).size());
            }
            assertThat(live.lines()).isEqualTo(folded.lines());
        });
    }

    @Test
    void theBookIsNeverCrossedOrLocked() {
        Seeds.every(CASES, RandomEvents::stream, events -> {
            LiveBook book = new LiveBook(RandomEvents.CLOSURE, 4, new Tape());
            for (BookEvent event : events) {
                book.apply(event);
                List<RestingOrder> bids = book.resting(true);
                List<RestingOrder> offers = book.resting(false);
                if (!bids.isEmpty() && !offers.isEmpty()) {
                    assertThat(bids.getFirst().price())
                            .isLessThan(offers.getFirst().price());
                }
            }
        });
    }

    @Test
    void whatWasSubmittedHasTradedWasWithdrawnOrRests() {
        Seeds.every(CASES, RandomEvents::stream, events -> {
            Tape tape = new Tape();
            LiveBook book = new LiveBook(RandomEvents.CLOSURE, 4, tape);
            long submitted = 0;
            for (BookEvent event : events) {
                long before = open(book) + tape.withdrawn() + 2 * tape.volume();
                int lines = tape.lines().size();
                long asked = asked(book, event);
                book.apply(event);
                boolean refused =
                        tape.lines().size() > lines && tape.lines().getLast().contains("refused");
                submitted += refused ? 0 : asked;
                assertThat(open(book) + tape.withdrawn() + 2 * tape.volume())
                        .as("after %s", event)
                        .isEqualTo(before + (refused ? 0 : asked));
            }
            assertThat(open(book) + tape.withdrawn() + 2 * tape.volume()).isEqualTo(submitted);
        });
    }

    @Test
    void everyTradeIsWithinBothLimitsBetweenTwoOwnersAndBeforeClosure() {
        Seeds.every(CASES, RandomEvents::stream, events -> {
            Tape tape = new Tape();
            LiveBook book = new LiveBook(RandomEvents.CLOSURE, 4, tape);
            for (BookEvent event : events) {
                Map<Long, RestingOrder> before = standing(book);
                int trades = tape.trades().size();
                book.apply(event);
                for (Tape.Struck trade :
                        tape.trades().subList(trades, tape.trades().size())) {
                    RestingOrder incoming = incoming(event, before);
                    RestingOrder rested = before.get(trade.buy() == incoming.id() ? trade.sell() : trade.buy());
                    assertThat(trade.at()).isLessThan(RandomEvents.CLOSURE);
                    assertThat(trade.price()).isEqualTo(rested.price());
                    assertThat(rested.crosses(incoming.price())).isTrue();
                    assertThat(rested.owner()).isNotEqualTo(incoming.owner());
                    assertThat(rested.buys()).isNotEqualTo(incoming.buys());
                }
            }
        });
    }

    @Test
    void anIncomingOrderTakesTheOtherSideFromItsTop() {
        Seeds.every(CASES, RandomEvents::stream, events -> {
            Tape tape = new Tape();
            LiveBook book = new LiveBook(RandomEvents.CLOSURE, 4, tape);
            for (BookEvent event : events) {
                book.tick(event.at());
                List<RestingOrder> bids = book.resting(true);
                List<RestingOrder> offers = book.resting(false);
                int trades = tape.trades().size();
                book.apply(event);
                List<Tape.Struck> struck =
                        tape.trades().subList(trades, tape.trades().size());
                assertThat(List.of(bids, offers)).anyMatch(side -> startsWith(side, struck));
            }
        });
    }

    @Test
    void replayingTheEventsGivesTheSameBookAndTheSameTape() {
        Seeds.every(
                CASES / 3,
                RandomEvents::stream,
                events -> assertThat(replayed(events)).isEqualTo(replayed(events)));
    }

    @Test
    void theClockMayTickAsOftenAsItLikes() {
        Seeds.every(CASES / 3, RandomEvents::stream, events -> {
            Tape ticked = new Tape();
            LiveBook book = new LiveBook(RandomEvents.CLOSURE, 4, ticked);
            for (BookEvent event : events) {
                book.tick(event.at());
                book.apply(event);
                book.tick(event.at());
            }
            Tape plain = new Tape();
            LiveBook other = new LiveBook(RandomEvents.CLOSURE, 4, plain);
            events.forEach(other::apply);
            assertThat(ticked.trades()).isEqualTo(plain.trades());
        });
    }

    @Test
    void theStreamsAreWorthTesting() {
        Set<String> seen = new HashSet<>();
        for (long seed = 1; seed <= 200; seed++) {
            Tape tape = new Tape();
            LiveBook book = new LiveBook(RandomEvents.CLOSURE, 4, tape);
            RandomEvents.stream(new SplittableRandom(seed)).forEach(book::apply);
            String text = String.join("\n", tape.lines());
            for (Withdrawal why : Withdrawal.values()) {
                if (text.contains(" " + why + " ")) {
                    seen.add(why.name());
                }
            }
            for (Refusal why : Refusal.values()) {
                if (text.contains("refused " + why)) {
                    seen.add("refused " + why);
                }
            }
        }
        assertThat(seen)
                .contains("CANCELLED", "EXPIRED", "IOC", "SELF_TRADE", "GATE_CLOSED")
                .contains("refused GATE_CLOSED", "refused UNKNOWN_ORDER")
                .contains("refused DUPLICATE_ID", "refused NOT_POSITIVE");
    }

    @Test
    void anyPriceThatANumberCanHaveFindsItsPlace() {
        Seeds.every(
                200,
                random -> random.longs(600)
                        .map(price -> price == LiveBook.KEEP ? 0 : price)
                        .toArray(),
                prices -> {
                    LiveBook book = new LiveBook(RandomEvents.CLOSURE, 4, new Tape());
                    TreeMap<Long, Long> best = new TreeMap<>();
                    for (int i = 0; i < prices.length; i++) {
                        book.limit(0, i, i, true, prices[i], 1, LiveBook.FOREVER);
                        best.merge(prices[i], 1L, Long::sum);
                        if (i % 3 == 2) {
                            book.cancel(0, i - 1);
                            best.computeIfPresent(prices[i - 1], (_, count) -> count == 1 ? null : count - 1);
                        }
                    }
                    assertThat(book.resting(true).stream()
                                    .map(RestingOrder::price)
                                    .distinct())
                            .containsExactlyElementsOf(best.descendingKeySet());
                });
    }

    private static boolean startsWith(List<RestingOrder> side, List<Tape.Struck> struck) {
        for (int i = 0; i < struck.size(); i++) {
            if (i >= side.size()) {
                return false;
            }
            long id = side.get(i).id();
            if (struck.get(i).buy() != id && struck.get(i).sell() != id) {
                return false;
            }
        }
        return true;
    }

    private static List<String> replayed(List<BookEvent> events) {
        Tape tape = new Tape();
        LiveBook book = new LiveBook(RandomEvents.CLOSURE, 4, tape);
        events.forEach(book::apply);
        tape.lines().add(book.resting(true) + " " + book.resting(false));
        return tape.lines();
    }

    private static Map<Long, RestingOrder> standing(LiveBook book) {
        Map<Long, RestingOrder> standing = new HashMap<>();
        book.resting(true).forEach(order -> standing.put(order.id(), order));
        book.resting(false).forEach(order -> standing.put(order.id(), order));
        return standing;
    }

    private static long open(LiveBook book) {
        return standing(book).values().stream()
                .mapToLong(RestingOrder::quantity)
                .sum();
    }

    /// What an event adds to the energy that is asked for: its quantity, or by how much it changes a remaining one.
    private static long asked(LiveBook book, BookEvent event) {
        return switch (event) {
            case BookEvent.Limit limit -> limit.quantity();
            case BookEvent.Immediate immediate -> immediate.quantity();
            case BookEvent.Amend amend -> {
                book.tick(amend.at());
                RestingOrder order = standing(book).get(amend.id());
                yield order == null || amend.quantity() == LiveBook.KEEP ? 0 : amend.quantity() - order.quantity();
            }
            case BookEvent.Cancel _, BookEvent.Tick _ -> 0;
        };
    }

    private static RestingOrder incoming(BookEvent event, Map<Long, RestingOrder> before) {
        return switch (event) {
            case BookEvent.Limit(long _, long id, long owner, boolean buys, long price, long quantity, long until) ->
                new RestingOrder(id, owner, buys, price, quantity, until, 0);
            case BookEvent.Immediate(long _, long id, long owner, boolean buys, long price, long quantity) ->
                new RestingOrder(id, owner, buys, price, quantity, 0, 0);
            case BookEvent.Amend(long _, long id, long price, long _) -> {
                RestingOrder order = before.get(id);
                yield price == LiveBook.KEEP
                        ? order
                        : new RestingOrder(id, order.owner(), order.buys(), price, order.quantity(), 0, 0);
            }
            case BookEvent.Cancel _, BookEvent.Tick _ -> throw new AssertionError(event + " trades");
        };
    }
}
