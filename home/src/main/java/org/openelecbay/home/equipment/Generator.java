package org.openelecbay.home.equipment;

/// A dispatchable generator: cost `a p^2 dt + b p dt`, and `start` whenever it is switched on.
///
/// @param name unique in its home
/// @param leastKw while it runs; above 0 it is switched
/// @param mostKw while it runs
/// @param costPerKw2h `a`
/// @param costPerKwh `b`
/// @param startCost money for each start
/// @param rampKw most by which its power may change from step to step; infinite for any
/// @param initialKw power before the first step
public record Generator(
        String name,
        double leastKw,
        double mostKw,
        double costPerKw2h,
        double costPerKwh,
        double startCost,
        double rampKw,
        double initialKw)
        implements Equipment {

    public Generator {
        Require.notNegative(name, "least power", leastKw);
        Require.notNegative(name, "most power", mostKw);
        Require.notNegative(name, "cost per kW2h", costPerKw2h);
        Require.finite(name, "cost per kWh", costPerKwh);
        Require.notNegative(name, "start cost", startCost);
        if (leastKw > mostKw) {
            throw new IllegalArgumentException("The least power of " + name + " is " + leastKw
                    + " kW, above its most of " + mostKw + " kW. Are they exchanged?");
        }
        if (!(rampKw > 0)) {
            throw Require.refused(name, "ramp", rampKw, "a number above 0", "Infinite allows any.");
        }
        boolean runs = initialKw >= leastKw && initialKw <= mostKw;
        if (initialKw != 0 && !runs) {
            throw Require.refused(
                    name,
                    "initial power",
                    initialKw,
                    "0 or a power between " + leastKw + " and " + mostKw + " kW",
                    "Was it switched off?");
        }
    }

    /// Whether it is on or off, with a least power or a cost of starting, and not just more or less on.
    public boolean isSwitched() {
        return leastKw > 0 || startCost > 0;
    }
}
