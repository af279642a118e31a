package org.openelecbay.cli.vector.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.home.chance.Moments;
import org.openelecbay.home.chance.estimate.Estimate;
import org.openelecbay.home.chance.estimate.EstimationPoint;
import org.openelecbay.home.chance.estimate.HongPoints;
import org.openelecbay.home.chance.estimate.Polynomial;
import org.openelecbay.home.chance.estimate.Scheme;
import org.openelecbay.home.chance.estimate.UncertainInput;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `point-estimate`: Hong's 2m and 2m+1 (spec scheduling 6.1).
///
/// With `a` the function is `c0 + sum a_k x_k` and `c0` is 0 unless given. Without, `function` may be a
/// polynomial as in `x1^2 + 2 x2 + x1 x2/2`, which it is unless given; then the cube of the first input
/// alone is answered as well. `skewness` is 0 and `kurtosis` 3 unless given. `correlation`, `lowest` and
/// `highest` may be given; beside a correlation there are no analytic values. What was moved or may
/// mislead is said in `warnings`.
public final class PointEstimates implements Topic {

    private static final String USUAL_FUNCTION = "x1^2 + 2 x2 + x1 x2/2";

    @Override
    public ObjectNode answer(Given inputs) {
        List<UncertainInput> uncertain = uncertain(inputs);
        boolean linear = inputs.has("a");
        Polynomial function = linear
                ? Polynomial.linear(inputs.number("c0", 0), asMany(inputs, "a", uncertain.size()))
                : WrittenPolynomial.read(inputs.text("function", USUAL_FUNCTION), uncertain.size());
        Estimate two = Estimate.of(points(inputs, uncertain, Scheme.TWO_M), function::at);
        Estimate three = Estimate.of(points(inputs, uncertain, Scheme.TWO_M_PLUS_ONE), function::at);
        ObjectNode result = Result.object();
        if (linear) {
            result.set("points2m", written(two));
        }
        result.set("mean2m", Result.number(two.mean()));
        result.set("std2m", Result.number(two.deviation()));
        result.set("mean2m1", Result.number(three.mean()));
        result.set("std2m1", Result.number(three.deviation()));
        result.set(
                "centreWeight2m1",
                Result.number(three.points().points().getLast().weight()));
        List<Moments> moments = uncertain.stream().map(UncertainInput::moments).toList();
        if (!inputs.has("correlation")) {
            result.set("analyticMean", Result.number(function.mean(moments)));
            if (linear) {
                result.set("analyticStd", Result.number(function.deviation(moments)));
            }
        }
        if (!linear) {
            cube(uncertain.getFirst(), result);
        }
        ArrayNode warnings = result.putArray("warnings");
        two.points().warnings().forEach(warnings::add);
        three.points().warnings().forEach(warnings::add);
        return result;
    }

    private static void cube(UncertainInput first, ObjectNode result) {
        Polynomial cube = new Polynomial(List.of(new Polynomial.Term(1, new int[] {3})));
        Estimate two = Estimate.of(HongPoints.of(List.of(first), Scheme.TWO_M), cube::at);
        result.set("cubicMean2mM1", Result.number(two.mean()));
        result.set("cubicAnalytic", Result.number(cube.mean(List.of(first.moments()))));
    }

    private static HongPoints points(Given inputs, List<UncertainInput> uncertain, Scheme scheme) {
        if (!inputs.has("correlation")) {
            return HongPoints.of(uncertain, scheme);
        }
        double[][] correlation =
                inputs.at("correlation").elements().stream().map(Given::numbers).toArray(double[][]::new);
        return HongPoints.of(uncertain, correlation, scheme);
    }

    private static List<UncertainInput> uncertain(Given inputs) {
        double[] mean = inputs.numbers("mean");
        double[] deviation = asMany(inputs, "std", mean.length);
        double[] skewness = asMany(inputs, "skewness", mean.length, 0);
        double[] kurtosis = asMany(inputs, "kurtosis", mean.length, 3);
        double[] lowest = asMany(inputs, "lowest", mean.length, Double.NEGATIVE_INFINITY);
        double[] highest = asMany(inputs, "highest", mean.length, Double.POSITIVE_INFINITY);
        List<UncertainInput> uncertain = new ArrayList<>();
        for (int k = 0; k < mean.length; k++) {
            Moments moments = new Moments(mean[k], deviation[k], skewness[k], kurtosis[k]);
            uncertain.add(new UncertainInput("input " + k, moments, lowest[k], highest[k]));
        }
        return uncertain;
    }

    private static double[] asMany(Given inputs, String field, int count, double otherwise) {
        if (inputs.has(field)) {
            return asMany(inputs, field, count);
        }
        double[] same = new double[count];
        Arrays.fill(same, otherwise);
        return same;
    }

    private static double[] asMany(Given inputs, String field, int count) {
        double[] numbers = inputs.numbers(field);
        if (numbers.length != count) {
            throw new UnusableCase("Field " + field + " has " + numbers.length + " numbers for " + count + " inputs.");
        }
        return numbers;
    }

    private static ArrayNode written(Estimate estimate) {
        ArrayNode list = Result.list();
        for (int each = 0; each < estimate.values().length; each++) {
            EstimationPoint point = estimate.points().points().get(each);
            ObjectNode written = list.addObject();
            written.put("k", point.input());
            written.set("xi", Result.number(point.xi()));
            written.set("weight", Result.number(point.weight()));
            written.set("location", Result.number(point.x()[point.input()]));
            written.set("value", Result.number(estimate.values()[each]));
        }
        return list;
    }
}
