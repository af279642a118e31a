package org.openelecbay.cli.vector.market;

import java.util.List;
import java.util.Locale;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.market.reserve.JointReserve;
import org.openelecbay.market.reserve.Provider;
import org.openelecbay.market.reserve.ReservePlan;
import org.openelecbay.market.reserve.SafetyRule;
import org.openelecbay.market.reserve.Uncertainty;
import tools.jackson.databind.node.ObjectNode;

/// G01: energy and reserve together, with chance constraints (spec G.1).
///
/// Without a `rule` the error is normal; a provider without `reserveCost` holds reserve for nothing, one without
/// `min` can stop.
public final class EnergyAndReserve implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        double factor = rule(inputs).factor(inputs.number("epsilon"));
        List<String> ids = inputs.names("providers", "id");
        List<Provider> providers = inputs.list(
                "providers",
                each -> new Provider(
                        each.number("a"),
                        each.number("b"),
                        each.number("reserveCost", 0),
                        each.number("min", 0),
                        each.number("max")));
        Uncertainty error = new Uncertainty(inputs.number("sigma"), factor);
        ReservePlan plan = new JointReserve(providers, inputs.number("netDemand"), error).plan();
        ObjectNode result = Result.object();
        result.set("safetyFactor", Result.number(factor));
        ById.put(result, "energy", ids, plan.energy());
        ById.put(result, "participation", ids, plan.participation());
        ById.put(result, "reserve", ids, plan.reserve());
        result.set("energyPrice", Result.number(plan.energyPrice()));
        result.set("participationPrice", Result.number(plan.participationPrice()));
        result.set("expectedCost", Result.number(plan.expectedCost()));
        result.set("reservePayment", Result.number(plan.participationPrice()));
        return result;
    }

    private static SafetyRule rule(Given inputs) {
        String name = inputs.text("rule", "GAUSSIAN");
        for (SafetyRule rule : SafetyRule.values()) {
            if (rule.name().equals(name.toUpperCase(Locale.ROOT))) {
                return rule;
            }
        }
        throw new UnusableCase("Field inputs.rule is " + name + ", where GAUSSIAN or CANTELLI is expected.");
    }
}
