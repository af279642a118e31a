package org.openelecbay.home.agent;

import java.util.Arrays;

/// Expects the usual day: every step of the day has a level that follows what is measured by exponential smoothing,
/// and the deviation of the last step from its level fades out over the next ones.
///
/// The level is `s <- s + a (y - s)`, and the forecast `h` steps ahead `max(0, s + f^h (y_last - s_last))`. Before a step
/// of the day was measured once, its level is what was measured last.
public final class UsualDay implements Outlook {

    private static final double SMOOTHING = 0.2;

    private final double fading;
    private final double[] level;
    private final boolean[] known;
    private int next;
    private double last;
    private double deviation;

    /// @param stepsPerDay length of the season, 1 or more
    /// @param fading part of a deviation that is left after a step, 0 to 1
    public UsualDay(int stepsPerDay, double fading) {
        if (stepsPerDay < 1 || !(fading >= 0 && fading <= 1)) {
            throw new IllegalArgumentException("A day of " + stepsPerDay + " steps whose deviations fade with " + fading
                    + " is out of range. An hourly day has 24, and 0.7 is usual.");
        }
        this.fading = fading;
        this.level = new double[stepsPerDay];
        this.known = new boolean[stepsPerDay];
    }

    @Override
    public void observe(double kwh) {
        deviation = known[next] ? kwh - level[next] : 0;
        level[next] = known[next] ? level[next] + SMOOTHING * deviation : kwh;
        known[next] = true;
        last = kwh;
        next = (next + 1) % level.length;
    }

    @Override
    public double[] ahead(int count) {
        double[] kwh = new double[count];
        Arrays.setAll(kwh, step -> {
            int at = (next + step) % level.length;
            double usual = known[at] ? level[at] : last;
            return Math.max(0, usual + StrictMath.pow(fading, step + 1) * deviation);
        });
        return kwh;
    }
}
