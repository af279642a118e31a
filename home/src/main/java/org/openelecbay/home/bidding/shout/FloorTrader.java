package org.openelecbay.home.bidding.shout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Order;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Segment;
import org.openelecbay.market.OrderEvent;

/// A trader in one session: what it wants at its limit, what is left of that, and what it has shouted last.
final class FloorTrader {

    private final int number;
    private final Order wish;
    private final Price limit;
    private final ShoutTrader trader;
    private Energy left;
    private Optional<Price> standingAt = Optional.empty();

    FloorTrader(int number, Order wish, ShoutTrader trader) {
        this.number = number;
        this.wish = wish;
        this.limit = wish.segments().getFirst().limit();
        this.trader = trader;
        this.left = wish.quantity();
    }

    /// What it would do at its limit.
    Order order() {
        return wish;
    }

    int number() {
        return number;
    }

    boolean buys() {
        return wish instanceof Bid;
    }

    Energy left() {
        return left;
    }

    boolean isActive() {
        return left.isPositive();
    }

    boolean hasOrder() {
        return standingAt.isPresent();
    }

    Price quote(PriceBand band) {
        return trader.quote(buys(), limit, band);
    }

    /// What tells the market of a shout: the order, then its amendments; nothing when it repeats itself.
    Optional<OrderEvent> say(Price price, Instant at) {
        Optional<Price> before = standingAt;
        if (before.isPresent() && before.get().equals(price)) {
            return Optional.empty();
        }
        Segment segment = new Segment(left, price);
        return Optional.of(
                before.isPresent()
                        ? new OrderEvent.Amended(wish.id(), wish.owner(), segment, at)
                        : new OrderEvent.Placed(order(segment, at)));
    }

    void standAt(Price price) {
        standingAt = Optional.of(price);
    }

    void fill(long wattHours) {
        left = left.minus(Energy.ofWattHours(wattHours));
    }

    void hear(Shout shout, PriceBand band) {
        trader.hear(shout, buys(), limit, isActive(), band);
    }

    private Order order(Segment segment, Instant at) {
        return wish.with(List.of(segment), at);
    }
}
