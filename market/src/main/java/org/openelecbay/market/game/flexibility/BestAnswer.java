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
        return Math.max(0, within(need, pieces, others, 0, Double.POSITIVE_INFINITY));
    }

    /// The greatest profit, currency, of securing no less and no more than this; negative infinity where there is
    /// nothing in between.
    static double within(Need need, List<Curve> pieces, double others, double least, double most) {
        double own = pieces.stream().mapToDouble(Curve::most).sum();
        double limit = Math.min(most, Math.min(own, Math.max(0, need.total() - others)));
        double[] kinks = kinks(need, pieces, others, least, limit);
        double best = Double.NEGATIVE_INFINITY;
        int part = 0;
        int piece = 0;
        double before = 0;
        double costBefore = 0;
        for (int k = 0; k + 1 < kinks.length; k++) {
            double middle = kinks[k] + (kinks[k + 1] - kinks[k]) / 2;
            while (part + 1 < need.parts().size()
                    && others + middle >= need.parts().get(part).to()) {
                part++;
            }
            while (piece + 1 < pieces.size()
                    && middle >= before + pieces.get(piece).most()) {
                before += pieces.get(piece).most();
                costBefore += pieces.get(piece).cost(pieces.get(piece).most());
                piece++;
            }
            Need.Part at = need.parts().get(part);
            Curve margin = pieces.get(piece);
            // Price less margin at q: p0 - slope (others + q - from) - slope q - limit - steepness (q - before) = 0.
            double top = at.priceAt(others) - margin.limit() + margin.slope() * before;
            double quantity = Math.clamp(top / (2 * at.slope() + margin.slope()), kinks[k], kinks[k + 1]);
            double cost = costBefore + margin.cost(quantity - before);
            best = Math.max(best, at.priceAt(others + quantity) * quantity - cost);
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

    private static double[] kinks(Need need, List<Curve> pieces, double others, double least, double most) {
        DoubleStream.Builder kinks = DoubleStream.builder();
        kinks.add(least).add(most);
        need.parts().forEach(part -> kinks.add(part.to() - others));
        double before = 0;
        for (Curve piece : pieces) {
            before += piece.most();
            kinks.add(before);
        }
        return kinks.build()
                .filter(kink -> kink >= least && kink <= most)
                .sorted()
                .distinct()
                .toArray();
    }
}
