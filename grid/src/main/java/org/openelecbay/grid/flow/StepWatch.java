package org.openelecbay.grid.flow;

/// Watches the steps of one sweep and says when it is over. Source: spec grid 2.1, step 5.
final class StepWatch {

    static final double COLLAPSED_PU = 0.5;

    private static final int GROWING_TOO_LONG = 20;

    private double last = Double.MAX_VALUE;
    private int growing;

    void restart() {
        last = Double.MAX_VALUE;
        growing = 0;
    }

    /// True when the sweep runs away.
    ///
    /// @param step largest voltage change of this iteration, NaN included
    /// @param lowestPu lowest voltage of this iteration in per unit
    boolean diverges(double step, double lowestPu) {
        growing = step > last ? growing + 1 : 0;
        last = step;
        return !(lowestPu >= COLLAPSED_PU) || !(step < Double.MAX_VALUE) || growing >= GROWING_TOO_LONG;
    }
}
