package org.openelecbay.market.game.flexibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.openelecbay.market.auction.curve.Curve;

/// Who secures how much where the price is that of the end of a part of the need, so that nobody gains by more or less.
///
/// What a seller gains by less, hence at a higher price, rises with what it secures; what it gains by more falls. So
/// the amounts with which it is content are a range, and any amounts out of all ranges that add up to the end are an
/// equilibrium. Of these, the cheapest.
final class StableSplit {

    private static final double ROUNDING = 1e-12;
    private static final int HALVINGS = 60;

    private final Need need;
    private final double price;
    private final double total;
    private final double rounding;

    /// @param part at whose end the price is
    StableSplit(Need need, Need.Part part) {
        this.need = need;
        this.price = part.lastPrice();
        this.total = part.to();
        this.rounding = ROUNDING * Math.max(Math.abs(price), 1e-3) * need.total();
    }

    /// The amounts of the owners, kWh; empty where no amounts suit everybody.
    ///
    /// @param owners the pieces of each owner's cost, in their order
    Optional<double[]> amounts(List<List<Curve>> owners) {
        List<double[]> ranges = new ArrayList<>(owners.size());
        double least = 0;
        double most = 0;
        for (List<Curve> pieces : owners) {
            Optional<double[]> range = range(pieces);
            if (range.isEmpty()) {
                return Optional.empty();
            }
            ranges.add(range.get());
            least += range.get()[0];
            most += range.get()[1];
        }
        double slack = ROUNDING * total;
        return least > total + slack || most < total - slack ? Optional.empty() : Optional.of(cheapest(owners, ranges));
    }

    /// The least and the most with which an owner is content.
    private Optional<double[]> range(List<Curve> pieces) {
        double own = pieces.stream().mapToDouble(Curve::most).sum();
        double high = Math.min(own, total);
        DoublePredicate wantsMore = amount -> gains(pieces, amount, amount, Double.POSITIVE_INFINITY);
        DoublePredicate wantsLess = amount -> gains(pieces, amount, 0, amount);
        if (wantsMore.test(high) || wantsLess.test(0)) {
            return Optional.empty();
        }
        double least = wantsMore.test(0) ? edge(wantsMore, 0, high) : 0;
        double most = wantsLess.test(high) ? edge(wantsLess, high, 0) : high;
        return least > most + ROUNDING * total
                ? Optional.empty()
                : Optional.of(new double[] {Math.min(least, most), most});
    }

    private boolean gains(List<Curve> pieces, double amount, double least, double most) {
        double now = price * amount - BestAnswer.cost(pieces, amount);
        return BestAnswer.within(need, pieces, total - amount, least, most) > now + rounding;
    }

    /// The first amount with which it is content on the way from one with which it is not.
    private static double edge(DoublePredicate unhappy, double from, double to) {
        double out = from;
        double in = to;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = out + (in - out) / 2;
            boolean isOut = unhappy.test(middle);
            out = isOut ? middle : out;
            in = isOut ? in : middle;
        }
        return in;
    }

    /// Everybody up to one margin, within its range.
    private double[] cheapest(List<List<Curve>> owners, List<double[]> ranges) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (List<Curve> pieces : owners) {
            for (Curve piece : pieces) {
                low = Math.min(low, piece.limit());
                high = Math.max(high, piece.limit() + piece.slope() * piece.most());
            }
        }
        for (int k = 0; k < 2 * HALVINGS; k++) {
            double middle = low + (high - low) / 2;
            boolean isTooLow = Arrays.stream(upTo(middle, owners, ranges)).sum() < total;
            low = isTooLow ? middle : low;
            high = isTooLow ? high : middle;
        }
        return upTo(high, owners, ranges);
    }

    private static double[] upTo(double margin, List<List<Curve>> owners, List<double[]> ranges) {
        double[] amounts = new double[owners.size()];
        for (int owner = 0; owner < amounts.length; owner++) {
            for (Curve piece : owners.get(owner)) {
                amounts[owner] += piece.supplyAt(margin);
            }
            amounts[owner] = Math.clamp(amounts[owner], ranges.get(owner)[0], ranges.get(owner)[1]);
        }
        return amounts;
    }
}
