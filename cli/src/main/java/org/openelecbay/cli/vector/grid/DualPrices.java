package org.openelecbay.cli.vector.grid;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.grid.charge.DualAscent;
import org.openelecbay.grid.charge.DualAscent.Round;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `nuc-dual-ascent`: exporting communities share one limit of the voltage rise (spec grid 7).
///
/// Community `k` maximises `price e - a e^2 / 2 - mu R_k e` within its cap, so it exports `(price - mu R_k) / a`.
/// `exportPrice` and `costSlope` may be one number or a list.
public final class DualPrices implements Topic {

    private static final int SHOWN = 4;

    @Override
    public ObjectNode answer(Given inputs) {
        double[] rise = numbers(inputs.at("voltageRisePerPu"));
        double[] cap = each(inputs, "exportCapPu", rise.length);
        double[] price = each(inputs, "exportPrice", rise.length);
        double[] slope = each(inputs, "costSlope", rise.length);
        DualAscent ascent = new DualAscent(new double[][] {rise}, new double[] {inputs.number("dvMaxPu")}, charges -> {
            double[] exported = new double[charges.length];
            for (int k = 0; k < exported.length; k++) {
                exported[k] = Math.clamp((price[k] - charges[k]) / slope[k], 0, cap[k]);
            }
            return exported;
        });
        double[] first = {inputs.number("mu0", 0)};
        double kappa = inputs.number("stepKappa");
        ObjectNode result = Result.object();
        ArrayNode rounds = result.putArray("firstFour");
        for (Round round : ascent.rounds(first, kappa, SHOWN)) {
            ObjectNode written = rounds.addObject();
            written.set("mu", Result.number(round.multipliers()[0]));
            written.set("exportPu", Result.numbers(round.injections()));
            written.set("dvPu", Result.number(round.used()[0]));
        }
        Round settled = ascent.settled(first, kappa);
        result.set("exportPu", Result.numbers(settled.injections()));
        result.set("mu", Result.number(settled.multipliers()[0]));
        result.set("nuc", Result.numbers(settled.charges()));
        result.set("dvPu", Result.number(settled.used()[0]));
        return result;
    }

    private static double[] each(Given inputs, String field, int count) {
        Given given = inputs.at(field);
        if (given.node().isNumber()) {
            double[] same = new double[count];
            Arrays.fill(same, given.number());
            return same;
        }
        double[] numbers = numbers(given);
        if (numbers.length != count) {
            throw new UnusableCase(
                    "Field " + field + " has " + numbers.length + " numbers for " + count + " communities.");
        }
        return numbers;
    }

    private static double[] numbers(Given list) {
        List<Given> elements = list.elements();
        return elements.stream().mapToDouble(Given::number).toArray();
    }
}
