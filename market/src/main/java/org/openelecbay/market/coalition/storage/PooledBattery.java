package org.openelecbay.market.coalition.storage;

/// A battery that a coalition may run: content `e_t = (1 - s h) e_(t-1) + n_c c_t h - d_t h / n_d`.
///
/// @param initialKwh content before the first step
/// @param lowestKwh content that it keeps
/// @param highestKwh content that it cannot pass
/// @param chargeKw most that it takes
/// @param dischargeKw most that it gives
/// @param chargeEfficiency of what is taken, the part that arrives; above 0, at most 1
/// @param dischargeEfficiency of what is drawn inside, the part that is given; above 0, at most 1
/// @param selfDischargePerHour of the content, the part that is lost in an hour; from 0, below 1
/// @param wearPerKwh money for each kWh that passes the terminals in either direction, not negative
/// @param end what it must hold after the last step
public record PooledBattery(
        double initialKwh,
        double lowestKwh,
        double highestKwh,
        double chargeKw,
        double dischargeKw,
        double chargeEfficiency,
        double dischargeEfficiency,
        double selfDischargePerHour,
        double wearPerKwh,
        End end) {

    /// The content after the last step.
    ///
    /// @param leastKwh not less than this
    /// @param mostKwh not more than this
    /// @param worthPerKwh what a kWh of it is worth, money
    public record End(double leastKwh, double mostKwh, double worthPerKwh) {

        public End {
            if (!(leastKwh <= mostKwh) || !Double.isFinite(leastKwh) || !Double.isFinite(worthPerKwh)) {
                throw new IllegalArgumentException("A battery ends with " + leastKwh + " to " + mostKwh + " kWh worth "
                        + worthPerKwh + " each. The least is not above the most.");
            }
        }
    }

    public PooledBattery {
        require(lowestKwh >= 0 && lowestKwh <= highestKwh && highestKwh < 1e12, "contents", lowestKwh, highestKwh);
        require(initialKwh >= 0 && initialKwh <= highestKwh + 1e-9, "initial content", initialKwh, highestKwh);
        require(chargeKw >= 0 && dischargeKw >= 0 && chargeKw + dischargeKw < 1e12, "powers", chargeKw, dischargeKw);
        require(
                chargeEfficiency > 0 && chargeEfficiency <= 1 && dischargeEfficiency > 0 && dischargeEfficiency <= 1,
                "efficiencies",
                chargeEfficiency,
                dischargeEfficiency);
        require(
                selfDischargePerHour >= 0 && selfDischargePerHour < 1 && wearPerKwh >= 0 && wearPerKwh < 1e12,
                "self-discharge and wear",
                selfDischargePerHour,
                wearPerKwh);
    }

    private static void require(boolean holds, String what, double one, double other) {
        if (!holds) {
            throw new IllegalArgumentException("A battery has the " + what + " " + one + " and " + other
                    + ", which is out of range. Are kWh, kW and shares of 1 mixed up?");
        }
    }
}
