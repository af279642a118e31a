package org.openelecbay.simulation.bidding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberAccount;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Quality;
import org.openelecbay.core.Segment;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Trade;
import org.openelecbay.home.bidding.learning.MarginLearner;
import org.openelecbay.home.bidding.shout.Shout;
import org.openelecbay.home.bidding.shout.ShoutTrader;
import org.openelecbay.home.bidding.shout.TradingFloor;
import org.openelecbay.home.bidding.shout.ZicTrader;
import org.openelecbay.home.bidding.shout.ZipTrader;
import org.openelecbay.home.chance.Seeds;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.OrderEvent;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.TieOrder;
import org.openelecbay.settlement.ledger.Transfer;
import org.openelecbay.settlement.slot.Delivery;
import org.openelecbay.settlement.slot.SlotSettlement;

/// Some weeks under one rule in which each home has its style: market, delivery and settlement slot by slot, without
/// a feeder and without losses. Learners explore until the test begins and then use what they have learned.
final class BiddingRun {

    private static final int SHOUTS = 60;
    private static final int WEEK = 168;
    private static final double WATT_HOURS = 1_000;
    private static final double NANOS = 1e9;

    private final MeasuredStreet street;
    private final MarketMechanism rule;
    private final Map<ParticipantId, Style> styles = new HashMap<>();
    private final Map<ParticipantId, ShoutTrader> traders = new HashMap<>();
    private final Map<ParticipantId, MarginLearner> learners = new HashMap<>();
    private final long seed;
    private final int training;
    private final double[][] money;
    private final double[] content;
    private double tradedKwh;

    /// @param styles one a home
    /// @param training slots before the test
    BiddingRun(MeasuredStreet street, MarketMechanism rule, Style[] styles, int training, long seed) {
        this.street = street;
        this.rule = rule;
        this.training = training;
        this.seed = seed;
        this.money = new double[street.homes().size()][(street.slots() - training) / WEEK];
        this.content = new double[street.homes().size()];
        for (int k = 0; k < styles.length; k++) {
            MeasuredHome home = street.homes().get(k);
            content[k] = home.battery().highestKwh() / 2;
            this.styles.put(home.id(), styles[k]);
            RandomGenerator random =
                    Seeds.generator(Seeds.derive(seed, home.id().value()));
            switch (styles[k]) {
                case TRUTHFUL -> {}
                case ZI_C -> traders.put(home.id(), new ZicTrader(random));
                case ZIP -> traders.put(home.id(), new ZipTrader(random));
                case LEARNING -> learners.put(home.id(), new MarginLearner(random));
            }
        }
        for (int slot = 0; slot < street.slots(); slot++) {
            run(slot);
        }
    }

    /// What each home gets (negative: pays) in each week of the test.
    double[][] money() {
        return money;
    }

    /// Traded in the test, kWh.
    double tradedKwh() {
        return tradedKwh;
    }

    private void run(int index) {
        Slot slot = street.scenario().time().slot(street.first() + index);
        PriceBand band = street.scenario().tariff().band(slot);
        List<Order> truthful = new ArrayList<>();
        for (int k = 0; k < content.length; k++) {
            truthful.addAll(street.homes()
                    .get(k)
                    .orders(
                            index,
                            content[k],
                            slot,
                            band,
                            street.scenario().terms().buyerFees(),
                            street.scenario().terms().sellerFees()));
        }
        Collections.shuffle(truthful, new Random(Seeds.derive(7, index)));
        Clearing clearing =
                rule.tradesWhileOpen() ? shouted(index, slot, band, truthful) : called(index, slot, band, truthful);
        reward(index, truthful, clearing);
        deliver(index, slot, band, clearing);
    }

    /// Everybody shouts on the floor, or has its order stand there from the opening.
    private Clearing shouted(int index, Slot slot, PriceBand band, List<Order> truthful) {
        List<Order> named = new ArrayList<>();
        for (Order order : truthful) {
            named.add(learners.containsKey(order.owner()) ? shaded(index, order, band) : order);
        }
        TradingFloor floor = new TradingFloor(
                traders, SHOUTS, street.scenario().floor(), street.scenario().cap());
        Instant closure = slot.start().minusSeconds(300);
        List<OrderEvent> events =
                floor.trade(named, band, closure.minusSeconds(60), closure, Seeds.generator(Seeds.derive(seed, index)));
        List<Bid> bids = new ArrayList<>();
        List<Offer> offers = new ArrayList<>();
        for (OrderEvent event : events) {
            if (event instanceof OrderEvent.Placed(Order order)) {
                sort(order, bids, offers);
            }
        }
        return rule.clear(new OrderBook(slot, bids, offers, events), context(slot, band));
    }

    /// Everybody hands in one price a segment; afterwards traders hear what has traded and what has not.
    private Clearing called(int index, Slot slot, PriceBand band, List<Order> truthful) {
        List<Bid> bids = new ArrayList<>();
        List<Offer> offers = new ArrayList<>();
        List<Order> named = new ArrayList<>();
        for (Order order : truthful) {
            Order other =
                    switch (styles.get(order.owner())) {
                        case TRUTHFUL -> order;
                        case ZI_C -> MarginLearner.withMargin(order, band, draw(order, index));
                        case ZIP -> quoted(order, band);
                        case LEARNING -> shaded(index, order, band);
                    };
            named.add(other);
            sort(other, bids, offers);
        }
        Clearing clearing = rule.clear(new OrderBook(slot, bids, offers), context(slot, band));
        Map<ParticipantId, Long> left = new HashMap<>();
        clearing.trades().forEach(trade -> {
            left.merge(trade.seller(), trade.quantity().wattHours(), Long::sum);
            left.merge(trade.buyer(), trade.quantity().wattHours(), Long::sum);
        });
        Optional<Price> price =
                clearing.trades().stream().map(Trade::sellerGets).findFirst();
        for (Order said : named) {
            boolean accepted = price.isPresent()
                    && left.containsKey(said.owner())
                    && sells(clearing, said.owner()) == said instanceof Offer;
            double heard = accepted
                    ? price.get().microsPerKwh()
                    : said.segments().getFirst().limit().microsPerKwh();
            Shout shout = new Shout(heard, said instanceof Bid, accepted);
            for (Order own : truthful) {
                ShoutTrader trader = traders.get(own.owner());
                if (trader != null) {
                    boolean active =
                            left.getOrDefault(own.owner(), 0L) < own.quantity().wattHours();
                    trader.hear(
                            shout, own instanceof Bid, own.segments().getFirst().limit(), active, band);
                }
            }
        }
        return clearing;
    }

    private static boolean sells(Clearing clearing, ParticipantId owner) {
        return clearing.trades().stream().anyMatch(trade -> trade.seller().equals(owner));
    }

    private Order quoted(Order order, PriceBand band) {
        ShoutTrader trader = traders.get(order.owner());
        boolean buys = order instanceof Bid;
        List<Segment> segments = new ArrayList<>();
        for (Segment each : order.segments()) {
            Price quote = trader.quote(buys, each.limit(), band);
            segments.add(new Segment(
                    each.quantity(),
                    quote.max(street.scenario().floor()).min(street.scenario().cap())));
        }
        return order.with(segments, order.submittedAt());
    }

    private Order shaded(int index, Order order, PriceBand band) {
        return learners.get(order.owner()).shaded(order, band, hour(index), index < training);
    }

    private void reward(int index, List<Order> truthful, Clearing clearing) {
        if (index >= training) {
            return;
        }
        for (Order order : truthful) {
            MarginLearner learner = learners.get(order.owner());
            if (learner != null) {
                learner.learn(order, hour(index), clearing);
            }
        }
    }

    private void deliver(int index, Slot slot, PriceBand band, Clearing clearing) {
        Map<ParticipantId, Long> net = new HashMap<>();
        for (Trade trade : clearing.trades()) {
            net.merge(trade.seller(), trade.quantity().wattHours(), Long::sum);
            net.merge(trade.buyer(), -trade.quantity().wattHours(), Long::sum);
        }
        boolean test = index >= training;
        List<Delivery> deliveries = new ArrayList<>();
        for (int k = 0; k < content.length; k++) {
            MeasuredHome home = street.homes().get(k);
            Energy agreed = Energy.ofWattHours(net.getOrDefault(home.id(), 0L));
            double taken = home.taken(index, content[k], agreed);
            content[k] = home.contentAfter(content[k], taken);
            Energy injected =
                    Energy.ofWattHours((long) StrictMath.rint((home.surplusKwh()[index] - taken) * WATT_HOURS));
            Metered metered = new Metered(
                    slot,
                    home.participant().point(),
                    injected.negated().max(Energy.ZERO),
                    injected.max(Energy.ZERO),
                    Quality.MEASURED);
            deliveries.add(new Delivery(home.participant(), Optional.empty(), metered));
        }
        if (!test) {
            return;
        }
        int week = Math.min((index - training) / WEEK, money[0].length - 1);
        tradedKwh += clearing.localEnergy().wattHours() / WATT_HOURS;
        List<Transfer> transfers =
                new SlotSettlement(clearing, band, street.scenario().terms(), deliveries, Energy.ZERO).transfers(1);
        for (int k = 0; k < content.length; k++) {
            MemberAccount own =
                    new MemberAccount(street.homes().get(k).participant().member());
            for (Transfer each : transfers) {
                double worth = each.money().nanos() / NANOS;
                money[k][week] +=
                        each.credit().equals(own) ? worth : each.debit().equals(own) ? -worth : 0;
            }
        }
    }

    private double draw(Order order, int index) {
        return Seeds.generator(Seeds.derive(Seeds.derive(seed, order.id().value()), index))
                .nextDouble();
    }

    private int hour(int index) {
        return street.scenario().time().local(street.first() + index).getHour();
    }

    private SlotContext context(Slot slot, PriceBand band) {
        List<ParticipantId> ring = street.homes().stream().map(MeasuredHome::id).toList();
        return new SlotContext(
                slot, band, Map.of(), (one, other) -> 0, Optional.empty(), TieOrder.rotated(ring, slot.number()));
    }

    private static void sort(Order order, List<Bid> bids, List<Offer> offers) {
        switch (order) {
            case Bid bid -> bids.add(bid);
            case Offer offer -> offers.add(offer);
        }
    }
}
