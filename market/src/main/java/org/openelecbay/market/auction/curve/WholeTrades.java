package org.openelecbay.market.auction.curve;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.core.LargestRemainder;
import org.openelecbay.core.Price;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.session.Sides;
import org.openelecbay.market.auction.session.Tally;
import org.openelecbay.market.auction.session.WholeEnergies;

/// The one rounding from the real numbers of a game or a program to trades of whole watt-hours.
public final class WholeTrades {

    /// In a kWh, and a little more, so that rounding down does not cut what floating point has already cut.
    public static final double WATT_HOURS = OrderCurves.WATT_HOURS * (1 + 1e-12);

    private static final int BITS_OF_A_WATT_HOUR = 20;

    private WholeTrades() {}

    /// Energy between one step of a bid and one of an offer.
    ///
    /// @param bid rank in the ladder of the bids
    /// @param offer rank in the ladder of the offers
    /// @param wattHours not negative
    /// @param price per kWh
    public record Pair(int bid, int offer, double wattHours, Price price) {}

    /// Everybody at one price. Orders that it does not suit drop out; what both sides trade is rounded down to
    /// whole watt-hours and split by largest remainder, for each order as a whole.
    ///
    /// @param bought watt-hours by rank of the bid, not negative
    /// @param sold watt-hours by rank of the offer, not negative
    public static void atOnePrice(
            Ladder bids, Ladder offers, double[] bought, double[] sold, Price price, Tally tally) {
        double total = Math.max(Arrays.stream(bought).sum(), Arrays.stream(sold).sum());
        int bits = Math.clamp(60 - Math.getExponent(total), 0, BITS_OF_A_WATT_HOUR);
        long[] buying = new long[bids.size()];
        for (int rank = 0; rank < buying.length; rank++) {
            buying[rank] = bids.limit(rank) >= price.microsPerKwh() ? parts(bought[rank], bits) : 0;
        }
        long[] selling = new long[offers.size()];
        for (int rank = 0; rank < selling.length; rank++) {
            selling[rank] = offers.limit(rank) <= price.microsPerKwh() ? parts(sold[rank], bits) : 0;
        }
        long both = Math.min(Arrays.stream(buying).sum(), Arrays.stream(selling).sum()) >> bits;
        if (both > 0) {
            new Sides(bids, offers)
                    .pair(
                            byOrder(bids, buying, 1L << bits, both),
                            byOrder(offers, selling, 1L << bits, both),
                            _ -> price,
                            price,
                            tally);
        }
    }

    /// Each pair at its own price, kept within both limits; pairs whose limits cross the other way drop out. The
    /// whole watt-hours of all pairs together are kept, by largest remainder in the order of the list, as far as
    /// the steps hold them.
    public static void inPairs(Ladder bids, Ladder offers, List<Pair> pairs, Tally tally) {
        List<Pair> possible = pairs.stream()
                .filter(pair -> pair.wattHours() > 0 && bids.limit(pair.bid()) >= offers.limit(pair.offer()))
                .toList();
        long[] whole = wholes(possible);
        long[] bidLeft = quantities(bids);
        long[] offerLeft = quantities(offers);
        for (int k = 0; k < whole.length; k++) {
            Pair pair = possible.get(k);
            long energy = Math.min(whole[k], Math.min(bidLeft[pair.bid()], offerLeft[pair.offer()]));
            if (energy > 0) {
                bidLeft[pair.bid()] -= energy;
                offerLeft[pair.offer()] -= energy;
                Price price = Price.ofMicrosPerKwh(
                        Math.clamp(pair.price().microsPerKwh(), offers.limit(pair.offer()), bids.limit(pair.bid())));
                tally.trade(bids.orderIndex(pair.bid()), offers.orderIndex(pair.offer()), energy, price, price);
            }
        }
    }

    private static long[] wholes(List<Pair> pairs) {
        double total = pairs.stream().mapToDouble(Pair::wattHours).sum();
        int bits = Math.clamp(60 - Math.getExponent(Math.max(1, total)), 0, BITS_OF_A_WATT_HOUR);
        long unit = 1L << bits;
        long[] whole = new long[pairs.size()];
        long[] rest = new long[pairs.size()];
        long parts = 0;
        for (int k = 0; k < whole.length; k++) {
            long part = parts(pairs.get(k).wattHours(), bits);
            whole[k] = part / unit;
            rest[k] = part % unit;
            parts += rest[k];
        }
        LargestRemainder.handOut(parts / unit, whole, rest);
        return whole;
    }

    private static long[] quantities(Ladder ladder) {
        long[] quantities = new long[ladder.size()];
        Arrays.setAll(quantities, ladder::quantity);
        return quantities;
    }

    /// Whole watt-hours by rank: rounded for each order as a whole, whose segments fill in their order.
    private static long[] byOrder(Ladder ladder, long[] parts, long unit, long total) {
        int[] places = new int[ladder.orderCount()];
        long[] sums = new long[ladder.orderCount()];
        int count = 0;
        for (int rank = 0; rank < parts.length; rank++) {
            int order = ladder.orderIndex(rank);
            places[order] = places[order] == 0 ? ++count : places[order];
            sums[places[order] - 1] += parts[rank];
        }
        long[] left = WholeEnergies.of(sums, unit, total);
        long[] fills = new long[parts.length];
        for (int rank = 0; rank < parts.length; rank++) {
            int place = places[ladder.orderIndex(rank)] - 1;
            fills[rank] = parts[rank] == 0 ? 0 : Math.min(left[place], ladder.quantity(rank));
            left[place] -= fills[rank];
        }
        return fills;
    }

    /// Down to parts of a watt-hour.
    private static long parts(double wattHours, int bits) {
        return (long) Math.scalb(wattHours, bits);
    }
}
