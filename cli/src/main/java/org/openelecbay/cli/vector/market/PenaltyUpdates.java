package org.openelecbay.cli.vector.market;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.market.dispatch.splitting.AdaptivePenalty;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// F05: how the penalty follows the residuals (spec F.5).
///
/// Missing are `mu` 10, `tau` 2, limits that never bind, a `freezeAfter` that never comes, an `iteration` of 1, and
/// a dual of 0.
public final class PenaltyUpdates implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        AdaptivePenalty adaptive = new AdaptivePenalty(
                inputs.number("mu", 10),
                inputs.number("tau", 2),
                inputs.number("rhoMin", Double.MIN_NORMAL),
                inputs.number("rhoMax", Double.MAX_VALUE),
                inputs.has("freezeAfter") ? inputs.whole("freezeAfter") : Integer.MAX_VALUE);
        ObjectNode result = Result.object();
        ArrayNode answers = result.putArray("cases");
        for (Given each : inputs.list("cases")) {
            double before = each.number("rho");
            int iteration = each.has("iteration") ? each.whole("iteration") : 1;
            double after = adaptive.next(iteration, each.number("primal"), each.number("dual"), before);
            double dual = each.number("u", 0) * AdaptivePenalty.rescaling(before, after);
            ObjectNode answer = answers.addObject();
            answer.set("rho", Result.number(after));
            answer.set("scaledDual", Result.number(dual));
            answer.set("unscaledDual", Result.number(after * dual));
        }
        return result;
    }
}
