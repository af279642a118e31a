package org.openelecbay.grid.dispatch;

import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.optimal.ControllableUnit;

/// What a distributed generator offers to the DSO's clearing. Source: spec grid 8.
///
/// Running it costs `a p^2 + b p + c` per hour with `lowestKw <= p <= highestKw`; standing still costs nothing.
///
/// @param unit terminal, cost and bounds while it runs
/// @param standingCost `c`, money per hour while it runs
/// @param mayStop true when the clearing may switch it off; else it always runs
/// @param rampKwPerStep greatest change between neighbouring intervals; absent when there is none
/// @param initialKw power before the first interval; absent when the first step is free
public record GeneratorOffer(
        ControllableUnit unit,
        double standingCost,
        boolean mayStop,
        @Nullable Double rampKwPerStep,
        @Nullable Double initialKw) {

    public GeneratorOffer {
        if (!(standingCost >= 0) || !Double.isFinite(standingCost)) {
            throw new IllegalArgumentException("Generator " + unit.name() + " has a standing cost of " + standingCost
                    + " per hour; it must be zero or more.");
        }
        if (mayStop && unit.lowestKw() < 0) {
            throw new IllegalArgumentException("Generator " + unit.name() + " may stop, but its least power is "
                    + unit.lowestKw() + " kW. A generator that stops gives zero or more.");
        }
    }

    /// A generator that always runs and changes as fast as it likes.
    public static GeneratorOffer running(ControllableUnit unit) {
        return new GeneratorOffer(unit, 0, false, null, null);
    }

    /// The same offer with a ramp from a free first step.
    public GeneratorOffer ramped(double kwPerStep) {
        return new GeneratorOffer(unit, standingCost, mayStop, kwPerStep, initialKw);
    }

    /// The same offer of a generator that may be switched off.
    public GeneratorOffer stoppable(double costPerHour) {
        return new GeneratorOffer(unit, costPerHour, true, rampKwPerStep, initialKw);
    }

    /// Money for an hour at a power.
    public double costPerHour(double kw, boolean runs) {
        return runs ? unit.costPerHour(kw) + standingCost : 0;
    }

    /// What a generator that takes the price as given would run at: `clip((price - b) / (2 a), lowest,
    /// highest)`; without a quadratic cost the whole power above `b`, the least up to it.
    ///
    /// @param pricePerKwh at its bus
    public double bestResponseKw(double pricePerKwh) {
        double gain = pricePerKwh - unit.linearCost();
        if (unit.quadraticCost() == 0) {
            return gain > 0 ? unit.highestKw() : unit.lowestKw();
        }
        return Math.clamp(gain / (2 * unit.quadraticCost()), unit.lowestKw(), unit.highestKw());
    }

    /// Profit of one hour of selling what pays at a flat tariff: the baseline of "profitability improved". A
    /// generator that may stop stands still where nothing pays.
    public double flatProfitPerHour(double tariffPerKwh) {
        double kw = bestResponseKw(tariffPerKwh);
        double profit = tariffPerKwh * kw - costPerHour(kw, true);
        return mayStop ? Math.max(0, profit) : profit;
    }
}
