package org.openelecbay.home.equipment;

/// A heat store that electricity, or a [Cogeneration] named after it, fills, and from which heat is drawn (spec
/// scheduling 3.3): `q_t = (1 - s dt) q_(t-1) + COP p_t dt + other heat - demand_t dt`.
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
        implements Equipment {}
