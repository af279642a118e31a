package org.openelecbay.cli.vector.scheduling;

import java.util.Arrays;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.home.forecast.naive.ClearSkyPersistence;
import org.openelecbay.home.sun.ClearSky;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `clear-sky`: Haurwitz irradiance, clear-sky index and smart persistence (spec scheduling 7.1).
///
/// Where the sun is down there is no index: null.
public final class ClearSkies implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        double[] cosZenith = inputs.numbers("cosZenith");
        ObjectNode result = Result.object();
        result.set("clearSkyWm2", Result.numbers(Arrays.stream(cosZenith).map(ClearSky::globalHorizontalWm2)));
        if (inputs.has("ghiWm2")) {
            measured(inputs, cosZenith, result);
        }
        return result;
    }

    private static void measured(Given inputs, double[] cosZenith, ObjectNode result) {
        double[] measured = inputs.numbers("ghiWm2");
        if (measured.length != cosZenith.length) {
            throw new UnusableCase(
                    "There are " + measured.length + " irradiances for " + cosZenith.length + " angles.");
        }
        ArrayNode index = result.putArray("index");
        for (int k = 0; k < measured.length; k++) {
            index.add(cosZenith[k] > 0 ? Result.number(ClearSky.index(measured[k], cosZenith[k])) : Result.nothing());
        }
        if (inputs.has("nextCosZenith")) {
            double kept = ClearSkyPersistence.lastIndex(measured, cosZenith);
            result.set(
                    "smartPersistenceWm2",
                    Result.number(ClearSkyPersistence.kept(kept, inputs.number("nextCosZenith"))));
        }
    }
}
