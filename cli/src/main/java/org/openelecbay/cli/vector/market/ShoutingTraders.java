package org.openelecbay.cli.vector.market;

import java.util.List;
import java.util.Locale;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.home.bidding.shout.Shout;
import org.openelecbay.home.bidding.shout.ZeroIntelligence;
import org.openelecbay.home.bidding.shout.ZipHabits;
import org.openelecbay.home.bidding.shout.ZipNoise;
import org.openelecbay.home.bidding.shout.ZipState;
import org.openelecbay.home.bidding.shout.ZipStep;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A05: what ZIP traders make of one shout, and what ZI-C traders quote, on given draws (spec A.8).
public final class ShoutingTraders implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        ObjectNode result = Result.object();
        ArrayNode zip = result.putArray("zip");
        List<Given> agents = inputs.list("agents");
        if (!agents.isEmpty()) {
            Given written = inputs.at("shout");
            Shout shout = new Shout(written.number("price"), buys(written), written.flag("accepted", false));
            agents.forEach(agent -> zip.add(heard(agent, shout)));
        }
        ArrayNode zic = result.putArray("zic");
        inputs.list("zic").forEach(agent -> zic.add(quoted(agent, inputs)));
        return result;
    }

    private static ObjectNode heard(Given agent, Shout shout) {
        ZipState state =
                new ZipState(buys(agent), agent.number("limit"), agent.number("margin"), agent.number("gamma", 0));
        ZipStep step = ZipStep.hear(
                shout,
                state,
                agent.flag("active", true),
                new ZipHabits(agent.number("beta"), agent.number("momentum", 0)),
                new ZipNoise(agent.number("r", 0), agent.number("a", 0)));
        ObjectNode each = Result.object();
        each.set("id", agent.at("id").node());
        each.put("direction", step.direction());
        if (step.direction() != 0) {
            each.set("target", Result.number(step.target()));
            each.set("delta", Result.number(step.change()));
        }
        each.set("gamma", Result.number(step.after().momentum()));
        each.set("margin", Result.number(step.after().margin()));
        each.set("price", Result.number(step.after().price()));
        return each;
    }

    private static ObjectNode quoted(Given agent, Given inputs) {
        double limit = agent.number("limit");
        double draw = agent.number("u");
        double price = buys(agent)
                ? ZeroIntelligence.bid(limit, inputs.number("pmin"), draw)
                : ZeroIntelligence.offer(limit, inputs.number("pmax"), draw);
        ObjectNode each = Result.object();
        each.set("id", agent.at("id").node());
        each.set("price", Result.number(price));
        return each;
    }

    private static boolean buys(Given trader) {
        String side = trader.text("side").toUpperCase(Locale.ROOT);
        return switch (side) {
            case "BUY" -> true;
            case "SELL" -> false;
            default -> throw new UnusableCase("The side " + side + " is not BUY or SELL.");
        };
    }
}
