package org.openelecbay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.engine.Village.OPENING;
import static org.openelecbay.engine.Village.envelope;
import static org.openelecbay.engine.Village.id;
import static org.openelecbay.engine.Village.segment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Order;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.core.Segment;
import org.openelecbay.core.Trade;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.continuous.BookListener;
import org.openelecbay.market.auction.continuous.ContinuousAuction;
import org.openelecbay.market.auction.continuous.LiveBook;
import org.openelecbay.market.auction.continuous.Refusal;
import org.openelecbay.market.auction.continuous.Withdrawal;
import org.openelecbay.settlement.conduct.Conduct;

/// A continuous market through the engine: orders come, change and go, and the clearing is what a live book has traded.
class ContinuousSlotTest {

    private static final List<String> OWNERS = List.of("anna", "ben", "cleo", "dora", "car", "battery");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theClearingIsWhatALiveBookHasTradedOnTheAcceptedEvents(long seed) {
        LiveTrades live = new LiveTrades();
        SlotStory story = SlotStory.open(new ContinuousAuction());
        for (Command command : commands(new Random(seed))) {
            story.tell(command);
            live.hear(story.events().getLast());
        }
        story.closes().secure();

        assertThat(story.all(Event.AuditFailed.class)).isEmpty();
        assertThat(story.trades()).isEqualTo(live.trades);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void surchargesAndEnvelopesTogetherPassTheAuditAndNobodyTradesBeyondItsConnection(long seed) {
        Random random = new Random(seed);
        Map<ParticipantId, Conduct> conduct = new LinkedHashMap<>();
        for (String owner : List.of("anna", "ben", "cleo")) {
            conduct.put(id(owner), new Conduct(random.nextInt(6) > 0, new Ratio(random.nextInt(101), 100)));
        }
        SlotStory story = SlotStory.open(new ContinuousAuction(), Village.terms(conduct));
        commands(random).forEach(story::tell);
        story.closes()
                .violated(envelope("anna", 300, 200), envelope("dora", 100, 400))
                .violated(envelope("ben", 250, 250))
                .secure();

        assertThat(story.all(Event.AuditFailed.class)).isEmpty();
        Map<ParticipantId, Energy> sales = Trades.netSales(story.clearing().trades());
        assertThat(sales.getOrDefault(id("anna"), Energy.ZERO).wattHours()).isBetween(-300L, 200L);
        assertThat(sales.getOrDefault(id("dora"), Energy.ZERO).wattHours()).isBetween(-100L, 400L);
        assertThat(sales.getOrDefault(id("ben"), Energy.ZERO).wattHours()).isBetween(-250L, 250L);
    }

    @Test
    void theRandomSlotsAreWorthTesting() {
        List<SlotStory> stories = seeds().mapToObj(seed -> {
                    SlotStory story = SlotStory.open(new ContinuousAuction());
                    commands(new Random(seed)).forEach(story::tell);
                    return story.closes().secure();
                })
                .toList();

        assertThat(stories)
                .filteredOn(story -> story.trades().size() > 2
                        && !story.all(Event.OrderCancelled.class).isEmpty()
                        && story.all(Event.OrderAmended.class).size() > 1)
                .hasSizeGreaterThan(100);
    }

    @Test
    void whatTheNetworkCannotCarryIsCutFromTheLastTradesAndNobodyIsMatchedAnew() {
        SlotStory story = SlotStory.open(new ContinuousAuction())
                .plan("anna", 1_000, 0, 1_000)
                .offer("anna", 1_000, "0.10")
                .bid("ben", 600, "0.20")
                .bid("cleo", 400, "0.20")
                .offer("dora", 400, "0.10")
                .closes()
                .violated(envelope("anna", 9_000, 700))
                .secure();

        assertThat(story.trades()).containsExactly("anna > ben 600 Wh @ 0.1/kWh", "anna > cleo 100 Wh @ 0.1/kWh");
        assertThat(story.clearing().reasons().getLast().sentence())
                .isEqualTo("Of the trades that were struck last, 300 Wh fall to what connections and batteries can"
                        + " carry or hold.");
    }

    @Test
    void aRuleThatSellsMoreThanEverStoodFailsTheAudit() {
        SlotStory story = SlotStory.open(new Greedy())
                .offer("anna", 1_000, "0.10")
                .bid("ben", 600, "0.20")
                .tell(new Command.AmendOrder(
                        new OrderId("o1"), id("anna"), segment(500, "0.12"), OPENING.plusSeconds(9)))
                .closes()
                .secure();

        assertThat(story.all(Event.AuditFailed.class)).hasSize(1);
        assertThat(story.trades()).isEmpty();
    }

    /// Orders of all kinds of owners, many at the same second; every third command changes one that came before.
    private static List<Command> commands(Random random) {
        List<Command> commands = new ArrayList<>();
        List<Order> placed = new ArrayList<>();
        Instant now = OPENING;
        for (int i = 5 + random.nextInt(40); i > 0; i--) {
            now = now.plusSeconds(1);
            String limit = "0." + (10 + random.nextInt(12));
            long quantity = 1 + random.nextInt(900);
            Order any = placed.isEmpty() ? null : placed.get(random.nextInt(placed.size()));
            if (any == null || random.nextInt(3) > 0) {
                String owner = OWNERS.get(random.nextInt(OWNERS.size()));
                Order order = random.nextBoolean()
                        ? Village.bid("o" + i, owner, quantity, limit, now)
                        : Village.offer("o" + i, owner, quantity, limit, now);
                placed.add(order);
                commands.add(new Command.SubmitOrder(order));
            } else if (random.nextInt(3) == 0) {
                commands.add(new Command.CancelOrder(any.id(), any.owner(), now));
            } else {
                commands.add(new Command.AmendOrder(any.id(), any.owner(), segment(quantity, limit), now));
            }
        }
        return commands;
    }

    /// Hears the engine's events as they come, as a live platform would.
    private static final class LiveTrades implements BookListener {

        private final List<String> trades = new ArrayList<>();
        private final Map<OrderId, Long> numbers = new HashMap<>();
        private final List<String> owners = new ArrayList<>();
        private final LiveBook book = new LiveBook(LiveBook.FOREVER, 16, this);
        private long now;

        void hear(Event event) {
            now++;
            switch (event) {
                case Event.OrderAccepted(Order order) -> place(order);
                case Event.OrderCancelled cancelled -> book.cancel(now, numbers.get(cancelled.id()));
                case Event.OrderAmended amended ->
                    book.amend(
                            now,
                            numbers.get(amended.id()),
                            amended.remaining().limit().microsPerKwh(),
                            amended.remaining().quantity().wattHours());
                default -> {
                    // what is rejected changes nothing
                }
            }
        }

        private void place(Order order) {
            Segment segment = order.segments().getFirst();
            numbers.put(order.id(), (long) owners.size());
            owners.add(order.owner().value());
            book.limit(
                    now,
                    owners.size() - 1L,
                    OWNERS.indexOf(order.owner().value()),
                    order instanceof Bid,
                    segment.limit().microsPerKwh(),
                    segment.quantity().wattHours(),
                    LiveBook.FOREVER);
        }

        @Override
        public void traded(long at, long buy, long sell, long price, long quantity) {
            trades.add(owners.get((int) sell) + " > " + owners.get((int) buy) + " " + quantity + " Wh @ "
                    + Price.ofMicrosPerKwh(price));
        }

        @Override
        public void withdrawn(long at, long order, Withdrawal why, boolean buys, long price, long quantity) {
            // only trades are compared
        }

        @Override
        public void refused(long at, long order, Refusal why) {
            // changed after it had traded
        }
    }

    /// Doubles what it trades.
    private static final class Greedy implements MarketMechanism {

        @Override
        public Clearing clear(OrderBook book, SlotContext context) {
            Clearing fair = new ContinuousAuction().clear(book, context);
            List<Trade> doubled = fair.trades().stream()
                    .map(trade -> new Trade(
                            trade.number(),
                            trade.slot(),
                            trade.seller(),
                            trade.buyer(),
                            trade.quantity().plus(trade.quantity()),
                            trade.sellerGets(),
                            trade.buyerPays(),
                            trade.origin()))
                    .toList();
            return Clearing.of(fair.slot(), doubled);
        }

        @Override
        public Set<Property> properties() {
            return Set.of();
        }

        @Override
        public boolean tradesWhileOpen() {
            return true;
        }
    }
}
