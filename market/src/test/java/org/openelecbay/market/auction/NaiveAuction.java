package org.openelecbay.market.auction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.openelecbay.core.Order;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.Segment;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.TieOrder;

/// The slow twin of the call auction with ties by time: it splits every order into single watt-hours, sorts them with a
/// comparator, and finds volume and interval by trying every price of the book.
public final class NaiveAuction {

    /// One watt-hour of one segment.
    private record Lot(Order order, int segment, long limit) {}

    private final List<Lot> bids;
    private final List<Lot> offers;

    public NaiveAuction(OrderBook book, TieOrder ties) {
        Comparator<Lot> byTie = Comparator.comparing((Lot lot) -> lot.order().submittedAt())
                .thenComparing(lot -> lot.order().owner(), ties)
                .thenComparing(lot -> lot.order().id())
                .thenComparing(Lot::segment);
        this.bids = lots(book.bids());
        this.offers = lots(book.offers());
        bids.sort(Comparator.comparingLong(Lot::limit).reversed().thenComparing(byTie));
        offers.sort(Comparator.comparingLong(Lot::limit).thenComparing(byTie));
    }

    private static List<Lot> lots(List<? extends Order> orders) {
        List<Lot> lots = new ArrayList<>();
        for (Order order : orders) {
            int number = 0;
            for (Segment segment : order.segments()) {
                number++;
                for (long i = 0; i < segment.quantity().wattHours(); i++) {
                    lots.add(new Lot(order, number, segment.limit().microsPerKwh()));
                }
            }
        }
        return lots;
    }

    /// The greatest of min(demand, supply) over all prices of the book.
    public long volume() {
        long most = 0;
        for (Lot at : bids) {
            most = Math.max(most, Math.min(demand(at.limit()), supply(at.limit())));
        }
        for (Lot at : offers) {
            most = Math.max(most, Math.min(demand(at.limit()), supply(at.limit())));
        }
        return most;
    }

    /// Whether this price clears the volume: nobody with a strictly better limit is left, nobody trades at a loss.
    boolean supports(long price) {
        long volume = volume();
        return demand(price + 1) <= volume
                && volume <= demand(price)
                && supply(price - 1) <= volume
                && volume <= supply(price);
    }

    long marginalBid() {
        return bids.get((int) volume() - 1).limit();
    }

    long marginalOffer() {
        return offers.get((int) volume() - 1).limit();
    }

    /// The pairs as `bid#segment-offer#segment` with their watt-hours, in pairing order.
    TreeMap<Integer, String> pairs() {
        TreeMap<Integer, String> pairs = new TreeMap<>();
        String last = "";
        long quantity = 0;
        for (int i = 0; i < volume(); i++) {
            String pair = name(bids.get(i)) + "-" + name(offers.get(i));
            quantity = pair.equals(last) ? quantity + 1 : 1;
            if (!pair.equals(last)) {
                pairs.put(pairs.size(), "");
            }
            pairs.put(pairs.size() - 1, pair + " " + quantity + " Wh");
            last = pair;
        }
        return pairs;
    }

    static String name(OrderId order, int segment) {
        return order + "#" + segment;
    }

    private static String name(Lot lot) {
        return name(lot.order().id(), lot.segment());
    }

    private long demand(long price) {
        return bids.stream().filter(lot -> lot.limit() >= price).count();
    }

    private long supply(long price) {
        return offers.stream().filter(lot -> lot.limit() <= price).count();
    }
}
