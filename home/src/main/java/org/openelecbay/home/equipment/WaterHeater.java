package org.openelecbay.home.equipment;

/// A heat store that electricity, or a [Cogeneration] named after it, fills, and from which heat is drawn
/// (spec scheduling 3.3): `q_t = (1 - s dt) q_(t-1) + COP p_t dt + other heat - demand_t dt`.
///
/// @param name unique in its home
/// @param initialKwh heat before the first step
/// @param lowestKwh heat that it keeps
/// @param highestKwh heat that it cannot pass
/// @param mostKw electric power
/// @param cop heat for each unit of electricity: 1 for a resistance
/// @param lossPerHour of the content, the part that is lost in an hour
/// @param demandKw heat drawn in each step
/// @param shortfallPerKwh money for each kWh of heat that is missing
/// @param terminal what it must hold at the end
public record WaterHeater(
        String name,
        double initialKwh,
        double lowestKwh,
        double highestKwh,
        double mostKw,
        double cop,
        double lossPerHour,
        double[] demandKw,
        double shortfallPerKwh,
        Terminal terminal)
        implements Equipment {

    public WaterHeater {
        Require.contents(name, lowestKwh, highestKwh);
        Require.notNegative(name, "initial content", initialKwh);
        if (initialKwh > highestKwh + 1e-9) {
            throw new IllegalArgumentException("The initial content of " + name + " is " + initialKwh
                    + " kWh, above its highest of " + highestKwh + " kWh. Is it a share of the capacity?");
        }
        Require.notNegative(name, "power", mostKw);
        Require.positive(name, "coefficient of performance", cop);
        Require.share(name, "loss per hour", lossPerHour);
        Require.notNegative(name, "demand", demandKw);
        Require.notNegative(name, "price of a shortfall", shortfallPerKwh);
        Terminal.require(name, terminal, highestKwh);
    }

    /// What it holds at the end at least, kWh; its lowest content when nothing is asked.
    public double terminalKwh() {
        return Terminal.atLeast(terminal, initialKwh, lowestKwh);
    }
}
