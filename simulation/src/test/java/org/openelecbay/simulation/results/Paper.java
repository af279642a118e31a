package org.openelecbay.simulation.results;

/// Figures that Malik et al., IJEPES 137 (2022) 107865, print. Money in dollars, tariffs in dollars per kWh.
final class Paper {

    static final double IMPORT = 0.20;
    static final double EXPORT = 0.09;
    static final double MIDDLE = (IMPORT + EXPORT) / 2;

    /// Revenue of the prosumers and bill of the consumers when they trade with each other (section 5.4).
    static final double TRADED = 174;
    /// Revenue of the prosumers when the grid takes everything (section 5.4).
    static final double EXPORTED = 108;
    /// Bill of the consumers when the grid gives everything (section 5.4).
    static final double BOUGHT = 241;

    /// Kilowatts that are printed as megawatts because 288 samples of five minutes were added (S-21).
    static final int SAMPLES_PER_HOUR = 12;

    /// Table 1: hour, demand, generation, surplus, deficit, battery (charging positive), all in kW.
    static final String[][] TABLE_1 = {
        {"0", "6.86", "0.00", "0.00", "6.86", "-6.86"},
        {"6", "18.09", "29.78", "11.69", "0.00", "11.69"},
        {"12", "35.60", "50.90", "15.30", "0.00", "15.30"},
        {"18", "54.86", "27.77", "0.00", "27.09", "-27.09"}
    };

    private Paper() {}

    /// What a "MW" of the paper is in kWh.
    static double megawattSamples(double printed) {
        return printed * 1_000 / SAMPLES_PER_HOUR;
    }
}
