package org.openelecbay.home.bidding.shout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Segment;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Trade;
import org.openelecbay.home.chance.Seeds;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.OrderEvent;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.TieOrder;
import org.openelecbay.market.auction.continuous.ContinuousAuction;

/// Markets of traders on a schedule of supply and demand: eleven buyers and eleven sellers of one kWh each. The limits
/// of the buyers fall from 32 cents in steps of 2.4, those of the sellers rise from 8, so that the price of equilibrium
/// is 20.
class TradingFloorTest {

    private static final Slot SLOT = new Slot(Instant.parse("2026-06-21T10:00:00Z"), Duration.ofMinutes(15));
    private static final Instant OPENING = Instant.parse("2026-06-21T09:00:00Z");
    private static final Instant CLOSURE = Instant.parse("2026-06-21T09:30:00Z");
    private static final PriceBand BAND = new PriceBand(Price.perKwh("0.05"), Price.perKwh("0.35"));
    private static final double EQUILIBRIUM = 200_000;
    private static final int MARKETS = 40;
    private static final int PERIODS = 10;

    @Test
    void theMarketFindsTheTradesOfTheFloor() {
        List<OrderEvent> events = new Market(ZipTrader::new, 1).period(0);
        List<Trade> trades = trades(events);

        assertThat(trades).isNotEmpty();
        assertThat(events).extracting(OrderEvent::at).isSorted().doesNotHaveDuplicates();
        assertThat(events.getLast().at()).isBefore(CLOSURE);
        assertThat(events).hasAtLeastOneElementOfType(OrderEvent.Amended.class);
    }

    @Test
    void theSameSeedGivesTheSameSession() {
        assertThat(new Market(ZipTrader::new, 7).period(0)).isEqualTo(new Market(ZipTrader::new, 7).period(0));
        assertThat(new Market(ZipTrader::new, 8).period(0)).isNotEqualTo(new Market(ZipTrader::new, 7).period(0));
    }

    /// Gode and Sunder found 97 to 100 % of the possible gain under budget constraints alone.
    @Test
    void zeroIntelligenceTradersRealiseMostOfThePossibleGain() {
        double efficiency = 0;
        for (int seed = 1; seed <= MARKETS; seed++) {
            efficiency += efficiency(trades(new Market(ZicTrader::new, seed).period(0))) / MARKETS;
        }

        assertThat(efficiency).isBetween(0.95, 1.0);
    }

    /// Smith's alpha: the root mean square distance of the prices from the equilibrium, in % of it.
    @Test
    void zipTradersConvergeTowardsTheCompetitiveEquilibrium() {
        double[] alpha = new double[PERIODS];
        double efficiency = 0;
        for (int seed = 1; seed <= MARKETS; seed++) {
            Market market = new Market(ZipTrader::new, seed);
            for (int period = 0; period < PERIODS; period++) {
                List<Trade> trades = trades(market.period(period));
                alpha[period] += alpha(trades) / MARKETS;
                efficiency += efficiency(trades) / MARKETS / PERIODS;
            }
        }

        assertThat(alpha[PERIODS - 1]).isLessThan(alpha[0] / 2).isLessThan(6);
        assertThat(efficiency).isBetween(0.9, 1.0);
    }

    @Test
    void zeroIntelligenceTradersDoNotConverge() {
        double first = 0;
        double last = 0;
        for (int seed = 1; seed <= MARKETS; seed++) {
            Market market = new Market(ZicTrader::new, seed);
            for (int period = 0; period < PERIODS; period++) {
                double alpha = alpha(trades(market.period(period)));
                first += period == 0 ? alpha / MARKETS : 0;
                last += period == PERIODS - 1 ? alpha / MARKETS : 0;
            }
        }

        assertThat(last).isGreaterThan(first * 0.7).isGreaterThan(8);
    }

    @Test
    void everySegmentOfAnOrderTradesAtItsOwnLimitAndInItsTurn() {
        Segment cheap = new Segment(Energy.ofWattHours(400), Price.perKwh("0.10"));
        Segment dear = new Segment(Energy.ofWattHours(600), Price.perKwh("0.30"));
        ParticipantId owner = new ParticipantId("seller");
        Offer offer = new Offer(new OrderId("two"), owner, SLOT, List.of(cheap, dear), OPENING);
        Bid middle = new Bid(
                new OrderId("bid"),
                new ParticipantId("buyer"),
                SLOT,
                List.of(new Segment(Energy.ofWattHours(1_000), Price.perKwh("0.20"))),
                OPENING);
        TradingFloor floor = new TradingFloor(
                Map.of(owner, new ZicTrader(Seeds.generator(1))), 200, Price.ZERO, Price.perKwh("0.5"));

        List<OrderEvent> events = floor.trade(List.of(middle, offer), BAND, OPENING, CLOSURE, Seeds.generator(2));

        List<Order> placed = events.stream()
                .filter(OrderEvent.Placed.class::isInstance)
                .map(event -> ((OrderEvent.Placed) event).order())
                .toList();
        assertThat(placed).extracting(order -> order.id().value()).containsExactly("bid", "two", "two/2");
        assertThat(placed.get(1).quantity()).isEqualTo(cheap.quantity());
        assertThat(placed.get(2).segments().getFirst().limit()).isGreaterThanOrEqualTo(dear.limit());
    }

    @Test
    void nobodyTradesBeyondItsLimit() {
        for (int seed = 1; seed <= MARKETS; seed++) {
            for (Trade trade : trades(new Market(ZicTrader::new, seed).period(0))) {
                assertThat(trade.buyerPays()).isBetween(limit(trade.seller()), limit(trade.buyer()));
            }
        }
    }

    @Test
    void whoHasNoTraderLetsItsOrderStandAndAnEmptyFloorIsSilent() {
        TradingFloor empty = new TradingFloor(Map.of(), 10, Price.ZERO, Price.perKwh("1"));
        List<Order> orders = List.of(order("s0"), order("b0"));
        RandomGenerator random = Seeds.generator(1);

        assertThat(empty.trade(List.of(), BAND, OPENING, CLOSURE, random)).isEmpty();
        assertThat(empty.trade(orders, BAND, OPENING, CLOSURE, random))
                .containsExactly(new OrderEvent.Placed(orders.getFirst()), new OrderEvent.Placed(orders.getLast()));
    }

    /// Traders who keep what they have learnt from period to period.
    private static final class Market {

        private final TradingFloor floor;
        private final long seed;

        Market(Function<RandomGenerator, ShoutTrader> kind, long seed) {
            Map<ParticipantId, ShoutTrader> traders = new HashMap<>();
            for (Order order : orders()) {
                String name = order.owner().value();
                traders.put(order.owner(), kind.apply(Seeds.generator(Seeds.derive(seed, name))));
            }
            this.floor = new TradingFloor(traders, 400, Price.ZERO, Price.perKwh("1"));
            this.seed = seed;
        }

        List<OrderEvent> period(int number) {
            RandomGenerator lot = Seeds.generator(Seeds.derive(seed, number));
            return floor.trade(orders(), BAND, OPENING, CLOSURE, lot);
        }
    }

    private static List<Order> orders() {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            orders.add(order("b" + i));
            orders.add(order("s" + i));
        }
        return orders;
    }

    private static Order order(String name) {
        ParticipantId owner = new ParticipantId(name);
        List<Segment> one = List.of(new Segment(Energy.ofWattHours(1_000), limit(owner)));
        OrderId id = new OrderId(name);
        return name.startsWith("b") ? new Bid(id, owner, SLOT, one, OPENING) : new Offer(id, owner, SLOT, one, OPENING);
    }

    private static Price limit(ParticipantId owner) {
        long step = 24_000L * Integer.parseInt(owner.value().substring(1));
        return Price.ofMicrosPerKwh(owner.value().startsWith("b") ? 320_000 - step : 80_000 + step);
    }

    private static List<Trade> trades(List<OrderEvent> events) {
        SlotContext context = new SlotContext(SLOT, BAND, Map.of(), (_, _) -> 0, Optional.empty(), TieOrder.byId());
        return new ContinuousAuction()
                .clear(new OrderBook(SLOT, List.of(), List.of(), events), context)
                .trades();
    }

    private static double alpha(List<Trade> trades) {
        double squares = trades.stream()
                .mapToDouble(trade -> trade.buyerPays().microsPerKwh() - EQUILIBRIUM)
                .map(distance -> distance * distance)
                .average()
                .orElseThrow();
        return 100 * Math.sqrt(squares) / EQUILIBRIUM;
    }

    /// Realised gain over the greatest possible one.
    private static double efficiency(List<Trade> trades) {
        double realised = trades.stream()
                .mapToDouble(trade ->
                        limit(trade.buyer()).minus(limit(trade.seller())).microsPerKwh())
                .sum();
        double possible = 0;
        for (int i = 0; i < 11; i++) {
            possible += Math.max(0, 240_000 - 48_000 * i);
        }
        return realised / possible;
    }
}
