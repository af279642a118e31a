package org.openelecbay.home.sun;

/// How the mean of an hour spreads over its minutes: as a clear sky would, with the mean kept.
final class HourShape {

    static final int MINUTES = 60;

    /// No minute gets more than this many times the mean of its hour. A clear sky stays below it unless the sun is up
    /// for less than about half of the hour; then the shape is drawn towards the flat one just so far that it fits.
    static final double MOST_OVER_MEAN = 4;

    private HourShape() {}

    /// Weights of the minutes of one hour, mean 1, each from 0 to [#MOST_OVER_MEAN]; all 1 when the sun is down.
    static double[] weights(double[] clearSkyWm2) {
        double sum = 0;
        double highest = 0;
        for (double wm2 : clearSkyWm2) {
            sum += wm2;
            highest = StrictMath.max(highest, wm2);
        }
        double mean = sum / MINUTES;
        double[] weights = new double[MINUTES];
        double shaped = shapedShare(mean, highest);
        for (int minute = 0; minute < MINUTES; minute++) {
            weights[minute] = mean > 0 ? 1 - shaped + shaped * (clearSkyWm2[minute] / mean) : 1;
        }
        return weights;
    }

    private static double shapedShare(double mean, double highest) {
        boolean fits = highest <= MOST_OVER_MEAN * mean;
        return fits ? 1 : (MOST_OVER_MEAN - 1) / (highest / mean - 1);
    }
}
