package org.openelecbay.market.bargain;

import java.util.Arrays;

/// What hourly prices are bargained about: who takes how much from peers in each slot, and between which prices.
///
/// @param saved what each saves before payments, in the currency
/// @param energy by player and slot, net energy bought from peers, kWh; negative is sold
/// @param lowest price of each slot, currency per kWh
/// @param highest price of each slot, not below the lowest
public record HourlyTerms(double[] saved, double[][] energy, double[] lowest, double[] highest) {

    private static final double UNBALANCED = 1e-6;

    public HourlyTerms {
        if (energy.length != saved.length || lowest.length != highest.length) {
            throw new IllegalArgumentException("There are energies of " + energy.length + " players for " + saved.length
                    + " costs, and " + lowest.length + " lowest for " + highest.length + " highest prices.");
        }
        for (int slot = 0; slot < lowest.length; slot++) {
            if (!(lowest[slot] <= highest[slot]) || !Double.isFinite(lowest[slot]) || !Double.isFinite(highest[slot])) {
                throw new IllegalArgumentException("The prices of slot " + (slot + 1) + " go from " + lowest[slot]
                        + " to " + highest[slot] + ". Are import and export exchanged?");
            }
        }
        for (int player = 0; player < saved.length; player++) {
            if (energy[player].length != lowest.length) {
                throw new IllegalArgumentException("Player " + (player + 1) + " has energy in " + energy[player].length
                        + " slots of " + lowest.length + ".");
            }
        }
        for (int slot = 0; slot < lowest.length; slot++) {
            requireBalance(energy, slot);
        }
    }

    private static void requireBalance(double[][] energy, int slot) {
        double sum = 0;
        double size = 1;
        for (double[] each : energy) {
            sum += each[slot];
            size = Math.max(size, Math.abs(each[slot]));
        }
        if (!(Math.abs(sum) <= UNBALANCED * size)) {
            throw new IllegalArgumentException("In slot " + (slot + 1) + " peers buy " + sum
                    + " kWh more than they sell. Is a trade with the supplier among them?");
        }
    }

    int players() {
        return saved.length;
    }

    int slots() {
        return lowest.length;
    }

    double[] middle() {
        double[] middle = new double[slots()];
        Arrays.setAll(middle, slot -> (lowest[slot] + highest[slot]) / 2);
        return middle;
    }

    /// What each pays at these prices.
    double[] payments(double[] prices) {
        double[] payments = new double[players()];
        for (int player = 0; player < payments.length; player++) {
            for (int slot = 0; slot < prices.length; slot++) {
                payments[player] += prices[slot] * energy[player][slot];
            }
        }
        return payments;
    }

    double[] gains(double[] prices) {
        double[] gains = payments(prices);
        Arrays.setAll(gains, player -> saved[player] - gains[player]);
        return gains;
    }

    /// Whether a player trades at all, so that prices reach it.
    boolean trades(int player) {
        return Arrays.stream(energy[player]).anyMatch(each -> each != 0);
    }
}
