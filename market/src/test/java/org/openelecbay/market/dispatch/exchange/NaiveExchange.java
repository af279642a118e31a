package org.openelecbay.market.dispatch.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Spec F.4 as it is printed, with everybody's half found by search.
final class NaiveExchange {

    private static final double FAR = 1e4;

    private final List<QuadraticAgent> agents;
    private final GridAgent grid;
    private final double rho;
    private List<Double> x = new ArrayList<>();
    private double u;

    NaiveExchange(List<QuadraticAgent> agents, GridAgent grid, double rho) {
        this.agents = agents;
        this.grid = grid;
        this.rho = rho;
        for (int k = 0; k <= agents.size(); k++) {
            x.add(0.0);
        }
    }

    List<Double> next() {
        double mean = mean();
        List<Double> next = new ArrayList<>();
        for (int k = 0; k < x.size(); k++) {
            double v = x.get(k) - mean - u;
            DoubleUnaryOperator own = k < agents.size() ? agents.get(k)::cost : grid::cost;
            double from = k < agents.size() ? agents.get(k).min() : -FAR;
            double to = k < agents.size() ? agents.get(k).max() : FAR;
            next.add(least(z -> own.applyAsDouble(z) + rho / 2 * (z - v) * (z - v), from, to));
        }
        x = next;
        u += mean();
        return x;
    }

    double price() {
        return -rho * u;
    }

    private double mean() {
        return x.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /// The least of a convex function, by thirds.
    private static double least(DoubleUnaryOperator function, double from, double to) {
        double low = from;
        double high = to;
        for (int step = 0; step < 200; step++) {
            double third = (high - low) / 3;
            if (function.applyAsDouble(low + third) <= function.applyAsDouble(high - third)) {
                high -= third;
            } else {
                low += third;
            }
        }
        return (low + high) / 2;
    }
}
