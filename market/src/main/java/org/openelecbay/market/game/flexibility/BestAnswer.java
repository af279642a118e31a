package org.openelecbay.market.game.flexibility;

import java.util.List;
import java.util.stream.DoubleStream;
import org.openelecbay.market.auction.curve.Curve;

/// The best that one seller of flexibility can do while the others stay: exactly, because between two kinks of the need
/// or of its own cost its profit is a parabola.
final class BestAnswer {

    private BestAnswer() {}

    /// The greatest profit, currency, at least that of securing nothing.
    ///
    /// @param pieces of its own cost, in their order
    /// @param others kWh that the others secure
    static double of(Need need, List<Curve> pieces, double others) {
        double own = pieces.stream().mapToDouble(Curve::most).sum();
        double most = Math.min(own, Math.max(0, need.total() - others));
        double[] kinks = kinks(need, pieces, others, most);
        double best = 0;
        for (int k = 0; k + 1 < kinks.length; k++) {
            best = Math.max(best, between(need, pieces, others, kinks[k], kinks[k + 1]));
        }
        return best;
    }

    /// What so much costs it, currency.
    static double cost(List<Curve> pieces, double quantity) {
        double cost = 0;
        double left = quantity;
        for (Curve piece : pieces) {
            double taken = Math.clamp(left, 0, piece.most());
            cost += piece.cost(taken);
            left -= taken;
        }
        return cost;
    }

    private static double between(Need need, List<Curve> pieces, double others, double from, double to) {
        double middle = from + (to - from) / 2;
        Need.Part part = need.parts().getLast();
        for (Need.Part each : need.parts()) {
            if (others + middle < each.to()) {
                part = each;
                break;
            }
        }
        double before = 0;
        Curve piece = pieces.getLast();
        for (Curve each : pieces) {
            if (middle < before + each.most()) {
                piece = each;
                break;
            }
            before += each.most();
        }
        // Price less margin at q: p0 - slope (others + q - from) - slope q - limit - steepness (q - before) = 0.
        double top = part.priceAt(others) - piece.limit() + piece.slope() * before;
        double quantity = Math.clamp(top / (2 * part.slope() + piece.slope()), from, to);
        return part.priceAt(others + quantity) * quantity - cost(pieces, quantity);
    }

    private static double[] kinks(Need need, List<Curve> pieces, double others, double most) {
        DoubleStream.Builder kinks = DoubleStream.builder();
        kinks.add(0).add(most);
        need.parts().forEach(part -> kinks.add(part.to() - others));
        double before = 0;
        for (Curve piece : pieces) {
            before += piece.most();
            kinks.add(before);
        }
        return kinks.build()
                .filter(kink -> kink >= 0 && kink <= most)
                .sorted()
                .distinct()
                .toArray();
    }
}
