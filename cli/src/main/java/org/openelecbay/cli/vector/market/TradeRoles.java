package org.openelecbay.cli.vector.market;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.market.role.Dealing;
import org.openelecbay.market.role.Dealings;
import org.openelecbay.market.role.Dealings.Deal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// E08: roles and the coupling matrix of cleared trades (spec E.7). Without `tau` any energy counts.
public final class TradeRoles implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        double threshold = inputs.number("tau", 0);
        if (threshold < 0) {
            throw new UnusableCase("Field inputs.tau is " + threshold
                    + " kWh; a role counts energy above zero or more. Leave it out for any energy.");
        }
        inputs.at("agents");
        List<String> agents = inputs.names("agents");
        List<Dealings<String>> intervals = new ArrayList<>();
        ObjectNode result = Result.object();
        ArrayNode shown = result.putArray("intervals");
        for (Given interval : inputs.list("trades")) {
            Dealings<String> dealings = Dealings.of(
                    agents,
                    interval.elements().stream()
                            .map(trade -> new Deal<>(trade.text("buyer"), trade.text("seller"), trade.number("qty")))
                            .toList());
            intervals.add(dealings);
            ObjectNode node = shown.addObject();
            dealings.byParticipant().forEach((agent, dealing) -> node.set(agent, of(dealing, threshold)));
        }
        ObjectNode coupling = result.putObject("couplingMatrix");
        Dealings.together(intervals)
                .coupling()
                .forEach((pair, energy) -> coupling.set(pair.buyer() + "<-" + pair.seller(), Result.number(energy)));
        return result;
    }

    private static ObjectNode of(Dealing dealing, double threshold) {
        ObjectNode node = Result.object();
        node.set("bought", Result.number(dealing.bought()));
        node.set("sold", Result.number(dealing.sold()));
        node.set("net", Result.number(dealing.net()));
        node.put("role", dealing.role(threshold).name());
        return node;
    }
}
