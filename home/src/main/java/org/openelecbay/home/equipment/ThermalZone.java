package org.openelecbay.home.equipment;

/// A heated or cooled building of first order (spec scheduling 3.3): `T_t = f T_(t-1) + (1 - f) (outdoor_t
/// + s R COP_t p_t + R g_t)`, `f = exp(-dt / (R C))`.
///
/// @param name unique in its home
/// @param kelvinPerKw thermal resistance `R`
/// @param kwhPerKelvin thermal capacity `C`
/// @param initialC indoor temperature before the first step
/// @param outdoorC of each step
/// @param gainsKw heat from sun and people, of each step
/// @param lowestC of the comfort band, at the end of each step
/// @param highestC of the comfort band, at the end of each step
/// @param mode whether the device heats or cools
/// @param mostKw electric power of the device
/// @param cop heat moved for each unit of electricity, of each step
/// @param discomfortPerKelvinHour money outside the band; infinite asks for the band and still reports what
///     it cannot keep
public record ThermalZone(
        String name,
        double kelvinPerKw,
        double kwhPerKelvin,
        double initialC,
        double[] outdoorC,
        double[] gainsKw,
        double[] lowestC,
        double[] highestC,
        Mode mode,
        double mostKw,
        double[] cop,
        double discomfortPerKelvinHour)
        implements Equipment {

    public ThermalZone {
        Require.positive(name, "thermal resistance", kelvinPerKw);
        Require.positive(name, "thermal capacity", kwhPerKelvin);
        Require.finite(name, "initial temperature", initialC);
        Require.finite(name, "outdoor temperature", outdoorC);
        Require.finite(name, "gains", gainsKw);
        Require.finite(name, "lowest temperature", lowestC);
        Require.finite(name, "highest temperature", highestC);
        Require.atMost(name, "temperature", lowestC, highestC);
        Require.notNegative(name, "power", mostKw);
        Require.notNegative(name, "coefficient of performance", cop);
        if (!(discomfortPerKelvinHour >= 0)) {
            throw Require.refused(
                    name,
                    "discomfort",
                    discomfortPerKelvinHour,
                    "a number of at least 0",
                    "Infinite asks for the band.");
        }
    }

    /// What is left of a difference of temperatures after a time: `f = exp(-dt / (R C))`.
    public double decay(double hours) {
        return StrictMath.exp(-hours / (kelvinPerKw * kwhPerKelvin));
    }

    /// What the device does.
    public enum Mode {
        HEAT,
        COOL
    }
}
