package org.openelecbay.market.dispatch.bilateral;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Who could trade with whom: producers and consumers, and the pairs between them (spec F.1).
///
/// @param traders by their numbers
/// @param pairs each of a producer and a consumer, each once
public record BilateralMarket(List<Trader> traders, List<Partnership> pairs) {

    public BilateralMarket {
        traders = List.copyOf(traders);
        pairs = List.copyOf(pairs);
        Set<Long> seen = new HashSet<>();
        for (Partnership pair : pairs) {
            if (!is(traders, pair.seller(), true) || !is(traders, pair.buyer(), false)) {
                throw new IllegalArgumentException("The pair of " + pair.seller() + " and " + pair.buyer()
                        + " is not one of a producer and a consumer among " + traders.size()
                        + " traders. Is the producer named first?");
            }
            if (!seen.add((long) pair.seller() * traders.size() + pair.buyer())) {
                throw new IllegalArgumentException("The pair of " + pair.seller() + " and " + pair.buyer()
                        + " is listed twice; its charges stand in one place.");
            }
        }
    }

    private static boolean is(List<Trader> traders, int number, boolean sells) {
        return number >= 0 && number < traders.size() && traders.get(number).sells() == sells;
    }

    /// What each trader moves in these trades, kWh.
    ///
    /// @param trades kWh by pair
    public double[] totals(double[] trades) {
        double[] totals = new double[traders.size()];
        for (int e = 0; e < trades.length; e++) {
            totals[pairs.get(e).seller()] += trades[e];
            totals[pairs.get(e).buyer()] += trades[e];
        }
        return totals;
    }

    /// What the pairs mind or pay for these trades, currency.
    ///
    /// @param trades kWh by pair
    public double preferenceCost(double[] trades) {
        double sum = 0;
        for (int e = 0; e < trades.length; e++) {
            sum += pairs.get(e).charge() * trades[e];
        }
        return sum;
    }

    /// Costs of the producers minus utilities of the consumers plus [#preferenceCost], currency.
    public double objective(double[] trades) {
        double[] totals = totals(trades);
        double sum = preferenceCost(trades);
        for (int n = 0; n < totals.length; n++) {
            sum += traders.get(n).cost(totals[n]);
        }
        return sum;
    }
}
