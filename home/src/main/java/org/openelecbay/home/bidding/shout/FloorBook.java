package org.openelecbay.home.bidding.shout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Order;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Segment;
import org.openelecbay.market.auction.continuous.BookListener;
import org.openelecbay.market.auction.continuous.LiveBook;
import org.openelecbay.market.auction.continuous.Refusal;
import org.openelecbay.market.auction.continuous.Withdrawal;

/// The live book of one session, and which trader a number in it means.
final class FloorBook implements BookListener {

    private final LiveBook book = new LiveBook(LiveBook.FOREVER, 64, this);
    private final List<Optional<FloorTrader>> numbered = new ArrayList<>();
    private final Map<ParticipantId, Integer> owners = new HashMap<>();
    private Optional<Price> struck = Optional.empty();

    /// Lets an order stand as it is.
    void stand(Order order) {
        for (Segment segment : order.segments()) {
            int number = numbered.size();
            numbered.add(Optional.empty());
            place(number, order, segment);
        }
    }

    /// Lets a trader in, who has said nothing yet.
    FloorTrader admit(Order wish, ShoutTrader trader) {
        FloorTrader admitted = new FloorTrader(numbered.size(), wish, trader);
        numbered.add(Optional.of(admitted));
        owner(wish.owner());
        return admitted;
    }

    /// Puts a trader's new price into the book.
    ///
    /// @return what everybody hears: the last price struck at once, or else the price that was shouted
    Shout shout(FloorTrader trader, Price price) {
        struck = Optional.empty();
        if (trader.hasOrder()) {
            book.amend(0, trader.number(), price.microsPerKwh(), LiveBook.KEEP);
        } else {
            place(trader.number(), trader.order(), new Segment(trader.left(), price));
        }
        trader.standAt(price);
        return new Shout(Quote.micros(struck.orElse(price)), trader.buys(), struck.isPresent());
    }

    @Override
    public void traded(long at, long buy, long sell, long price, long quantity) {
        struck = Optional.of(Price.ofMicrosPerKwh(price));
        numbered.get((int) buy).ifPresent(trader -> trader.fill(quantity));
        numbered.get((int) sell).ifPresent(trader -> trader.fill(quantity));
    }

    @Override
    public void withdrawn(long at, long order, Withdrawal why, boolean buys, long price, long quantity) {
        numbered.get((int) order).ifPresent(trader -> trader.fill(quantity));
    }

    @Override
    public void refused(long at, long order, Refusal why) {
        throw new IllegalStateException("The floor made an order that its book refuses: " + why);
    }

    private void place(int number, Order order, Segment segment) {
        book.limit(
                0,
                number,
                owner(order.owner()),
                order instanceof Bid,
                segment.limit().microsPerKwh(),
                segment.quantity().wattHours(),
                LiveBook.FOREVER);
    }

    private int owner(ParticipantId id) {
        return owners.computeIfAbsent(id, _ -> owners.size());
    }
}
