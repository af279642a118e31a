package org.openelecbay.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;
import org.openelecbay.core.Trade;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.CallAuction;
import org.openelecbay.market.auction.Crossing;
import org.openelecbay.market.auction.reverse.NaiveProcurement;
import org.openelecbay.market.auction.reverse.PaymentRule;
import org.openelecbay.market.auction.reverse.ReverseAuction;
import org.openelecbay.market.listing.ListingMarket;
import org.openelecbay.market.listing.NaiveListings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The naive twins of [OtherAuctionsBenchmark], a watt-hour at a time, at sizes they can bear: with 10,000 orders one
/// call takes minutes. Before measuring, both must find on a small book what the fast rules find.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class NaiveAuctionsBenchmark {

    private static final int LEVELS = 111;
    private static final int SMALL = 60;

    /// How many orders in all.
    @Param({"100", "1000"})
    public int orders = 100;

    private final SlotContext context = RandomOrders.context();
    private OrderBook book = new OrderBook(context.slot(), List.of(), List.of());

    /// Fills the book and compares the twins with the fast rules on a small one.
    @Setup(Level.Trial)
    public void fill() {
        book = RandomOrders.book(orders, LEVELS);
        OrderBook small = RandomOrders.book(SMALL, LEVELS);
        requireSame(
                new ListingMarket().clear(small, context).trades(), NaiveListings.trades(small, context), "elecbay");
        compareVickrey(small);
    }

    /// `elecbay`: every buyer looks through all listings.
    @Benchmark
    public List<Trade> listings() {
        return NaiveListings.trades(book, context);
    }

    /// `reverse-auction` under Vickrey: a market without each of the sellers.
    @Benchmark
    public Map<ParticipantId, Long> vickrey() {
        Map<ParticipantId, Long> sellers = new HashMap<>();
        book.offers().forEach(offer -> sellers.put(offer.owner(), 0L));
        return twin(book).vickrey(sellers);
    }

    /// It buys for the bids from the marginal one of the call auction up.
    private NaiveProcurement twin(OrderBook from) {
        Crossing crossing = new CallAuction().outcome(from, context).crossing().orElseThrow();
        long cap = crossing.marginalBid().microsPerKwh();
        long need = 0;
        for (Bid bid : from.bids()) {
            need += bid.segments().getFirst().limit().microsPerKwh() >= cap
                    ? bid.quantity().wattHours()
                    : 0;
        }
        return new NaiveProcurement(from.offers(), Math.toIntExact(need), cap);
    }

    /// Trades carry whole micros per kWh, payments the rest.
    private void compareVickrey(OrderBook small) {
        Clearing clearing = new ReverseAuction(PaymentRule.VICKREY).clear(small, context);
        Map<ParticipantId, Price> limits = new HashMap<>();
        small.offers()
                .forEach(offer ->
                        limits.put(offer.owner(), offer.segments().getFirst().limit()));
        Map<ParticipantId, Long> costs = new HashMap<>();
        Map<ParticipantId, Long> pay = new HashMap<>();
        for (Trade trade : clearing.trades()) {
            ParticipantId seller = trade.seller();
            Price limit = Objects.requireNonNull(limits.get(seller));
            costs.merge(seller, limit.times(trade.quantity()).nanos(), Long::sum);
            pay.merge(seller, trade.sellerGets().times(trade.quantity()).nanos(), Long::sum);
        }
        for (Payment payment : clearing.payments()) {
            if (payment.to() instanceof Payment.Participating(ParticipantId seller)) {
                pay.merge(seller, payment.money().nanos(), Long::sum);
            }
        }
        requireSame(pay, twin(small).vickrey(costs), "reverse-auction");
    }

    private static void requireSame(Object fast, Object naive, String rule) {
        if (!fast.equals(naive)) {
            throw new IllegalStateException("The naive twin of " + rule + " finds " + naive + ", not " + fast + ".");
        }
    }
}
