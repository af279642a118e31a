package org.openelecbay.home.schedule;

/// Charging and discharging in one step (spec scheduling 2).
final class Flows {

    private static final double PRODUCT = 1e-6;

    private Flows() {}

    static boolean overlap(EquipmentSchedule done, int step) {
        return done.drawKw()[step] * done.giveKw()[step] > PRODUCT;
    }

    /// Nets both where the content stays the same and the energy that this leaves at the meter is worth
    /// nothing less.
    static void net(double[] charge, double[] discharge, double in, double out, double[] worth) {
        double round = in * out;
        for (int step = 0; step < charge.length; step++) {
            boolean both = charge[step] > 0 && discharge[step] > 0;
            boolean harmless = worth.length == 0 || worth[step] >= -1e-9 || round == 1;
            if (both && (harmless || charge[step] * discharge[step] < PRODUCT * PRODUCT)) {
                double stored = charge[step] * round - discharge[step];
                charge[step] = stored > 0 ? stored / round : 0;
                discharge[step] = stored > 0 ? 0 : -stored;
            }
        }
    }
}
