package org.openelecbay.market.game.price;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.openelecbay.market.auction.curve.Curve;

/// Participants who take the less the higher the price: each `(zero - price) slope`, kept between two bounds.
///
/// Selling is taking less than nothing. Cost: O(n log n) for the prices at which they take a given sum.
public final class Takers {

    /// Sums below this share of what everybody takes are rounding.
    private static final double ROUNDING = 1e-13;

    private final double[] zeros;
    private final double[] slopes;
    private final double[] lows;
    private final double[] highs;

    /// One entry a participant.
    ///
    /// @param zeros the price at which the line crosses nothing
    /// @param slopes kWh for a unit of price, above 0
    /// @param lows kWh, minus infinity allowed
    /// @param highs kWh, infinity allowed
    public Takers(double[] zeros, double[] slopes, double[] lows, double[] highs) {
        this.zeros = zeros.clone();
        this.slopes = slopes.clone();
        this.lows = lows.clone();
        this.highs = highs.clone();
        for (int k = 0; k < zeros.length; k++) {
            if (!(slopes[k] > 0) || !(lows[k] <= highs[k])) {
                throw new IllegalArgumentException(
                        "Participant " + k + " takes " + slopes[k] + " more for a lower price," + " between " + lows[k]
                                + " and " + highs[k] + ". The slope must be above 0 and the bounds in order.");
            }
        }
    }

    /// Buyers and sellers as curves, buyers first.
    public static Takers of(List<Curve> buyers, List<Curve> sellers) {
        int size = buyers.size() + sellers.size();
        double[] zeros = new double[size];
        double[] slopes = new double[size];
        double[] lows = new double[size];
        double[] highs = new double[size];
        for (int k = 0; k < size; k++) {
            boolean buys = k < buyers.size();
            Curve curve = buys ? buyers.get(k) : sellers.get(k - buyers.size());
            zeros[k] = curve.limit();
            slopes[k] = 1 / curve.slope();
            lows[k] = buys ? 0 : -curve.most();
            highs[k] = buys ? curve.most() : 0;
        }
        return new Takers(zeros, slopes, lows, highs);
    }

    /// What one of them takes at a price, kWh.
    public double take(int participant, double price) {
        double line = (zeros[participant] - price) * slopes[participant];
        return Math.min(Math.max(line, lows[participant]), highs[participant]);
    }

    /// The prices at which all together take a sum; infinite where no price makes them.
    ///
    /// @param total kWh
    public PriceRange balancing(double total) {
        double[] kinks = kinks();
        if (kinks.length == 0) {
            double free = DoubleStream.of(slopes).sum();
            double price = free > 0 ? (at(0) - total) / free : 0;
            return free > 0
                    ? new PriceRange(price, price)
                    : new PriceRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        int above = 0;
        for (int most = kinks.length; above < most; ) {
            int middle = (above + most) >>> 1;
            boolean isAbove = sign(kinks[middle], total) > 0;
            above = isAbove ? middle + 1 : above;
            most = isAbove ? most : middle;
        }
        int below = above;
        for (int most = kinks.length; below < most; ) {
            int middle = (below + most) >>> 1;
            boolean isBelow = sign(kinks[middle], total) < 0;
            most = isBelow ? middle : most;
            below = isBelow ? below : middle + 1;
        }
        return new PriceRange(
                above < below ? lowEnd(kinks, above) : crossing(kinks, above, total),
                above < below ? highEnd(kinks, below) : crossing(kinks, above, total));
    }

    /// The price between two kinks, the lower one with too much taken and the upper one with too little.
    private double crossing(double[] kinks, int upper, double total) {
        boolean first = upper == 0;
        boolean last = upper == kinks.length;
        double from = kinks[first ? 0 : upper - 1];
        double inside = first ? from - 1 : last ? from + 1 : from + (kinks[upper] - from) / 2;
        double slope = slopeAt(first ? Double.NEGATIVE_INFINITY : last ? Double.POSITIVE_INFINITY : inside);
        if (slope == 0) {
            return first ? Double.NEGATIVE_INFINITY : last ? Double.POSITIVE_INFINITY : inside;
        }
        double price = from + (at(from) - total) / slope;
        return Math.min(
                Math.max(price, first ? Double.NEGATIVE_INFINITY : from),
                last ? Double.POSITIVE_INFINITY : kinks[upper]);
    }

    /// Balanced from this kink on; without end where nobody moves below the first one.
    private double lowEnd(double[] kinks, int first) {
        boolean isOpen = first == 0 && slopeAt(Double.NEGATIVE_INFINITY) == 0;
        return isOpen ? Double.NEGATIVE_INFINITY : kinks[first];
    }

    private double highEnd(double[] kinks, int end) {
        boolean isOpen = end == kinks.length && slopeAt(Double.POSITIVE_INFINITY) == 0;
        return isOpen ? Double.POSITIVE_INFINITY : kinks[end - 1];
    }

    private double at(double price) {
        double sum = 0;
        for (int k = 0; k < zeros.length; k++) {
            sum += take(k, price);
        }
        return sum;
    }

    private int sign(double price, double total) {
        double sum = -total;
        double size = Math.abs(total);
        for (int k = 0; k < zeros.length; k++) {
            double taken = take(k, price);
            sum += taken;
            size += Math.abs(taken);
        }
        return Math.abs(sum) <= ROUNDING * size ? 0 : sum > 0 ? 1 : -1;
    }

    /// How fast they take less where the price rises from here, between kinks.
    private double slopeAt(double price) {
        double sum = 0;
        for (int k = 0; k < zeros.length; k++) {
            boolean isFree = price > zeros[k] - highs[k] / slopes[k] && price < zeros[k] - lows[k] / slopes[k];
            boolean isFreeBelow = price == Double.NEGATIVE_INFINITY && Double.isInfinite(highs[k]);
            boolean isFreeAbove = price == Double.POSITIVE_INFINITY && Double.isInfinite(lows[k]);
            sum += isFree || isFreeBelow || isFreeAbove ? slopes[k] : 0;
        }
        return sum;
    }

    private double[] kinks() {
        double[] kinks = new double[2 * zeros.length];
        int count = 0;
        for (int k = 0; k < zeros.length; k++) {
            if (Double.isFinite(highs[k])) {
                kinks[count++] = zeros[k] - highs[k] / slopes[k];
            }
            if (Double.isFinite(lows[k])) {
                kinks[count++] = zeros[k] - lows[k] / slopes[k];
            }
        }
        double[] found = Arrays.copyOf(kinks, count);
        Arrays.sort(found);
        return found;
    }
}
