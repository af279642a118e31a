package org.openelecbay.cli.vector.scheduling;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.home.study.direct.CurrentSharing;
import org.openelecbay.home.study.direct.CurrentSource;
import org.openelecbay.home.study.direct.SharedCurrent;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `dc-microgrid`: a load current shared with the least loss, and by a rule that looks at the lines alone
/// (spec scheduling 10.3). `minA` and `maxA` of a converter are 0 and unlimited unless they are given;
/// `switchable` is false: all converters stay on, as in the closed form of the spec.
public final class DirectMicrogrids implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        List<CurrentSource> sources = sources(inputs);
        double load = inputs.number("loadCurrentA");
        SharedCurrent best = inputs.flag("switchable", false)
                ? CurrentSharing.switched(sources, load)
                : CurrentSharing.allOn(sources, load);
        ObjectNode result = Result.object();
        result.set("currentA", Result.numbers(best.currentA()));
        ArrayNode on = result.putArray("converterOn");
        for (boolean each : best.on()) {
            on.add(each);
        }
        result.set("multiplier", Result.number(best.multiplierV()));
        result.set("lossW", Result.number(best.lossW()));
        SharedCurrent ignoring = CurrentSharing.ignoringConverters(sources, load);
        result.set("currentIgnoringConvertersA", Result.numbers(ignoring.currentA()));
        result.set("lossIgnoringConvertersW", Result.number(ignoring.lossW()));
        return result;
    }

    private static List<CurrentSource> sources(Given inputs) {
        double[] ohm = Numbers.list(inputs, "lineOhm");
        List<Given> converters = inputs.list("converter");
        if (!converters.isEmpty() && converters.size() != ohm.length) {
            throw new UnusableCase("There are " + ohm.length + " lines and " + converters.size()
                    + " converters. Give one converter for every line.");
        }
        List<CurrentSource> sources = new ArrayList<>();
        for (int k = 0; k < ohm.length; k++) {
            sources.add(
                    converters.isEmpty()
                            ? CurrentSource.unlimited(ohm[k], 0, 0, 0)
                            : source(ohm[k], converters.get(k)));
        }
        return sources;
    }

    private static CurrentSource source(double ohm, Given converter) {
        return new CurrentSource(
                ohm,
                converter.number("aW", 0),
                converter.number("bV", 0),
                converter.number("cOhm", 0),
                converter.number("minA", 0),
                converter.number("maxA", Double.POSITIVE_INFINITY));
    }
}
