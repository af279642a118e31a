package org.openelecbay.cli.vector.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.grid.dispatch.Clearing;
import org.openelecbay.grid.dispatch.CopperPlate;
import org.openelecbay.grid.dispatch.GeneratorAccount;
import org.openelecbay.grid.dispatch.GeneratorClearing;
import org.openelecbay.grid.dispatch.GeneratorOffer;
import org.openelecbay.grid.dispatch.MarketInterval;
import org.openelecbay.grid.optimal.ControllableUnit;
import org.openelecbay.grid.optimal.OptimalFlow;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `dg-clearing`: generators without a network, one hour alone and several intervals with ramps; energy can
/// be imported, not exported (spec grid 8). Either part is left out when its demand is.
public final class GeneratorClearings implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        List<GeneratorOffer> offers = offers(inputs);
        double hours = inputs.number("dtHours", 1);
        ObjectNode result = Result.object();
        if (inputs.has("singleDemandKw")) {
            MarketInterval only =
                    MarketInterval.importing(inputs.number("singleDemandKw"), inputs.number("singleImportPrice"));
            result.set("single", single(cleared(offers, List.of(only), 1)));
        }
        if (inputs.has("demandKw")) {
            result.set("multi", several(cleared(ramped(offers, inputs), market(inputs), hours)));
        }
        return result;
    }

    private static List<GeneratorOffer> offers(Given inputs) {
        List<GeneratorOffer> offers = new ArrayList<>();
        for (Given each : inputs.list("generators")) {
            offers.add(GeneratorOffer.running(ControllableUnit.generator(
                    "generator " + (offers.size() + 1),
                    CopperPlate.BUS,
                    each.number("aPerKw2", 0),
                    each.number("bPerKwh"),
                    each.number("pMinKw", 0),
                    each.number("pMaxKw"))));
        }
        return offers;
    }

    private static List<GeneratorOffer> ramped(List<GeneratorOffer> offers, Given inputs) {
        List<Given> ramps = inputs.list("rampKwPerStep");
        if (!ramps.isEmpty() && ramps.size() != offers.size()) {
            throw new UnusableCase(
                    "There are " + ramps.size() + " numbers in rampKwPerStep for " + offers.size() + " generators.");
        }
        return IntStream.range(0, offers.size())
                .mapToObj(k -> ramps.isEmpty() || ramps.get(k).node().isNull()
                        ? offers.get(k)
                        : offers.get(k).ramped(ramps.get(k).number()))
                .toList();
    }

    private static List<MarketInterval> market(Given inputs) {
        List<Given> demand = inputs.list("demandKw");
        List<Given> prices = inputs.list("importPrice");
        if (demand.size() != prices.size()) {
            throw new UnusableCase(
                    "There are " + demand.size() + " numbers in demandKw and " + prices.size() + " in importPrice.");
        }
        return IntStream.range(0, demand.size())
                .mapToObj(k -> MarketInterval.importing(
                        demand.get(k).number(), prices.get(k).number()))
                .toList();
    }

    private static Clearing cleared(List<GeneratorOffer> offers, List<MarketInterval> market, double hours) {
        Clearing clearing = GeneratorClearing.clear(offers, market, hours);
        if (!clearing.solved()) {
            throw new UnusableCase(clearing.flows().getFirst().message());
        }
        return clearing;
    }

    private static ObjectNode single(Clearing clearing) {
        OptimalFlow flow = clearing.flows().getFirst();
        ObjectNode result = Result.object();
        result.set("clearingPrice", Result.number(price(flow)));
        result.set("pKw", power(flow));
        result.set("importKw", Result.number(flow.sourceKw()));
        result.set("totalCost", Result.number(clearing.totalCost()));
        result.set("profit", profit(clearing));
        return result;
    }

    private static ObjectNode several(Clearing clearing) {
        ObjectNode result = Result.object();
        ArrayNode powers = Result.list();
        clearing.flows().forEach(flow -> powers.add(power(flow)));
        result.set("pKw", powers);
        result.set("importKw", Result.numbers(clearing.flows().stream().mapToDouble(OptimalFlow::sourceKw)));
        result.set("clearingPrice", Result.numbers(clearing.flows().stream().mapToDouble(GeneratorClearings::price)));
        result.set("totalCost", Result.number(clearing.totalCost()));
        result.set("profit", profit(clearing));
        return result;
    }

    private static double price(OptimalFlow flow) {
        return flow.prices().getFirst().active().total();
    }

    private static ArrayNode power(OptimalFlow flow) {
        return Result.numbers(flow.dispatch().stream().mapToDouble(each -> each.activeKw()));
    }

    private static ArrayNode profit(Clearing clearing) {
        return Result.numbers(clearing.accounts().stream().mapToDouble(GeneratorAccount::profit));
    }
}
