package org.openelecbay.market.dispatch.bilateral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The optimum that belongs to a guess of which pairs trade. Traders joined by traded pairs form a group, whose own
/// prices differ by the charges of these pairs; so one number, the price of the group, settles all its quantities.
final class TradedGroups {

    private static final int PASSES = 4;
    private static final double TIGHT = 1e-9;

    private final BilateralMarket market;
    private final double[] trades;
    private final boolean[] traded;
    private final double[] own;
    private final double[] totals;
    private final int[] group;
    private final int[] parentPair;
    private final List<int[]> groups = new ArrayList<>();
    private final List<double[]> ranges = new ArrayList<>();
    private final int[][] pairsOf;

    /// @param almost kWh by pair
    /// @param smallest pairs that trade more are taken to trade, kWh
    TradedGroups(BilateralMarket market, double[] almost, double smallest) {
        int size = market.traders().size();
        this.market = market;
        this.trades = almost.clone();
        this.traded = new boolean[almost.length];
        for (int e = 0; e < almost.length; e++) {
            traded[e] = almost[e] > smallest;
            trades[e] = traded[e] ? almost[e] : 0;
        }
        this.own = new double[size];
        this.totals = market.totals(trades);
        this.group = new int[size];
        this.parentPair = new int[size];
        this.pairsOf = pairsOf(market);
        Arrays.fill(group, -1);
        Arrays.fill(parentPair, -1);
    }

    /// The optimum with its residual, which is large when the guess was wrong.
    BilateralOptimum optimum() {
        for (int n = 0; n < group.length; n++) {
            if (group[n] < 0) {
                gather(n);
            }
        }
        for (int g = 0; g < groups.size(); g++) {
            settleRange(g);
        }
        for (int pass = 0; pass < PASSES; pass++) {
            for (int g = 0; g < groups.size(); g++) {
                centre(g);
            }
        }
        for (int[] members : groups) {
            settleTotals(members);
            settleTrades(members);
        }
        return new BilateralOptimum(
                trades, totals, prices(), new TradeUniqueness(market, trades, totals, own, TIGHT).holds(), residual());
    }

    private static int[][] pairsOf(BilateralMarket market) {
        int[] counts = new int[market.traders().size()];
        for (Partnership pair : market.pairs()) {
            counts[pair.seller()]++;
            counts[pair.buyer()]++;
        }
        int[][] pairsOf = new int[counts.length][];
        for (int n = 0; n < counts.length; n++) {
            pairsOf[n] = new int[counts[n]];
        }
        for (int e = market.pairs().size() - 1; e >= 0; e--) {
            Partnership pair = market.pairs().get(e);
            pairsOf[pair.seller()][--counts[pair.seller()]] = e;
            pairsOf[pair.buyer()][--counts[pair.buyer()]] = e;
        }
        return pairsOf;
    }

    private int other(int pair, int trader) {
        Partnership each = market.pairs().get(pair);
        return each.seller() == trader ? each.buyer() : each.seller();
    }

    /// Breadth first from a trader; `own` becomes each one's price above that of the group.
    private void gather(int first) {
        int[] members = new int[group.length];
        int count = 0;
        members[count++] = first;
        group[first] = groups.size();
        for (int k = 0; k < count; k++) {
            int trader = members[k];
            for (int pair : pairsOf[trader]) {
                int other = other(pair, trader);
                if (traded[pair] && group[other] < 0) {
                    double charge = market.pairs().get(pair).charge();
                    group[other] = groups.size();
                    parentPair[other] = pair;
                    own[other] = own[trader] + (market.traders().get(trader).sells() ? charge : -charge);
                    members[count++] = other;
                }
            }
        }
        groups.add(Arrays.copyOf(members, count));
    }

    /// The prices that balance a group; one that trades nothing is content with its first watt-hour's price.
    private void settleRange(int number) {
        int[] members = groups.get(number);
        if (members.length == 1) {
            Trader lonely = market.traders().get(members[0]);
            double price = lonely.intercept();
            if (lonely.most() == 0) {
                price = lonely.sells() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
            }
            own[members[0]] = price;
            ranges.add(new double[] {0, 0});
            return;
        }
        Trader[] traders = new Trader[members.length];
        double[] offsets = new double[members.length];
        for (int k = 0; k < members.length; k++) {
            traders[k] = market.traders().get(members[k]);
            offsets[k] = own[members[k]];
        }
        GroupPrice price = GroupPrice.of(traders, offsets);
        double middle = (price.low() + price.high()) / 2;
        ranges.add(new double[] {price.low() - middle, price.high() - middle});
        for (int member : members) {
            own[member] += middle;
        }
    }

    /// Moves the price of a group that has a range into the middle of what pairs with others allow as well.
    private void centre(int number) {
        double[] range = ranges.get(number);
        if (range[0] == range[1]) {
            return;
        }
        double low = range[0];
        double high = range[1];
        for (int member : groups.get(number)) {
            boolean sells = market.traders().get(member).sells();
            for (int pair : pairsOf[member]) {
                int other = other(pair, member);
                if (group[other] != number) {
                    double room = market.pairs().get(pair).charge()
                            - (sells ? own[other] - own[member] : own[member] - own[other]);
                    low = sells ? Math.max(low, -room) : low;
                    high = sells ? high : Math.min(high, room);
                }
            }
        }
        if (low <= high) {
            double shift = (low + high) / 2;
            for (int member : groups.get(number)) {
                own[member] += shift;
            }
            range[0] -= shift;
            range[1] -= shift;
        }
    }

    private void settleTotals(int[] members) {
        double missing = 0;
        List<Integer> free = new ArrayList<>();
        for (int member : members) {
            Trader trader = market.traders().get(member);
            double near = totals[member];
            if (members.length == 1) {
                totals[member] = trader.least() == 0 ? 0 : near;
            } else if (trader.slope() > 0) {
                double wanted = (own[member] - trader.intercept()) / trader.slope();
                totals[member] = Math.clamp(trader.sells() ? wanted : -wanted, trader.least(), trader.most());
            } else if (Math.abs(own[member] - trader.intercept()) <= TIGHT) {
                totals[member] = Math.clamp(near, trader.least(), trader.most());
                free.add(member);
            } else {
                boolean moves = own[member] > trader.intercept() == trader.sells();
                totals[member] = moves ? trader.most() : trader.least();
            }
            missing += trader.sells() ? -totals[member] : totals[member];
        }
        for (int member : free) {
            Trader trader = market.traders().get(member);
            double more = trader.sells() ? missing : -missing;
            double settled = Math.clamp(totals[member] + more, trader.least(), trader.most());
            missing -= trader.sells() ? settled - totals[member] : totals[member] - settled;
            totals[member] = settled;
        }
    }

    /// From the last of the group to the first, the pair towards the first carries what is left of a total.
    private void settleTrades(int[] members) {
        for (int k = members.length - 1; k > 0; k--) {
            int member = members[k];
            double left = totals[member];
            for (int pair : pairsOf[member]) {
                left -= pair == parentPair[member] ? 0 : trades[pair];
            }
            trades[parentPair[member]] = left;
        }
    }

    private double[] prices() {
        double[] prices = new double[trades.length];
        for (int e = 0; e < prices.length; e++) {
            Partnership pair = market.pairs().get(e);
            double asked = own[pair.seller()] + pair.sellerCharge();
            double offered = own[pair.buyer()] - pair.buyerCharge();
            if (Double.isInfinite(asked) || Double.isInfinite(offered)) {
                prices[e] = Double.isInfinite(asked) ? (Double.isInfinite(offered) ? 0 : offered) : asked;
            } else {
                prices[e] = (asked + offered) / 2;
            }
        }
        return prices;
    }

    private double residual() {
        double worst = 0;
        double[] sums = new double[totals.length];
        for (int e = 0; e < trades.length; e++) {
            Partnership pair = market.pairs().get(e);
            double gain = own[pair.buyer()] - own[pair.seller()] - pair.charge();
            worst = Math.max(worst, Math.max(traded[e] ? Math.abs(gain) : gain, -trades[e]));
            trades[e] = Math.max(0, trades[e]);
            sums[pair.seller()] += trades[e];
            sums[pair.buyer()] += trades[e];
        }
        for (int n = 0; n < sums.length; n++) {
            Trader trader = market.traders().get(n);
            worst = Math.max(worst, Math.abs(sums[n] - totals[n]));
            worst = Math.max(worst, Math.max(trader.least() - totals[n], totals[n] - trader.most()));
        }
        return worst;
    }
}
