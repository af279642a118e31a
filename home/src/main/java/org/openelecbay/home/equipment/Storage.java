package org.openelecbay.home.equipment;

/// A battery (spec scheduling 2): `e_t = (1 - s dt) e_(t-1) + n_c c_t dt - d_t dt / n_d`, powers at its
/// terminals.
///
/// @param name unique in its home
/// @param initialKwh content before the first step
/// @param lowestKwh content that it keeps
/// @param highestKwh content that it cannot pass
/// @param chargeKw most that it takes
/// @param dischargeKw most that it gives
/// @param chargeEfficiency of what is taken, the part that arrives; above 0, at most 1
/// @param dischargeEfficiency of what is drawn inside, the part that is given
/// @param selfDischargePerHour of the content, the part that is lost in an hour
/// @param wearPerKwh money for each kWh that passes the terminals in either direction
/// @param wearPerKw2h money for each kW squared and hour, in either direction
/// @param terminal what it must hold at the end
public record Storage(
        String name,
        double initialKwh,
        double lowestKwh,
        double highestKwh,
        double chargeKw,
        double dischargeKw,
        double chargeEfficiency,
        double dischargeEfficiency,
        double selfDischargePerHour,
        double wearPerKwh,
        double wearPerKw2h,
        Terminal terminal)
        implements Equipment {

    public Storage {
        Require.contents(name, lowestKwh, highestKwh);
        Require.notNegative(name, "initial content", initialKwh);
        if (initialKwh > highestKwh + 1e-9) {
            throw new IllegalArgumentException("The initial content of " + name + " is " + initialKwh
                    + " kWh, above its highest of " + highestKwh + " kWh. Is it a share of the capacity?");
        }
        Require.notNegative(name, "charging power", chargeKw);
        Require.notNegative(name, "discharging power", dischargeKw);
        Require.efficiency(name, "charge efficiency", chargeEfficiency);
        Require.efficiency(name, "discharge efficiency", dischargeEfficiency);
        Require.share(name, "self-discharge", selfDischargePerHour);
        Require.notNegative(name, "wear per kWh", wearPerKwh);
        Require.notNegative(name, "wear per kW2h", wearPerKw2h);
        Terminal.require(name, terminal, highestKwh);
    }

    /// What it holds at the end at least, kWh; its lowest content when nothing is asked.
    public double terminalKwh() {
        return Terminal.atLeast(terminal, initialKwh, lowestKwh);
    }
}
