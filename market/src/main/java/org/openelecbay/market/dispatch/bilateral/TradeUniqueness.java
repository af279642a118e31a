package org.openelecbay.market.dispatch.bilateral;

import java.util.Arrays;

/// Whether the trades of an optimum are the only ones that are as good.
///
/// Other trades are as good when energy can be shifted around a cycle: through pairs that trade in both directions,
/// through pairs that do not trade but would not lose by it in one, and through traders without a slope whose price
/// is their marginal cost. So the trades are unique when the first join no cycle and, with what they join taken as
/// one, the others have no directed cycle.
final class TradeUniqueness {

    private final BilateralMarket market;
    private final double[] trades;
    private final double[] totals;
    private final double[] own;
    private final double tight;
    private final int outside;
    private final int[] root;

    /// @param trades kWh by pair
    /// @param totals kWh by trader
    /// @param own marginal price by trader, currency per kWh
    /// @param tight what counts as equal
    TradeUniqueness(BilateralMarket market, double[] trades, double[] totals, double[] own, double tight) {
        this.market = market;
        this.trades = trades;
        this.totals = totals;
        this.own = own;
        this.tight = tight;
        this.outside = totals.length;
        this.root = new int[totals.length + 1];
        Arrays.setAll(root, n -> n);
    }

    boolean holds() {
        for (int e = 0; e < trades.length; e++) {
            if (trades[e] > tight
                    && joinsTwice(
                            market.pairs().get(e).seller(),
                            market.pairs().get(e).buyer())) {
                return false;
            }
        }
        for (int n = 0; n < outside; n++) {
            if (canRise(n) && canFall(n) && joinsTwice(n, outside)) {
                return false;
            }
        }
        return !hasDirectedCycle();
    }

    private boolean isFlat(int trader) {
        Trader each = market.traders().get(trader);
        return each.slope() == 0 && each.most() > each.least() && Math.abs(own[trader] - each.intercept()) <= tight;
    }

    private boolean canRise(int trader) {
        return isFlat(trader) && totals[trader] < market.traders().get(trader).most() - tight;
    }

    private boolean canFall(int trader) {
        return isFlat(trader) && totals[trader] > market.traders().get(trader).least() + tight;
    }

    /// True when the two were joined already.
    private boolean joinsTwice(int one, int other) {
        int first = rootOf(one);
        int second = rootOf(other);
        root[first] = second;
        return first == second;
    }

    private int rootOf(int node) {
        int at = node;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    /// Removes again and again what nothing leads to.
    private boolean hasDirectedCycle() {
        int[][] arcs = arcs();
        int[] incoming = new int[root.length];
        int[][] leaving = new int[root.length][];
        int[] counts = new int[root.length];
        for (int[] arc : arcs) {
            incoming[arc[1]]++;
            counts[arc[0]]++;
        }
        Arrays.setAll(leaving, n -> new int[counts[n]]);
        for (int[] arc : arcs) {
            leaving[arc[0]][--counts[arc[0]]] = arc[1];
        }
        int[] free = new int[root.length];
        int found = 0;
        for (int n = 0; n < root.length; n++) {
            if (incoming[n] == 0) {
                free[found++] = n;
            }
        }
        for (int k = 0; k < found; k++) {
            for (int next : leaving[free[k]]) {
                if (--incoming[next] == 0) {
                    free[found++] = next;
                }
            }
        }
        return found < root.length;
    }

    /// From seller to buyer where a pair could begin to trade; from and to the outside where one trader alone could
    /// move.
    private int[][] arcs() {
        int[][] arcs = new int[trades.length + outside][];
        int count = 0;
        for (int e = 0; e < trades.length; e++) {
            Partnership pair = market.pairs().get(e);
            double loss = pair.charge() - own[pair.buyer()] + own[pair.seller()];
            if (trades[e] <= tight && loss <= tight) {
                arcs[count++] = new int[] {rootOf(pair.seller()), rootOf(pair.buyer())};
            }
        }
        for (int n = 0; n < outside; n++) {
            if (canRise(n) != canFall(n)) {
                boolean enters = canRise(n) == market.traders().get(n).sells();
                arcs[count++] =
                        enters ? new int[] {rootOf(outside), rootOf(n)} : new int[] {rootOf(n), rootOf(outside)};
            }
        }
        return Arrays.copyOf(arcs, count);
    }
}
