package org.openelecbay.cli.vector.scheduling;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.home.study.exchange.MicrogridExchange;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `multi-microgrid`: microgrids that send each other energy for a fee (spec scheduling 9.1). Prices, fees,
/// capacities and losses are one number or one each; without them there is no fee, no limit and no loss.
public final class MicrogridExchanges implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        double[] demand = Numbers.list(inputs, "netDemandKwh");
        int count = demand.length;
        MicrogridExchange exchange = new MicrogridExchange(
                demand,
                Numbers.each(inputs, "utilityBuyPrice", count),
                Numbers.each(inputs, "utilitySellPrice", count, 0),
                Numbers.table(inputs, "transmissionFee", count, 0),
                Numbers.table(inputs, "pairCapacityKwh", count, Double.POSITIVE_INFINITY),
                Numbers.table(inputs, "lossShare", count, 0));
        MicrogridExchange.Cleared cleared = exchange.clear();
        ObjectNode result = Result.object();
        result.set("costNoTrade", Result.number(exchange.costAlone()));
        result.set("costWithTrade", Result.number(cleared.cost()));
        result.set("saving", Result.number(exchange.costAlone() - cleared.cost()));
        ArrayNode flows = result.putArray("oneOptimalFlow");
        for (MicrogridExchange.Flow each : cleared.flows()) {
            ObjectNode flow = flows.addObject();
            flow.put("from", each.from());
            flow.put("to", each.to());
            flow.set("kwh", Result.number(each.kwh()));
        }
        return result;
    }
}
