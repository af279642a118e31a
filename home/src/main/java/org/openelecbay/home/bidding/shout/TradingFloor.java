package org.openelecbay.home.bidding.shout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.openelecbay.core.Order;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.market.OrderEvent;

/// Where traders shout while the gate of a slot is open: one after the other, who is next drawn by lot among those who
/// still have something to trade. Everybody hears every shout.
///
/// The floor keeps a live book to know what trades at once; what it hands over are the orders and amendments that made
/// it so, in which the market finds the same trades. The traders and what they have learnt outlast the session.
public final class TradingFloor {

    private final Map<ParticipantId, ShoutTrader> traders;
    private final int shouts;
    private final Price floor;
    private final Price cap;

    /// A floor for these traders.
    ///
    /// @param shouts the most of a session; it ends earlier when nobody has anything left
    /// @param floor the lowest limit an order may have
    /// @param cap the highest limit an order may have
    public TradingFloor(Map<ParticipantId, ShoutTrader> traders, int shouts, Price floor, Price cap) {
        this.traders = Map.copyOf(traders);
        this.shouts = shouts;
        this.floor = floor;
        this.cap = cap;
    }

    /// Runs the session of one slot.
    ///
    /// @param orders what everybody would do at its limits; a trader shouts one segment after the other, the
    /// next once
    /// the one before has traded; without a trader the order stands
    /// @param band the supplier's two prices
    /// @param opening no order is submitted before
    /// @param closure everything happens before
    /// @param random draws who shouts next
    /// @return what happened, each event at a time of its own after those that stood from the opening
    public List<OrderEvent> trade(
            List<Order> orders, PriceBand band, Instant opening, Instant closure, RandomGenerator random) {
        List<OrderEvent> events = new ArrayList<>();
        List<FloorOrder> present = new ArrayList<>();
        FloorBook book = new FloorBook();
        for (Order order : orders) {
            ShoutTrader trader = traders.get(order.owner());
            if (trader == null) {
                book.stand(order);
                events.add(new OrderEvent.Placed(order));
            } else {
                present.add(FloorOrder.of(order, part -> book.admit(part, trader)));
            }
        }
        Duration step = Duration.between(opening, closure).dividedBy(shouts + 1L);
        Instant now = opening;
        for (int i = 0; i < shouts; i++) {
            List<FloorOrder> active =
                    present.stream().filter(FloorOrder::isActive).toList();
            if (active.isEmpty()) {
                break;
            }
            now = now.plus(step);
            FloorTrader next = active.get(random.nextInt(active.size())).turn();
            Price price = next.quote(band).max(floor).min(cap);
            next.say(price, now).ifPresent(events::add);
            Shout shout = book.shout(next, price);
            present.forEach(listener -> listener.turn().hear(shout, band));
        }
        return events;
    }
}
