package org.openelecbay.home.bidding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
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
import org.openelecbay.core.Wish;

/// Turns a [TradeCurve] into at most one bid and one offer, never worse for the member than its plan with the supplier
/// alone, and never beyond what the member allows.
///
/// Named rounding: quantities are cut to whole watt-hours over the running sum of the portions, so that an order holds
/// less than one watt-hour less than the curve; what is cut stays in the home's register. Prices are cut to whole
/// millionths in the member's favour.
///
/// @param owner who bids
/// @param bidLimit the most per kWh that the member pays; empty for what the energy is worth
/// @param offerLimit the least per kWh that the member takes; empty for what the energy is worth
/// @param wish what a bid asks of the energy beside its price
/// @param green whether offers say that they sell green energy
public record MarginalValueBidder(
        ParticipantId owner, Optional<Price> bidLimit, Optional<Price> offerLimit, Wish wish, boolean green) {

    /// Most segments of an order that are written; later ones are left out.
    public static final int MOST_SEGMENTS = 20;

    private static final double MICROS = 1e6;
    private static final double NOISE = 1e-3;

    /// A member that asks for nothing in particular.
    public MarginalValueBidder(ParticipantId owner) {
        this(owner, Optional.empty(), Optional.empty(), Wish.NONE, false);
    }

    /// The orders of a slot; a side without energy has none.
    ///
    /// @param curve of this slot
    /// @param band the supplier's prices, within which orders make sense
    /// @param buyerFees what a buyer pays per kWh on top of the price
    /// @param sellerFees what a seller pays per kWh out of the price
    public List<Order> orders(
            Slot slot, TradeCurve curve, PriceBand band, Price buyerFees, Price sellerFees, Instant submittedAt) {
        List<Order> orders = new ArrayList<>();
        List<Segment> bids = segments(
                curve.bids(),
                value -> bidLimit(value, band, buyerFees),
                limit -> limit.compareTo(band.exportPrice()) >= 0);
        if (!bids.isEmpty()) {
            orders.add(new Bid(new OrderId(owner.value() + "-bid"), owner, slot, bids, submittedAt, wish));
        }
        List<Segment> offers = segments(
                curve.offers(),
                value -> offerLimit(value, band, sellerFees),
                limit -> limit.compareTo(band.importPrice()) <= 0);
        if (!offers.isEmpty()) {
            orders.add(new Offer(new OrderId(owner.value() + "-offer"), owner, slot, offers, submittedAt, green));
        }
        return orders;
    }

    private Price bidLimit(double value, PriceBand band, Price fees) {
        Price most =
                Price.ofMicrosPerKwh((long) Math.floor(value * MICROS + NOISE)).min(band.importPrice());
        Price limit = most.minus(fees);
        return bidLimit.map(limit::min).orElse(limit);
    }

    private Price offerLimit(double value, PriceBand band, Price fees) {
        Price least =
                Price.ofMicrosPerKwh((long) Math.ceil(value * MICROS - NOISE)).max(band.exportPrice());
        Price limit = least.plus(fees);
        return offerLimit.map(limit::max).orElse(limit);
    }

    private static List<Segment> segments(
            List<Portion> portions, DoubleFunction<Price> limits, Predicate<Price> sensible) {
        List<Segment> segments = new ArrayList<>();
        double sum = 0;
        long written = 0;
        for (Portion portion : portions) {
            sum += portion.kwh();
            long wattHours = (long) Math.floor(sum * 1_000 + NOISE) - written;
            Price limit = limits.apply(portion.perKwh());
            if (!sensible.test(limit) || segments.size() == MOST_SEGMENTS) {
                return segments;
            }
            if (wattHours > 0) {
                segments.add(new Segment(Energy.ofWattHours(wattHours), limit));
                written += wattHours;
            }
        }
        return segments;
    }
}
