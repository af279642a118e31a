package org.openelecbay.cli.vector.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.grid.charge.NodalPrices;
import org.openelecbay.grid.charge.UsageCharge;
import org.openelecbay.grid.charge.UsageCharge.CounterFlow;
import org.openelecbay.grid.charge.UsageSettlement;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `nuc-settlement`: who pays what for trades under the variable network usage charge (spec grid 6.1).
///
/// `networkComponentPerBus` is a list over buses from 0 on or an object by bus. `floorCounterFlow` floors payments too;
/// `flooredNucPerKwh` is always shown.
public final class UsageCharges implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        NodalPrices prices = new NodalPrices(inputs.number("energyPrice"), components(inputs));
        UsageCharge charge = new UsageCharge(
                prices,
                inputs.number("baseFeePerKwh", 0),
                inputs.flag("floorCounterFlow", false) ? CounterFlow.FLOORED : CounterFlow.REWARDED);
        ObjectNode result = Result.object();
        ArrayNode trades = result.putArray("trades");
        double total = 0;
        for (Given trade : inputs.list("trades")) {
            total += settle(trade, charge, trades.addObject());
        }
        result.set("dsoTotal", Result.number(total));
        result.set(
                "lmp",
                Result.numbers(BusNames.ascending(prices.networkPerKwh().keySet()).stream()
                        .mapToDouble(prices::nodal)));
        return result;
    }

    private static double settle(Given trade, UsageCharge charge, ObjectNode written) {
        String seller = trade.text("seller");
        String buyer = trade.text("buyer");
        UsageSettlement settlement =
                charge.settle(seller, buyer, trade.number("energyKwh"), trade.number("pricePerKwh", 0));
        written.set("seller", Result.name(seller));
        written.set("buyer", Result.name(buyer));
        written.set("rawNucPerKwh", Result.number(charge.raw(seller, buyer)));
        written.set("flooredNucPerKwh", Result.number(charge.floored(seller, buyer)));
        written.set("buyerPays", Result.number(settlement.buyerPays()));
        written.set("sellerGets", Result.number(settlement.sellerGets()));
        written.set("dsoCollects", Result.number(settlement.dsoCollects()));
        return settlement.dsoCollects();
    }

    private static Map<String, Double> components(Given inputs) {
        Given parts = inputs.at("networkComponentPerBus");
        if (parts.node().isObject()) {
            return parts.map(Given::number);
        }
        List<Given> elements = parts.elements();
        Map<String, Double> components = new LinkedHashMap<>();
        for (int bus = 0; bus < elements.size(); bus++) {
            components.put(String.valueOf(bus), elements.get(bus).number());
        }
        return components;
    }
}
