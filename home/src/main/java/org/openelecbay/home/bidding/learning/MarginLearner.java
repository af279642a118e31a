package org.openelecbay.home.bidding.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Order;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Segment;
import org.openelecbay.core.Trade;

/// Learns how far to stay away from one's limits, for each hour of the day and each side apart, from what one's own
/// trades have earned against those limits (modified Roth-Erev).
///
/// A margin is a share of the way from a limit to the far end of the supplier's band, one for all segments of an order,
/// so that nothing is ever bought above its limit nor sold below. It knows its own orders and trades and the hour,
/// nothing of anybody else.
public final class MarginLearner {

    private static final double[] MARGINS = {0, 0.1, 0.25, 0.5, 0.75, 0.95};
    private static final int SIDES = 2;
    private static final int NOTHING = -1;
    private static final int HOURS = 24;
    private static final double RECENCY = 0.04;
    private static final double EXPERIMENTATION = 0.2;
    private static final double FIRST = 0.02;
    private static final double NANOS = 1e9;

    private final RandomGenerator random;
    private final RothErev[][] learned = new RothErev[SIDES][HOURS];
    private final int[] chosen = {NOTHING, NOTHING};

    /// A learner that draws from this source.
    public MarginLearner(RandomGenerator random) {
        this.random = random;
        for (RothErev[] hours : learned) {
            Arrays.setAll(hours, _ -> new RothErev(MARGINS.length, RECENCY, EXPERIMENTATION, FIRST));
        }
    }

    /// The order that it hands in instead of one at its limits.
    ///
    /// @param truthful every segment at its limit
    /// @param hour of the day on the wall clock, 0 to 23
    /// @param exploring true draws a margin, false takes the one that has proved best
    public Order shaded(Order truthful, PriceBand band, int hour, boolean exploring) {
        int side = side(truthful);
        RothErev own = learned[side][hour];
        int choice = exploring ? own.drawn(random) : own.best();
        chosen[side] = choice;
        return withMargin(truthful, band, MARGINS[choice]);
    }

    /// An order whose every limit stays away from what it was by a margin.
    ///
    /// @param margin 0 leaves the limits, 1 moves them to the far end of the band
    public static Order withMargin(Order truthful, PriceBand band, double margin) {
        boolean buys = truthful instanceof Bid;
        Price far = buys ? band.exportPrice() : band.importPrice();
        List<Segment> segments = new ArrayList<>();
        for (Segment each : truthful.segments()) {
            double limit = (double) each.limit().microsPerKwh();
            double room = (buys ? -1 : 1) * Math.max(0, (buys ? -1 : 1) * ((double) far.microsPerKwh() - limit));
            Price moved = Price.ofMicrosPerKwh((long) StrictMath.rint(limit + margin * room));
            segments.add(new Segment(each.quantity(), moved));
        }
        return truthful.with(segments, truthful.submittedAt());
    }

    /// Learns from what came of the order that it shaded last on this side.
    ///
    /// @param truthful the order at its limits
    /// @param hour for which it was
    public void learn(Order truthful, int hour, Clearing clearing) {
        int side = side(truthful);
        if (chosen[side] != NOTHING) {
            learned[side][hour].reward(chosen[side], Math.max(0, profit(truthful, clearing)));
            chosen[side] = NOTHING;
        }
    }

    /// What the owner of an order has gained against its limits, money; the best segments trade first.
    public static double profit(Order truthful, Clearing clearing) {
        boolean buys = truthful instanceof Bid;
        long left = 0;
        double paid = 0;
        for (Trade trade : clearing.trades()) {
            if ((buys ? trade.buyer() : trade.seller()).equals(truthful.owner())) {
                Price price = buys ? trade.buyerPays() : trade.sellerGets();
                left += trade.quantity().wattHours();
                paid += (double) price.times(trade.quantity()).nanos();
            }
        }
        double worth = 0;
        for (Segment segment : truthful.segments()) {
            long part = Math.min(left, segment.quantity().wattHours());
            worth += (double) part * segment.limit().microsPerKwh();
            left -= part;
        }
        return (buys ? worth - paid : paid - worth) / NANOS;
    }

    private static int side(Order order) {
        return order instanceof Bid ? 0 : 1;
    }
}
