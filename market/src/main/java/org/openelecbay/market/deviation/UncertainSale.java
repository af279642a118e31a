package org.openelecbay.market.deviation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// A forecast that is sold together with its error: flexible loads take what is above it and give way to what is
/// missing, the cheapest first, as long as that is better than the supplier; equal prices in the order of the list.
///
/// Above the forecast a load is asked while `surplus - upPrice > export`; below it while `downPrice < compensation`.
/// This is the optimum of a linear program for each scenario.
///
/// Source: Zhang, Li and Li 2020 in the reduced form of spec G.2.
///
/// @param forecast energy sold, kWh, not negative
/// @param prices of the seller
/// @param loads that can help
public record UncertainSale(double forecast, DeviationPrices prices, List<FlexibleLoad> loads) {

    /// Below this share of a deviation an energy is rounding.
    private static final double ROUNDING = 1e-12;

    private static final double SURE = 1e-9;

    /// What may happen.
    ///
    /// @param actual energy, kWh, not negative
    /// @param probability 0 to 1
    public record Scenario(double actual, double probability) {

        public Scenario {
            if (!(actual >= 0) || !Double.isFinite(actual) || !(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("A scenario of " + actual + " kWh with probability " + probability
                        + "; energy is not negative and a probability lies between 0 and 1.");
            }
        }
    }

    public UncertainSale {
        loads = List.copyOf(loads);
        if (!(forecast >= 0) || !Double.isFinite(forecast)) {
            throw new IllegalArgumentException("A forecast of " + forecast + " kWh is sold. Is its sign wrong?");
        }
    }

    /// What happens when so much is generated, kWh.
    public Outcome at(double actual) {
        double deviation = actual - forecast;
        if (Math.abs(deviation) <= ROUNDING * Math.max(1, forecast)) {
            return new Outcome(0, List.of(), 0, prices.energy() * forecast, 0, 0, 0);
        }
        return deviation > 0 ? above(deviation) : below(actual, -deviation);
    }

    /// The mean of what the seller keeps.
    ///
    /// @throws IllegalArgumentException when the probabilities do not sum to one
    public double expectedNet(List<Scenario> scenarios) {
        double sure = scenarios.stream().mapToDouble(Scenario::probability).sum();
        if (Math.abs(sure - 1) > SURE) {
            throw new IllegalArgumentException(
                    "The probabilities of the scenarios sum to " + sure + ", not to 1. Is one missing?");
        }
        return scenarios.stream()
                .mapToDouble(each -> each.probability() * at(each.actual()).net())
                .sum();
    }

    private Outcome above(double surplus) {
        double gain = prices.surplus() - prices.export();
        List<Activation> activations = cheapest(surplus, gain, FlexibleLoad::up, FlexibleLoad::upPrice);
        double absorbed = energy(activations);
        double exported = rest(surplus, absorbed);
        return new Outcome(
                surplus,
                activations,
                exported,
                prices.energy() * forecast,
                prices.surplus() * absorbed + prices.export() * exported,
                paid(activations),
                0);
    }

    private Outcome below(double actual, double missing) {
        List<Activation> activations =
                cheapest(missing, prices.compensation(), FlexibleLoad::down, FlexibleLoad::downPrice);
        double uncovered = rest(missing, energy(activations));
        return new Outcome(
                -missing,
                activations,
                0 - uncovered,
                prices.energy() * actual,
                0,
                paid(activations),
                prices.compensation() * uncovered);
    }

    private List<Activation> cheapest(
            double needed, double below, ToDoubleFunction<FlexibleLoad> energy, ToDoubleFunction<FlexibleLoad> price) {
        List<Integer> order = IntStream.range(0, loads.size())
                .filter(load -> price.applyAsDouble(loads.get(load)) < below)
                .boxed()
                .sorted(Comparator.comparingDouble(load -> price.applyAsDouble(loads.get(load))))
                .toList();
        List<Activation> activations = new ArrayList<>();
        double left = needed;
        for (int load : order) {
            double most = energy.applyAsDouble(loads.get(load));
            if (left <= ROUNDING * needed) {
                break;
            }
            if (most > 0) {
                double used = Math.min(left, most);
                activations.add(new Activation(load, used, price.applyAsDouble(loads.get(load))));
                left -= used;
            }
        }
        return activations;
    }

    private static double energy(List<Activation> activations) {
        return activations.stream().mapToDouble(Activation::energy).sum();
    }

    private static double paid(List<Activation> activations) {
        return activations.stream()
                .mapToDouble(each -> each.energy() * each.price())
                .sum();
    }

    private static double rest(double whole, double part) {
        double rest = whole - part;
        return rest <= ROUNDING * whole ? 0 : rest;
    }
}
