package org.openelecbay.grid.optimal;

import org.openelecbay.grid.feeder.Terminal;

/// A generator, inverter or flexible load whose power the DSO may choose.
///
/// It costs `a p^2 + b p + w (available - p)` per hour, where the last part counts only for weather-driven
/// units. Source: spec grid 4 and 8.
///
/// **Sign.** Injection is positive; a flexible load has negative bounds.
///
/// @param name unique in the problem
/// @param terminal where it is connected
/// @param quadraticCost `a`, money per hour and kW squared, not negative
/// @param linearCost `b`, money per kWh
/// @param lowestKw least active power
/// @param highestKw greatest active power; of a weather-driven unit what sun or wind would give
/// @param lowestKvar least reactive power
/// @param highestKvar greatest reactive power
/// @param apparentKva `S`, so that `p^2 + q^2 <= S^2`; infinite when only the bounds count
/// @param weatherDriven true when power below `highestKw` is curtailment
/// @param curtailmentPenalty `w`, money per kWh not fed in; zero unless weather-driven
public record ControllableUnit(
        String name,
        Terminal terminal,
        double quadraticCost,
        double linearCost,
        double lowestKw,
        double highestKw,
        double lowestKvar,
        double highestKvar,
        double apparentKva,
        boolean weatherDriven,
        double curtailmentPenalty) {

    public ControllableUnit {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "A unit at bus " + terminal.bus() + " has no name. Is the column empty?");
        }
        String unit = "Unit " + name + " at bus " + terminal.bus();
        if (!(quadraticCost >= 0) || !Double.isFinite(quadraticCost)) {
            throw new IllegalArgumentException(unit + " has a quadratic cost of " + quadraticCost
                    + "; it must be zero or more, else it would run at full power and zero at once.");
        }
        if (!Double.isFinite(linearCost)) {
            throw new IllegalArgumentException(unit + " has a linear cost of " + linearCost + "; it must be finite.");
        }
        requireRange(unit, "active power", "kW", lowestKw, highestKw);
        requireRange(unit, "reactive power", "kvar", lowestKvar, highestKvar);
        if (!(apparentKva >= 0)) {
            throw new IllegalArgumentException(
                    unit + " has an apparent power of " + apparentKva + " kVA; it must be zero or more.");
        }
        double least = Math.hypot(nearestZero(lowestKw, highestKw), nearestZero(lowestKvar, highestKvar));
        if (least > apparentKva) {
            throw new IllegalArgumentException(unit + " has an apparent power of " + apparentKva
                    + " kVA, but its bounds ask for at least " + least + " kVA. Is it given in MVA?");
        }
        if (!(curtailmentPenalty >= 0) || !Double.isFinite(curtailmentPenalty)) {
            throw new IllegalArgumentException(
                    unit + " has a curtailment penalty of " + curtailmentPenalty + "; it must be zero or more.");
        }
        if (curtailmentPenalty > 0 && !weatherDriven) {
            throw new IllegalArgumentException(unit + " has a curtailment penalty but is not driven by the weather. "
                    + "Lower its linear cost instead.");
        }
    }

    private static void requireRange(String unit, String what, String in, double lowest, double highest) {
        if (!(lowest <= highest) || !Double.isFinite(lowest) || !Double.isFinite(highest)) {
            throw new IllegalArgumentException(unit + " may give an " + what + " of " + lowest + " to " + highest + " "
                    + in + "; both ends must be finite and the first not above the second. Are they exchanged?");
        }
    }

    private static double nearestZero(double lowest, double highest) {
        return Math.clamp(0.0, lowest, highest);
    }

    /// A generator without reactive power.
    public static ControllableUnit generator(
            String name,
            Terminal terminal,
            double quadraticCost,
            double linearCost,
            double lowestKw,
            double highestKw) {
        return new ControllableUnit(
                name,
                terminal,
                quadraticCost,
                linearCost,
                lowestKw,
                highestKw,
                0,
                0,
                Double.POSITIVE_INFINITY,
                false,
                0);
    }

    /// Panels that cost nothing, give no reactive power and can be curtailed freely.
    ///
    /// @param availableKw what the sun would give
    public static ControllableUnit solar(String name, Terminal terminal, double availableKw) {
        return new ControllableUnit(name, terminal, 0, 0, 0, availableKw, 0, 0, Double.POSITIVE_INFINITY, true, 0);
    }

    /// The same unit with reactive power.
    public ControllableUnit withReactive(double lowest, double highest) {
        return new ControllableUnit(
                name,
                terminal,
                quadraticCost,
                linearCost,
                lowestKw,
                highestKw,
                lowest,
                highest,
                apparentKva,
                weatherDriven,
                curtailmentPenalty);
    }

    /// The same unit behind an inverter that gives and takes reactive power within its apparent power.
    public ControllableUnit behindInverter(double kva) {
        return new ControllableUnit(
                name,
                terminal,
                quadraticCost,
                linearCost,
                lowestKw,
                highestKw,
                -kva,
                kva,
                kva,
                weatherDriven,
                curtailmentPenalty);
    }

    /// The same unit with a penalty on every kWh not fed in.
    public ControllableUnit withCurtailmentPenalty(double perKwh) {
        return new ControllableUnit(
                name,
                terminal,
                quadraticCost,
                linearCost,
                lowestKw,
                highestKw,
                lowestKvar,
                highestKvar,
                apparentKva,
                weatherDriven,
                perKwh);
    }

    /// The same unit with other bounds of active power.
    public ControllableUnit between(double lowest, double highest) {
        return new ControllableUnit(
                name,
                terminal,
                quadraticCost,
                linearCost,
                lowest,
                highest,
                lowestKvar,
                highestKvar,
                apparentKva,
                weatherDriven,
                curtailmentPenalty);
    }

    /// Money per hour at a power in kW.
    public double costPerHour(double kw) {
        return (quadraticCost * kw + linearCost) * kw + curtailmentPenalty * curtailedKw(kw);
    }

    /// Money per kWh of one more kW at a power in kW.
    public double marginalCost(double kw) {
        return 2 * quadraticCost * kw + linearCost - curtailmentPenalty;
    }

    /// What of the available power is not fed in, in kW; zero for a unit that the weather does not drive.
    public double curtailedKw(double kw) {
        return weatherDriven ? highestKw - kw : 0;
    }

    /// True when its reactive power can be chosen.
    public boolean hasReactive() {
        return lowestKvar < highestKvar;
    }
}
