package org.openelecbay.cli.vector.market;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.market.coalition.SupplierPrices;
import org.openelecbay.market.coalition.slot.EqualTypes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// D04: the Shapley value of a market of equal sellers and equal buyers as it is replicated, and the price it tends to
/// (spec D.3). Where nobody is, or has nothing, there is no price.
public final class ReplicatedMarket implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        int sellers = inputs.whole("sellers");
        int buyers = inputs.whole("buyers");
        double surplus = inputs.number("surplusPerSeller");
        double deficit = inputs.number("deficitPerBuyer");
        SupplierPrices prices = new SupplierPrices(inputs.number("importPrice"), inputs.number("exportPrice"));
        ArrayNode exact = Result.list();
        for (Given written : inputs.list("replicas")) {
            int replicas = written.whole();
            if (replicas < 1) {
                throw new UnusableCase("There are " + replicas + " replicas; at least one is needed.");
            }
            EqualTypes market = new EqualTypes(times(sellers, replicas), surplus, times(buyers, replicas), deficit);
            double seller = prices.spread() * market.seller();
            double buyer = prices.spread() * market.buyer();
            ObjectNode each = exact.addObject();
            each.put("replicas", replicas);
            each.set("seller", Result.number(seller));
            each.set("buyer", Result.number(buyer));
            each.set("sellerPrice", Result.number(sellers == 0 ? Double.NaN : prices.exportPrice() + seller / surplus));
            each.set("buyerPrice", Result.number(buyers == 0 ? Double.NaN : prices.importPrice() - buyer / deficit));
        }
        ObjectNode result = Result.object();
        result.set("exact", exact);
        result.set("limitPrice", Result.number(prices.shadowPrice(sellers * surplus, buyers * deficit)));
        return result;
    }

    private static int times(int count, int replicas) {
        return (int) Math.min(Integer.MAX_VALUE / 2, (long) count * replicas);
    }
}
