package org.openelecbay.cli.vector.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.home.study.station.Charger;
import org.openelecbay.home.study.station.Exchange;
import org.openelecbay.home.study.station.StationConsensus;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `ev-consensus`: chargers that agree on the price of their station (spec scheduling 9.2). Without `epsilon`
/// the step is 0.02, and without `initialLambda` everybody begins with its own value of the first kW.
public final class ChargingStations implements Topic {

    private static final double TOLERANCE = 1e-10;

    @Override
    public ObjectNode answer(Given inputs) {
        double[] value = Numbers.list(inputs, "valueIntercept");
        double[] slope = Numbers.each(inputs, "valueSlope", value.length);
        double[] most = Numbers.each(inputs, "pMaxKw", value.length);
        List<Charger> chargers = new ArrayList<>();
        for (int k = 0; k < value.length; k++) {
            chargers.add(new Charger(value[k], slope[k], most[k]));
        }
        List<int[]> links = inputs.list("edges").stream()
                .map(edge -> edge.elements().stream().mapToInt(Given::whole).toArray())
                .toList();
        StationConsensus station = new StationConsensus(chargers, links, inputs.number("stationPowerKw"));
        double step = inputs.number("epsilon", StationConsensus.USUAL_STEP);
        double[] initial = inputs.has("initialLambda") ? Numbers.each(inputs, "initialLambda", value.length) : value;
        ObjectNode result = Result.object();
        ArrayNode weights = result.putArray("weights");
        Arrays.stream(station.weights()).forEach(row -> weights.add(Result.numbers(row)));
        firstThree(station, initial, step, result.putArray("firstThree"));
        StationConsensus.Agreement agreement = station.agree(initial, step, TOLERANCE);
        if (!agreement.agreed()) {
            throw new UnusableCase("The chargers did not agree within " + agreement.exchanges()
                    + " exchanges. Begin with a smaller epsilon or link them more closely.");
        }
        result.set("finalLambda", Result.number(agreement.price()));
        result.set("finalPKw", Result.numbers(agreement.last().powerKw()));
        return result;
    }

    private static void firstThree(StationConsensus station, double[] initial, double step, ArrayNode shown) {
        Exchange now = station.begin(initial);
        for (int k = 0; k < 3; k++) {
            now = station.next(now, step);
            ObjectNode each = shown.addObject();
            each.set("lambda", Result.numbers(now.price()));
            each.set("pKw", Result.numbers(now.powerKw()));
        }
    }
}
