package org.openelecbay.market.game.gridled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Segment;
import org.openelecbay.core.Trade;
import org.openelecbay.market.Entrants;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.CallAuction;
import org.openelecbay.market.auction.curve.OrderCurves;
import org.openelecbay.market.auction.curve.WholePrices;
import org.openelecbay.market.game.leader.Follower;

/// The grid announces a price, and prosumers trade with each other below it, each in its coalition.
///
/// The grid's price starts a share of the way up the supplier's band. When the buyers, by the curves of their bids
/// ([OrderCurves]), would take more than the threshold from the grid at it, it rises to the least price at which they
/// would not, at most to the supplier's price ([GridLeader]). No bid counts for more than the grid asks. Then
/// coalitions form by merge and split, the fee for distance weighing their ways, and each holds a call auction. What
/// the supplier bills is its own tariff, and nobody pays the fee: it only keeps trades short.
///
/// Cost: orders times their logarithm, and merge and split. Sources: Tushar et al., grid-led cooperative Stackelberg
/// game; spec E.5, D.6, A.2, C.6; docs/reference/leader-games.md.
public final class GridLedAuction implements MarketMechanism {

    private final Reading reading;
    private final Ratio base;
    private final Ratio threshold;
    private final Price flexibility;
    private final Price feePerDistance;
    private final CallAuction auction = new CallAuction();

    /// @param reading of the condition that the grid's cost is zero
    /// @param base where in the supplier's band the grid starts, 0 to 1
    /// @param threshold the share of all energy bid for that the grid can give, 0 to 1
    /// @param flexibility of the buyers, as [OrderCurves] wants it
    /// @param feePerDistance that weighs ways, per kWh and unit of distance, not negative
    public GridLedAuction(Reading reading, Ratio base, Ratio threshold, Price flexibility, Price feePerDistance) {
        if (feePerDistance.isNegative()) {
            throw new IllegalArgumentException("The fee for distance is " + feePerDistance + "; it is zero or above.");
        }
        this.reading = reading;
        this.base = requireShare("base", base);
        this.threshold = requireShare("threshold", threshold);
        this.flexibility = OrderCurves.requireFlexible(flexibility);
        this.feePerDistance = feePerDistance;
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        Entrants entrants = Entrants.willing(book, context);
        OrderBook willing = entrants.book();
        GridLeader.Announced announced = announced(willing, context);
        Price price = context.band().clamp(WholePrices.nearest(announced.price()));
        List<Bid> bids = willing.bids().stream().map(bid -> capped(bid, price)).toList();
        TradingCoalitions coalitions = coalitions(bids, willing.offers(), price, context);
        List<Trade> trades = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.clearing(why(announced, price, coalitions)));
        for (OrderBook each : books(willing, bids, coalitions)) {
            Clearing clearing = auction.clear(each, context);
            clearing.trades().forEach(trade -> trades.add(trade.numbered(trades.size() + 1)));
            clearing.reasons().stream()
                    .filter(reason -> reason.about().isPresent()
                            || each.bids().size() + each.offers().size() > 1)
                    .forEach(reasons::add);
        }
        reasons.addAll(entrants.turnedAway());
        return new Clearing(book.slot(), trades, List.of(), reasons);
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.SCALE_FREE,
                "Where demand just meets the threshold rounding decides whether the grid asks more.",
                Property.EFFICIENT,
                "Bids count for no more than the grid asks, and coalitions trade apart.",
                Property.TRUTHFUL,
                "The marginal orders set the price, so shading one's limit can pay.",
                Property.SYMMETRIC,
                "At the marginal limit the earlier order trades first.");
    }

    private GridLeader.Announced announced(OrderBook book, SlotContext context) {
        List<Follower.Quadratic> prosumers = new ArrayList<>();
        long wattHours = 0;
        for (Bid bid : book.bids()) {
            for (Segment segment : bid.segments()) {
                double most = segment.quantity().wattHours() / OrderCurves.WATT_HOURS;
                wattHours += segment.quantity().wattHours();
                prosumers.add(new Follower.Quadratic(
                        segment.limit().currencyPerKwh(), flexibility.currencyPerKwh() / most, most));
            }
        }
        prosumers.sort(Comparator.comparingDouble(Follower.Quadratic::w)
                .thenComparingDouble(Follower.Quadratic::most)); // so that sums do not depend on the list
        Price start = base.between(context.band().exportPrice(), context.band().importPrice());
        GridLeader grid = new GridLeader(
                start.currencyPerKwh(),
                context.band().importPrice().currencyPerKwh(),
                wattHours / OrderCurves.WATT_HOURS * threshold.value(),
                1,
                prosumers);
        return reading == Reading.THRESHOLD ? grid.atThreshold() : grid.withoutPurchase();
    }

    private TradingCoalitions coalitions(List<Bid> bids, List<Offer> offers, Price price, SlotContext context) {
        Map<ParticipantId, Long> net = new HashMap<>();
        bids.forEach(bid -> net.merge(bid.owner(), -bid.quantity().wattHours(), Long::sum));
        offers.forEach(offer -> net.merge(offer.owner(), offer.quantity().wattHours(), Long::sum));
        List<ParticipantId> players = net.keySet().stream()
                .sorted(context.ties().thenComparing(ParticipantId::value))
                .toList();
        return TradingCoalitions.of(
                players,
                players.stream().mapToLong(net::get).toArray(),
                price.minus(context.band().exportPrice()).microsPerKwh(),
                feePerDistance.microsPerKwh(),
                context.distances());
    }

    /// One book a coalition; those who stand alone trade nothing, and one book tells all of them.
    private static List<OrderBook> books(OrderBook willing, List<Bid> bids, TradingCoalitions coalitions) {
        List<OrderBook> books = new ArrayList<>();
        for (Set<ParticipantId> each : coalitions.coalitions()) {
            books.add(new OrderBook(willing.slot(), of(bids, each), of(willing.offers(), each)));
        }
        return books;
    }

    private static <T extends Order> List<T> of(List<T> orders, Set<ParticipantId> owners) {
        return orders.stream().filter(order -> owners.contains(order.owner())).toList();
    }

    private static Bid capped(Bid bid, Price most) {
        return bid.with(
                bid.segments().stream()
                        .map(segment ->
                                new Segment(segment.quantity(), segment.limit().min(most)))
                        .toList(),
                bid.submittedAt());
    }

    private static String why(GridLeader.Announced announced, Price price, TradingCoalitions coalitions) {
        return "The grid asks " + price
                + (announced.isChoked()
                        ? ", choked by the supplier's price, since buyers would still take more of it than it can give; "
                        : ", the least price at which its peak costs it nothing; ")
                + coalitions.words() + ", and each clears its own auction below that price.";
    }

    private static Ratio requireShare(String what, Ratio share) {
        if (share.numerator() < 0 || share.numerator() > share.denominator()) {
            throw new IllegalArgumentException("The " + what + " of the grid is " + share.numerator() + "/"
                    + share.denominator() + "; it lies from 0 to 1.");
        }
        return share;
    }
}
