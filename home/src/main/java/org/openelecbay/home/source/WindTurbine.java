package org.openelecbay.home.source;

import org.apache.commons.numbers.gamma.Gamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.openelecbay.home.chance.Weibull;

/// The power curve of a wind turbine (spec scheduling 6.2): nothing below cut-in and from cut-out on, the
/// rating from the rated speed on, in between as the curve says.
///
/// @param cutIn speed in m/s from which it turns, not negative
/// @param rated speed in m/s from which it gives its rating, above cut-in
/// @param cutOut speed in m/s from which it stands still, above rated
/// @param ratedKw its rating, kW
/// @param curve between cut-in and rated
public record WindTurbine(double cutIn, double rated, double cutOut, double ratedKw, Curve curve) {

    /// How the power rises between cut-in and rated speed.
    public enum Curve {
        /// `(v - v_ci) / (v_r - v_ci)`
        LINEAR,
        /// `(v^3 - v_ci^3) / (v_r^3 - v_ci^3)`
        CUBIC;

        private int power() {
            return this == LINEAR ? 1 : 3;
        }
    }

    public WindTurbine {
        if (!(cutIn >= 0 && cutIn < rated && rated < cutOut && cutOut < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A turbine cannot cut in at " + cutIn + ", reach its rating at " + rated
                    + " and cut out at " + cutOut + " m/s. The three rise in this order.");
        }
        if (!(ratedKw >= 0 && ratedKw < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "A turbine of " + ratedKw + " kW cannot be. A home without wind has 0 kW.");
        }
    }

    /// Power in kW at a wind speed in m/s.
    public double kw(double speed) {
        if (!(speed >= cutIn) || speed >= cutOut) {
            return 0;
        }
        if (speed >= rated) {
            return ratedKw;
        }
        int power = curve.power();
        double start = Math.pow(cutIn, power);
        return ratedKw * (Math.pow(speed, power) - start) / (Math.pow(rated, power) - start);
    }

    /// Mean power in kW in this wind, in closed form: the curve's slope times the probability of more
    /// wind, integrated from cut-in to rated by incomplete Gamma functions, less the rating times the
    /// probability of cutting out.
    public double expectedKw(Weibull wind) {
        int power = curve.power();
        double order = power / wind.shape();
        double most = Math.pow(wind.scale(), power) * order * Gamma.value(order);
        double between = RegularizedGamma.P.value(order, Math.pow(rated / wind.scale(), wind.shape()))
                - RegularizedGamma.P.value(order, Math.pow(cutIn / wind.scale(), wind.shape()));
        double rising = most * between / (Math.pow(rated, power) - Math.pow(cutIn, power));
        return ratedKw * Math.max(0, rising - (1 - wind.cumulative(cutOut)));
    }
}
