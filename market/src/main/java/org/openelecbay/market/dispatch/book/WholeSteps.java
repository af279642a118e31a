package org.openelecbay.market.dispatch.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.market.auction.Ladder;

/// Energies between steps of orders, made whole so that each step and each order is rounded down or up as a sum and no
/// step gives more than it has.
final class WholeSteps {

    private final Ladder bids;
    private final Ladder offers;
    private final List<int[]> ends = new ArrayList<>();
    private final List<Double> energies = new ArrayList<>();

    WholeSteps(Ladder bids, Ladder offers) {
        this.bids = bids;
        this.offers = offers;
    }

    /// @param bid rank
    /// @param offer rank
    void add(int bid, int offer, double wattHours) {
        ends.add(new int[] {offer, bid});
        energies.add(wattHours);
    }

    /// What was added.
    double[] energies() {
        return energies.stream().mapToDouble(each -> each).toArray();
    }

    /// Whole watt-hours in the order in which the energies were added.
    double[] whole() {
        int steps = offers.size() + bids.size();
        double[] sums = new double[steps];
        for (int k = 0; k < ends.size(); k++) {
            sums[offer(k)] += energies.get(k);
            sums[bid(k)] += energies.get(k);
        }
        int count = ends.size();
        int[] tails = new int[count + steps];
        int[] heads = new int[count + steps];
        double[] flows = new double[count + steps];
        for (int k = 0; k < count; k++) {
            tails[k] = offer(k);
            heads[k] = bid(k);
            flows[k] = energies.get(k) * Math.min(fits(sums, offer(k)), fits(sums, bid(k)));
            flows[count + offer(k)] += flows[k];
            flows[count + bid(k)] += flows[k];
        }
        int nodes = orders(steps, tails, heads, count);
        long[] rounded = ControlledRounding.of(tails, heads, flows, nodes);
        double[] whole = new double[count];
        Arrays.setAll(whole, k -> rounded[k]);
        return whole;
    }

    private int offer(int pair) {
        return ends.get(pair)[0];
    }

    private int bid(int pair) {
        return offers.size() + ends.get(pair)[1];
    }

    /// Joins each step to its order; orders are numbered in the order of their best steps.
    private int orders(int steps, int[] tails, int[] heads, int count) {
        int[] ofOffers = new int[offers.orderCount()];
        int[] ofBids = new int[bids.orderCount()];
        int next = steps;
        for (int step = 0; step < steps; step++) {
            boolean sells = step < offers.size();
            int[] numbers = sells ? ofOffers : ofBids;
            int order = sells ? offers.orderIndex(step) : bids.orderIndex(step - offers.size());
            if (numbers[order] == 0) {
                numbers[order] = next++;
            }
            tails[count + step] = sells ? numbers[order] : step;
            heads[count + step] = sells ? step : numbers[order];
        }
        return next;
    }

    /// The share of what was found that the step has.
    private double fits(double[] sums, int step) {
        long most = step < offers.size() ? offers.quantity(step) : bids.quantity(step - offers.size());
        return sums[step] > most ? most / sums[step] : 1;
    }
}
