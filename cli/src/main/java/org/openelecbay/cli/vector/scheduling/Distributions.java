package org.openelecbay.cli.vector.scheduling;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.home.chance.Beta;
import org.openelecbay.home.chance.Moments;
import org.openelecbay.home.chance.Weibull;
import org.openelecbay.home.chance.estimate.Estimate;
import org.openelecbay.home.chance.estimate.HongPoints;
import org.openelecbay.home.chance.estimate.Scheme;
import org.openelecbay.home.chance.estimate.UncertainInput;
import org.openelecbay.home.source.WindTurbine;
import tools.jackson.databind.node.ObjectNode;

/// `distributions`: irradiance, wind and load, and what they leave of a net load (spec scheduling 6.2).
///
/// The net load is load less `pvPeakKw` times the irradiance share less linear wind power. `weibullK` and
/// `weibullC` or, without them, the fit of `weibullFit`; `weibullFit` gives the approximate shape.
public final class Distributions implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        Beta irradiance = Beta.fitted(inputs.number("irradianceMean"), inputs.number("irradianceStd"));
        Weibull wind = wind(inputs);
        ObjectNode result = Result.object();
        result.set("betaAlpha", Result.number(irradiance.alpha()));
        result.set("betaBeta", Result.number(irradiance.beta()));
        result.set("betaSkewness", Result.number(irradiance.moments().skewness()));
        result.set("betaKurtosis", Result.number(irradiance.moments().kurtosis()));
        Moments speed = wind.moments();
        result.set("weibullMean", Result.number(speed.mean()));
        result.set("weibullStd", Result.number(speed.deviation()));
        result.set("weibullSkewness", Result.number(speed.skewness()));
        result.set("weibullKurtosis", Result.number(speed.kurtosis()));
        fit(inputs, speed, result);
        if (inputs.has("turbine")) {
            turbine(inputs, irradiance, wind, result);
        }
        return result;
    }

    private static Weibull wind(Given inputs) {
        if (inputs.has("weibullK")) {
            return new Weibull(inputs.number("weibullK"), inputs.number("weibullC"));
        }
        Given moments = inputs.at("weibullFit");
        return Weibull.fitted(moments.number("meanSpeed"), moments.number("stdSpeed"));
    }

    private static void fit(Given inputs, Moments speed, ObjectNode result) {
        boolean given = inputs.has("weibullFit");
        double mean = given ? inputs.at("weibullFit").number("meanSpeed") : speed.mean();
        double deviation = given ? inputs.at("weibullFit").number("stdSpeed") : speed.deviation();
        Weibull fitted = Weibull.fitted(mean, deviation);
        result.set("weibullJustusK", Result.number(Weibull.justusShape(mean, deviation)));
        result.set("weibullFittedK", Result.number(fitted.shape()));
        result.set("weibullFittedC", Result.number(fitted.scale()));
    }

    private static void turbine(Given inputs, Beta irradiance, Weibull wind, ObjectNode result) {
        WindTurbine linear = turbine(inputs.at("turbine"), WindTurbine.Curve.LINEAR);
        WindTurbine cubic = turbine(inputs.at("turbine"), WindTurbine.Curve.CUBIC);
        if (inputs.has("windPoints")) {
            double[] speeds = inputs.numbers("windPoints");
            result.set("windPowerLinearKw", Result.numbers(Arrays.stream(speeds).map(linear::kw)));
            result.set("windPowerCubicKw", Result.numbers(Arrays.stream(speeds).map(cubic::kw)));
        }
        result.set("expectedWindLinearKw", Result.number(linear.expectedKw(wind)));
        result.set("expectedWindCubicKw", Result.number(cubic.expectedKw(wind)));
        if (inputs.has("loadMeanKw")) {
            netLoad(inputs, irradiance, wind, linear, result);
        }
    }

    private static void netLoad(Given inputs, Beta irradiance, Weibull wind, WindTurbine turbine, ObjectNode result) {
        Moments load = Moments.normal(inputs.number("loadMeanKw"), inputs.number("loadStdKw"));
        double peak = inputs.number("pvPeakKw", 0);
        List<UncertainInput> uncertain = List.of(
                UncertainInput.unbounded("load", load),
                UncertainInput.of("irradiance", irradiance),
                UncertainInput.of("wind", wind));
        Estimate two = netLoad(uncertain, Scheme.TWO_M, peak, turbine);
        Estimate three = netLoad(uncertain, Scheme.TWO_M_PLUS_ONE, peak, turbine);
        result.set("netLoadMean2m", Result.number(two.mean()));
        result.set("netLoadStd2m", Result.number(two.deviation()));
        result.set("netLoadMean2m1", Result.number(three.mean()));
        result.set("netLoadStd2m1", Result.number(three.deviation()));
        double exact = load.mean() - peak * irradiance.moments().mean() - turbine.expectedKw(wind);
        result.set("netLoadMeanExact", Result.number(exact));
    }

    private static Estimate netLoad(List<UncertainInput> uncertain, Scheme scheme, double peak, WindTurbine turbine) {
        return Estimate.of(HongPoints.of(uncertain, scheme), x -> x[0] - peak * x[1] - turbine.kw(x[2]));
    }

    private static WindTurbine turbine(Given given, WindTurbine.Curve curve) {
        return new WindTurbine(
                given.number("cutIn"), given.number("rated"), given.number("cutOut"), given.number("pRatedKw"), curve);
    }
}
