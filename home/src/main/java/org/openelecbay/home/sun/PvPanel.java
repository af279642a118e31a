package org.openelecbay.home.sun;

/// The panels and the inverter of one roof.
///
/// @param peakWatts power under standard test conditions (1000 W/m2, cell at 25 C)
/// @param plane how the panels lie
/// @param temperatureCoefficientPerK change of power per kelvin of the cell, negative
/// @param noctC nominal operating cell temperature, C (800 W/m2, air at 20 C)
/// @param systemEfficiency what soiling, wiring, mismatch and inverter leave, above 0 to 1
/// @param inverterWatts most that the inverter gives
public record PvPanel(
        double peakWatts,
        Plane plane,
        double temperatureCoefficientPerK,
        double noctC,
        double systemEfficiency,
        double inverterWatts) {

    private static final double PVWATTS_DERATE = 0.77;

    public PvPanel {
        if (!(peakWatts >= 0 && peakWatts < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "A panel of " + peakWatts + " W peak cannot be. A home without PV has 0 W.");
        }
        if (!(inverterWatts >= 0)) {
            throw new IllegalArgumentException(
                    "An inverter of " + inverterWatts + " W cannot be. Is the rating given in watts?");
        }
        if (!(systemEfficiency > 0 && systemEfficiency <= 1)) {
            throw new IllegalArgumentException("The system efficiency " + systemEfficiency
                    + " is outside 0 to 1. Is it given in percent or as a loss?");
        }
        if (!(temperatureCoefficientPerK >= -0.02 && temperatureCoefficientPerK <= 0)) {
            throw new IllegalArgumentException("The temperature coefficient " + temperatureCoefficientPerK
                    + " is outside -0.02 to 0 per kelvin. Is it given in percent?");
        }
        if (!(noctC >= 20 && noctC <= 100)) {
            throw new IllegalArgumentException(
                    "The NOCT " + noctC + " is outside 20 to 100 C. Datasheets print about 45 C.");
        }
    }

    /// Crystalline silicon with the overall DC-to-AC derate of PVWatts version 1 (0.77, inverter included), an inverter
    /// as large as the panels, -0.4 % per kelvin and NOCT 45 C.
    ///
    /// Source: A. P. Dobos, "PVWatts version 1 technical reference", NREL/TP-6A20-60272, 2013.
    public static PvPanel of(double peakWatts, Plane plane) {
        return new PvPanel(peakWatts, plane, -0.004, 45, PVWATTS_DERATE, peakWatts);
    }

    /// Temperature of the cells, C; spec scheduling 6.2.
    public double cellTemperatureC(double irradianceWm2, double ambientC) {
        return ambientC + (noctC - 20) * irradianceWm2 / 800;
    }

    /// Power at the meter, W, from the irradiance on the plane; spec scheduling 6.2.
    public double watts(double irradianceWm2, double ambientC) {
        double warming = temperatureCoefficientPerK * (cellTemperatureC(irradianceWm2, ambientC) - 25);
        double watts = peakWatts * (irradianceWm2 / 1000) * (1 + warming) * systemEfficiency;
        return StrictMath.max(0, StrictMath.min(inverterWatts, watts));
    }
}
