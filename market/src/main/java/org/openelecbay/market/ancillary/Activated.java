package org.openelecbay.market.ancillary;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;

/// The deviations that a request activates, in whole watt-hours and nanos; [ServicePlan] is the same in real numbers.
///
/// @param deviations cheapest first
/// @param wattHours of each, above zero
/// @param energy of all
/// @param cost what closes all gaps, nanos
record Activated(List<Deviation> deviations, List<Long> wattHours, Energy energy, long cost) {

    static Activated of(List<Deviation> cheapestFirst, ServiceTerms terms) {
        List<Deviation> deviations = new ArrayList<>();
        List<Long> wattHours = new ArrayList<>();
        long left = terms.request().wattHours();
        long cost = 0;
        for (Deviation deviation : cheapestFirst) {
            long taken = Math.min(left, deviation.wattHours());
            if (taken == 0) {
                break;
            }
            if (deviation.gap() <= terms.price().microsPerKwh()) {
                deviations.add(deviation);
                wattHours.add(taken);
                left -= taken;
                cost += taken * deviation.gap();
            }
        }
        return new Activated(deviations, wattHours, terms.request().minus(Energy.ofWattHours(left)), cost);
    }

    /// What the DSO pays in all: its price for what it gets, less the penalty for what is missing.
    Money price(ServiceTerms terms) {
        return terms.price()
                .times(energy)
                .minus(terms.penalty().times(terms.request().minus(energy)));
    }

    /// Why the community does not bid, in one sentence; empty when it does.
    String refusal(ServiceTerms terms) {
        if (terms.request().isZero() || deviations.isEmpty()) {
            return "No service to the network: "
                    + (terms.request().isZero()
                            ? "the DSO asks for none."
                            : "no bid and offer that are left are as near to each other as its price.");
        }
        if (energy.wattHours() < terms.minDelivery().of(terms.request().wattHours())) {
            return "No service to the network: " + energy + " of the " + terms.request()
                    + " asked for are less than the DSO takes.";
        }
        return price(terms).nanos() < cost
                ? "No service to the network: after the penalty for what is missing, the DSO's " + price(terms)
                        + " do not cover the cost of " + Money.ofNanos(cost) + "."
                : "";
    }

    private long lastGap() {
        return deviations.isEmpty()
                ? 0
                : deviations.stream().mapToLong(Deviation::gap).max().orElse(0);
    }

    /// What all would be paid above their gaps at the gap of the dearest, nanos.
    long uniformProfit() {
        long sum = 0;
        for (int k = 0; k < deviations.size(); k++) {
            sum += uniformProfit(k);
        }
        return sum;
    }

    /// The same for one.
    long uniformProfit(int k) {
        return wattHours.get(k) * (lastGap() - deviations.get(k).gap());
    }
}
