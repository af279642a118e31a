package org.openelecbay.market.game.flexibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openelecbay.market.auction.curve.Curve;

/// What flexibility is worth to those who need it, all together: a falling line with kinks and jumps.
///
/// @param parts from the dearest on
record Need(List<Part> parts) {

    /// A straight part.
    ///
    /// @param from kWh that are needed more than this part
    /// @param to kWh
    /// @param price of its first kWh, currency per kWh
    /// @param slope currency per kWh^2, above 0
    record Part(double from, double to, double price, double slope) {

        double priceAt(double quantity) {
            return price - slope * (quantity - from);
        }

        double lastPrice() {
            return priceAt(to);
        }
    }

    Need {
        parts = List.copyOf(parts);
    }

    /// The sum of curves of buyers.
    static Need of(List<Curve> buyers) {
        double[] prices = buyers.stream()
                .flatMap(buyer -> Stream.of(buyer.limit(), buyer.limit() - buyer.slope() * buyer.most()))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .mapToDouble(Double::doubleValue)
                .toArray();
        List<Part> parts = new ArrayList<>();
        double total = 0;
        for (int k = 0; k + 1 < prices.length; k++) {
            double middle = prices[k] + (prices[k + 1] - prices[k]) / 2;
            double taken = 0;
            for (Curve buyer : buyers) {
                boolean moves = middle < buyer.limit() && middle > buyer.limit() - buyer.slope() * buyer.most();
                taken += moves ? 1 / buyer.slope() : 0;
            }
            if (taken > 0) {
                double to = total + taken * (prices[k] - prices[k + 1]);
                parts.add(new Part(total, to, prices[k], 1 / taken));
                total = to;
            }
        }
        return new Need(parts);
    }

    /// kWh that are worth anything to anybody.
    double total() {
        return parts.isEmpty() ? 0 : parts.getLast().to();
    }
}
