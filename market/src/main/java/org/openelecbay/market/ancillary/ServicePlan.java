package org.openelecbay.market.ancillary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The deviations that serve a request at the least cost: ascending cost up to the price, until the request is met;
/// equal costs in the order of the offers.
///
/// Source: Zhou et al. 2020; spec G.3.
///
/// @param request that it serves
/// @param offers all of them
/// @param activated kWh of each offer
public record ServicePlan(ServiceRequest request, List<DeviationOffer> offers, double[] activated) {

    private static final double ROUNDING = 1e-12;

    /// One step of a supply curve.
    ///
    /// @param quantity offered up to here, kWh
    /// @param cost of the last kWh
    public record Step(double quantity, double cost) {}

    public static ServicePlan of(ServiceRequest request, List<DeviationOffer> offers) {
        double[] activated = new double[offers.size()];
        double left = request.energy();
        for (int offer : cheapestFirst(offers)) {
            DeviationOffer each = offers.get(offer);
            if (each.cost() > request.price() || left <= ROUNDING * request.energy()) {
                break;
            }
            activated[offer] = Math.min(left, each.quantity());
            left -= activated[offer];
        }
        return new ServicePlan(request, List.copyOf(offers), activated);
    }

    private static int[] cheapestFirst(List<DeviationOffer> offers) {
        return IntStream.range(0, offers.size())
                .boxed()
                .sorted(Comparator.comparingDouble(offer -> offers.get(offer).cost()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// Energy of all activated offers, kWh.
    public double delivered() {
        double sum = 0;
        for (double each : activated) {
            sum += each;
        }
        return Math.abs(request.energy() - sum) <= ROUNDING * request.energy() ? request.energy() : sum;
    }

    /// What is missing of the request, kWh.
    public double shortfall() {
        return Math.max(0, request.energy() - delivered());
    }

    public double cost() {
        double cost = 0;
        for (int i = 0; i < activated.length; i++) {
            cost += activated[i] * offers.get(i).cost();
        }
        return cost;
    }

    /// What the community keeps of the price after cost and penalty; negative where the request is not worth serving.
    public double profit() {
        return request.price() * delivered() - cost() - request.penalty() * shortfall();
    }

    /// Whether the community should bid: it does not lose, and delivers enough.
    public boolean isWorthBidding() {
        return profit() >= 0 && delivered() >= request.minDelivery() * request.energy() * (1 - ROUNDING);
    }

    /// The cost of the last activated offer, per kWh; 0 where none is.
    public double lastCost() {
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < activated.length; i++) {
            last = activated[i] > 0 ? Math.max(last, offers.get(i).cost()) : last;
        }
        return last == Double.NEGATIVE_INFINITY ? 0 : last;
    }

    /// What each offer gets where all get the cost of the last one.
    public double[] uniformPayments() {
        double[] payments = new double[activated.length];
        for (int i = 0; i < payments.length; i++) {
            payments[i] = activated[i] * lastCost();
        }
        return payments;
    }

    /// What each offer gets where it gets its cost and a share of the profit by its energy.
    public double[] profitShares() {
        double[] payments = new double[activated.length];
        double delivered = delivered();
        for (int i = 0; i < payments.length; i++) {
            payments[i] = activated[i] > 0 ? activated[i] * (offers.get(i).cost() + profit() / delivered) : 0;
        }
        return payments;
    }

    /// The supply curve over all offers, affordable or not.
    public List<Step> costCurve() {
        List<Step> steps = new ArrayList<>(offers.size());
        double sum = 0;
        for (int offer : cheapestFirst(offers)) {
            sum += offers.get(offer).quantity();
            steps.add(new Step(sum, offers.get(offer).cost()));
        }
        return steps;
    }
}
