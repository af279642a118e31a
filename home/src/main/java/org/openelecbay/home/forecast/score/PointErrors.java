package org.openelecbay.home.forecast.score;

/// Errors of point forecasts, added up.
public final class PointErrors {

    private int count;
    private double absolute;
    private double squared;
    private double signed;

    /// Counts one forecast.
    public void add(double forecast, double observed) {
        double error = forecast - observed;
        count++;
        absolute += Math.abs(error);
        squared += error * error;
        signed += error;
    }

    /// Counts all forecasts of another.
    public void add(PointErrors other) {
        count += other.count;
        absolute += other.absolute;
        squared += other.squared;
        signed += other.signed;
    }

    /// The errors of a whole forecast.
    public static PointErrors of(double[] forecast, double[] observed) {
        if (forecast.length != observed.length) {
            throw new IllegalArgumentException("There are " + forecast.length + " forecasts of " + observed.length
                    + " values. Give one for each.");
        }
        PointErrors errors = new PointErrors();
        for (int k = 0; k < forecast.length; k++) {
            errors.add(forecast[k], observed[k]);
        }
        return errors;
    }

    public int count() {
        return count;
    }

    /// Mean absolute error; 0 of nothing.
    public double mae() {
        return count == 0 ? 0 : absolute / count;
    }

    /// Root of the mean squared error; 0 of nothing.
    public double rmse() {
        return count == 0 ? 0 : Math.sqrt(squared / count);
    }

    /// Mean error, positive when forecasts are too high.
    public double bias() {
        return count == 0 ? 0 : signed / count;
    }

    /// Root of the mean squared error over the installed power. Leave the night out of what is added: steps whose clear
    /// sky is at most 10 W/m2 (spec scheduling 7.2).
    ///
    /// @param installed in the unit of the series, positive
    public double normalisedRmse(double installed) {
        if (!(installed > 0)) {
            throw new IllegalArgumentException(
                    "An installed power of " + installed + " cannot normalise an error. What is it in kW?");
        }
        return rmse() / installed;
    }
}
