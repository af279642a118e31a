package org.openelecbay.grid.dispatch;

import java.util.List;

/// What a clearing means for one generator.
///
/// @param offer whose
/// @param kw power in each interval
/// @param runs whether it runs in each interval
/// @param pricesPerKwh nodal price of its bus in each interval
/// @param revenue money of all intervals at the nodal price
/// @param cost money of all intervals
public record GeneratorAccount(
        GeneratorOffer offer,
        List<Double> kw,
        List<Boolean> runs,
        List<Double> pricesPerKwh,
        double revenue,
        double cost) {

    public GeneratorAccount {
        kw = List.copyOf(kw);
        runs = List.copyOf(runs);
        pricesPerKwh = List.copyOf(pricesPerKwh);
    }

    /// Revenue minus cost, the make-whole payment left out.
    public double profit() {
        return revenue - cost;
    }

    /// What is paid to a generator that had to run at a loss: `max(0, cost - revenue)`.
    public double makeWhole() {
        return Math.max(0, cost - revenue);
    }
}
