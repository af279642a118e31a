package org.openelecbay.home.study.tiers;

import java.util.Arrays;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.Scheduler;

/// A home that committed a net import the day before and plans again when it knows better: what it draws
/// beyond the commitment costs the dual real-time price, and so does what it leaves.
///
/// That is a household whose load is the actual one less the commitment: it buys at the price of being short
/// and sells at that of being long, and short is never cheaper than long. Contracts with peers are part of
/// the commitment. Generation that can be curtailed keeps its forecast; errors of the others belong to the
/// load. Source: spec scheduling 8.
///
/// @param home as it was planned the day before; without a price for its peak
/// @param committed its plan
/// @param realTimePrice money per kWh, of each step; may be negative
/// @param shortFactor of the price for drawing more, at least 1
/// @param longFactor of the price for drawing less, 0 to 1
public record RealTimePlan(
        Household home, Schedule committed, double[] realTimePrice, double shortFactor, double longFactor) {

    public RealTimePlan {
        if (realTimePrice.length != home.steps().count()) {
            throw new IllegalArgumentException("There are " + realTimePrice.length + " real-time prices for "
                    + home.steps().count() + " steps. Give one for every step.");
        }
        if (!(shortFactor >= 1) || !(longFactor >= 0 && longFactor <= 1)) {
            throw new IllegalArgumentException("The factors of a dual price are " + shortFactor + " for short and "
                    + longFactor + " for long. Short is at least 1, and long between 0 and 1.");
        }
    }

    /// Money for each kWh drawn beyond the commitment. The factors change places below a price of 0.
    public double shortPrice(int step) {
        return realTimePrice[step] * (realTimePrice[step] >= 0 ? shortFactor : longFactor);
    }

    /// Money for each kWh of the commitment that is not drawn.
    public double longPrice(int step) {
        return realTimePrice[step] * (realTimePrice[step] >= 0 ? longFactor : shortFactor);
    }

    /// The cheapest plan for a load that is now known. Its imports and exports are deviations, and its cost
    /// that of the second market with wear and discomfort; what was committed is paid anyway.
    public Schedule replanned(Scheduler scheduler, double[] actualLoadKw) {
        int steps = actualLoadKw.length;
        double[] load = new double[steps];
        double[] importPrice = new double[steps];
        double[] exportPrice = new double[steps];
        double[] importLimit = new double[steps];
        double[] exportLimit = new double[steps];
        Contract contract = home.contract();
        for (int t = 0; t < steps; t++) {
            double promised = -committed.injectionKw(t);
            load[t] = actualLoadKw[t] - promised;
            importPrice[t] = shortPrice(t);
            exportPrice[t] = longPrice(t);
            importLimit[t] = Math.max(0, contract.importLimitKw()[t] - promised);
            exportLimit[t] = Math.max(0, contract.exportLimitKw()[t] + promised);
        }
        Contract second = new Contract(
                importPrice, exportPrice, new double[steps], importLimit, exportLimit, 0, contract.unservedPerKwh());
        return scheduler.plan(new Household(home.steps(), second, load, home.equipment()));
    }

    /// What keeping every set-point would cost in the second market, with the same wear and discomfort as
    /// planned.
    public double costOfKeeping(double[] actualLoadKw) {
        double hours = home.steps().hours();
        double cost = committed.cost().total()
                - committed.cost().energy()
                - committed.cost().networkFees()
                - committed.cost().peak();
        for (int t = 0; t < actualLoadKw.length; t++) {
            double deviation = (actualLoadKw[t] - home.loadKw()[t]) * hours;
            cost += deviation * (deviation > 0 ? shortPrice(t) : longPrice(t));
        }
        return cost;
    }

    /// The net import that was committed, kW a step.
    public double[] committedKw() {
        double[] promised = new double[realTimePrice.length];
        Arrays.setAll(promised, t -> -committed.injectionKw(t));
        return promised;
    }
}
