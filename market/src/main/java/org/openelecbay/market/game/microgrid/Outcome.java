package org.openelecbay.market.game.microgrid;

/// What microgrids come to.
///
/// @param price currency per kWh, the same for all who sell
/// @param quantities by microgrid, kWh
/// @param epsilon the most that a checked microgrid would gain by deviating alone, currency; 0 in an equilibrium
/// @param deviator the microgrid that would gain so much, counted from 0; -1 in an equilibrium
/// @param temptation the price at which it would; the price itself in an equilibrium
/// @param checked how many microgrids were checked, the largest first
record Outcome(double price, double[] quantities, double epsilon, int deviator, double temptation, int checked) {

    /// Whether no checked microgrid gains by deviating alone.
    boolean isEquilibrium() {
        return deviator < 0;
    }
}
