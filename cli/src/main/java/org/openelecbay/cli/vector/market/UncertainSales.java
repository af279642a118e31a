package org.openelecbay.cli.vector.market;

import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.market.deviation.Activation;
import org.openelecbay.market.deviation.DeviationPrices;
import org.openelecbay.market.deviation.FlexibleLoad;
import org.openelecbay.market.deviation.Outcome;
import org.openelecbay.market.deviation.UncertainSale;
import org.openelecbay.market.deviation.UncertainSale.Scenario;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// G02: a forecast sold with its error, scenario by scenario (spec G.2).
///
/// Income from export is part of `deviationIncome`. A load without `up` or `down` cannot move that way.
public final class UncertainSales implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        List<String> ids = inputs.names("flex", "id");
        List<FlexibleLoad> loads = inputs.list(
                "flex",
                each -> new FlexibleLoad(
                        each.number("up", 0),
                        each.number("upPrice", 0),
                        each.number("down", 0),
                        each.number("downPrice", 0)));
        DeviationPrices prices = new DeviationPrices(
                inputs.number("energyPrice"),
                inputs.number("positiveDeviationPrice"),
                inputs.number("compensationPrice"),
                inputs.number("exportPrice"));
        UncertainSale sale = new UncertainSale(inputs.number("forecast"), prices, loads);
        List<Scenario> scenarios =
                inputs.list("scenarios", each -> new Scenario(each.number("actual"), each.number("prob")));
        ObjectNode result = Result.object();
        ArrayNode list = result.putArray("scenarios");
        scenarios.forEach(each -> show(sale.at(each.actual()), ids, list.addObject()));
        result.set("expectedNet", Result.number(sale.expectedNet(scenarios)));
        return result;
    }

    private static void show(Outcome outcome, List<String> ids, ObjectNode shown) {
        shown.set("deviation", Result.number(outcome.deviation()));
        ArrayNode dispatch = shown.putArray("dispatch");
        for (Activation activation : outcome.activations()) {
            ObjectNode each = dispatch.addObject();
            each.put("id", ids.get(activation.load()));
            each.put("dir", outcome.deviation() > 0 ? "UP" : "DOWN");
            each.set("qty", Result.number(activation.energy()));
        }
        shown.set("residual", Result.number(outcome.residual()));
        shown.set("forecastIncome", Result.number(outcome.forecastIncome()));
        shown.set("deviationIncome", Result.number(outcome.deviationIncome()));
        shown.set("flexPayment", Result.number(outcome.flexPayment()));
        shown.set("compensation", Result.number(outcome.compensation()));
        shown.set("net", Result.number(outcome.net()));
    }
}
