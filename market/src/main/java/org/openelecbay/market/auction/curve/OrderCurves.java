package org.openelecbay.market.auction.curve;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Price;
import org.openelecbay.market.auction.Ladder;

/// The orders of a book as curves: the limit is where a bid is worth most and an offer costs least, and over all of the
/// energy of a step its worth falls, or its cost rises, by the flexibility. So nobody who trades where worth or cost
/// meets the price trades beyond its limit.
///
/// @param bids by rank of the ladder
/// @param offers by rank of the ladder
public record OrderCurves(List<Curve> bids, List<Curve> offers) {

    /// Watt-hours in a kWh.
    public static final double WATT_HOURS = 1_000;

    /// Micros in a unit of the currency.
    public static final double MICROS = 1_000_000;

    static final long MOST_FLEXIBILITY = 1L << 50;

    public OrderCurves {
        bids = List.copyOf(bids);
        offers = List.copyOf(offers);
    }

    /// The steps of both ladders, by rank.
    ///
    /// @param flexibility as [#requireFlexible] wants it
    public static OrderCurves of(Ladder bids, Ladder offers, Price flexibility) {
        return new OrderCurves(curves(bids, flexibility), curves(offers, flexibility));
    }

    /// The same flexibility, if curves can be made with it.
    ///
    /// @throws IllegalArgumentException when it is not above zero or beyond counting
    public static Price requireFlexible(Price flexibility) {
        if (flexibility.microsPerKwh() <= 0 || flexibility.microsPerKwh() > MOST_FLEXIBILITY) {
            throw new IllegalArgumentException(
                    "The flexibility of a rule is " + flexibility + "; curves need one above zero, such as 0.05.");
        }
        return flexibility;
    }

    private static List<Curve> curves(Ladder ladder, Price flexibility) {
        List<Curve> curves = new ArrayList<>(ladder.size());
        for (int rank = 0; rank < ladder.size(); rank++) {
            double energy = ladder.quantity(rank) / WATT_HOURS;
            curves.add(new Curve(ladder.limit(rank) / MICROS, flexibility.microsPerKwh() / MICROS / energy, energy));
        }
        return curves;
    }
}
