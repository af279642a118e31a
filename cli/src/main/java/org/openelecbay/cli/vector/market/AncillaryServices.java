package org.openelecbay.cli.vector.market;

import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.market.ancillary.DeviationOffer;
import org.openelecbay.market.ancillary.ServicePlan;
import org.openelecbay.market.ancillary.ServiceRequest;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// G03: a service of the community to the network (spec G.3).
///
/// Without a `penalty` or `minDelivery` there is none. Where `accept` is false the network takes no bid.
public final class AncillaryServices implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        List<String> ids = inputs.names("offers", "id");
        List<DeviationOffer> offers =
                inputs.list("offers", each -> new DeviationOffer(each.number("cost"), each.number("qty")));
        ServicePlan plan = ServicePlan.of(
                new ServiceRequest(
                        inputs.number("request"),
                        inputs.number("servicePrice"),
                        inputs.number("penalty", 0),
                        inputs.number("minDelivery", 0)),
                offers);
        ObjectNode result = Result.object();
        ById.put(result, "activation", ids, plan.activated(), plan.activated());
        result.set("delivered", Result.number(plan.delivered()));
        result.set("shortfall", Result.number(plan.shortfall()));
        result.set("activationCost", Result.number(plan.cost()));
        result.set("communityProfit", Result.number(plan.profit()));
        result.put("bidAccepted", plan.isWorthBidding() && inputs.flag("accept", true));
        ById.put(result, "payUniform", ids, plan.uniformPayments(), plan.activated());
        ById.put(result, "payProfitShare", ids, plan.profitShares(), plan.activated());
        ArrayNode curve = result.putArray("costCurve");
        for (ServicePlan.Step step : plan.costCurve()) {
            ObjectNode each = curve.addObject();
            each.set("qty", Result.number(step.quantity()));
            each.set("marginalCost", Result.number(step.cost()));
        }
        return result;
    }
}
