package org.openelecbay.cli.vector.market;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.market.dispatch.bilateral.BilateralMarket;
import org.openelecbay.market.dispatch.bilateral.BilateralOptimum;
import org.openelecbay.market.dispatch.bilateral.CentralDispatch;
import org.openelecbay.market.dispatch.bilateral.Partnership;
import org.openelecbay.market.dispatch.bilateral.Trader;
import tools.jackson.databind.node.ObjectNode;

/// The `agents` and pairs of F01 to F03. Without `min` an agent may trade nothing, without `max` up to 1e6 kWh.
record WrittenTraders(List<String> names, BilateralMarket market) {

    private static final double MOST = 1e6;
    private static final double TRADED = 1e-9;

    WrittenTraders {
        names = List.copyOf(names);
    }

    /// With `pairs` by `seller-buyer`; every producer with every consumer, free of charge, where there are none.
    static WrittenTraders withPairs(Given inputs) {
        Map<String, Trader> traders = traders(inputs);
        List<String> names = List.copyOf(traders.keySet());
        List<Partnership> pairs = new ArrayList<>();
        if (inputs.has("pairs")) {
            inputs.at("pairs").map(pair -> pair).forEach((key, pair) -> {
                int[] ends = ends(key, '-', names);
                requireOpposite(key, ends, traders);
                pairs.add(pair.made(charges ->
                        new Partnership(ends[0], ends[1], charges.number("seller", 0), charges.number("buyer", 0))));
            });
        } else {
            everyPair(List.copyOf(traders.values()))
                    .forEach(ends -> pairs.add(new Partnership(ends[0], ends[1], 0, 0)));
        }
        return new WrittenTraders(names, new BilateralMarket(List.copyOf(traders.values()), pairs));
    }

    /// With charges `gamma` by directed edge `a>b`; the pairs are those of the edges that are named anywhere, or all.
    static WrittenTraders withEdges(Given inputs, Map<String, Double> gamma, Set<String> edges) {
        Map<String, Trader> traders = traders(inputs);
        List<String> names = List.copyOf(traders.keySet());
        List<Trader> all = List.copyOf(traders.values());
        Set<List<Integer>> ends = new LinkedHashSet<>();
        for (String edge : edges) {
            int[] each = ends(edge, '>', names);
            boolean sells = all.get(each[0]).sells();
            if (sells == all.get(each[1]).sells()) {
                throw new UnusableCase("The edge \"" + edge + "\" joins two producers or two consumers, who cannot"
                        + " trade. Is a type or a name mistyped?");
            }
            ends.add(sells ? List.of(each[0], each[1]) : List.of(each[1], each[0]));
        }
        if (ends.isEmpty()) {
            everyPair(List.copyOf(traders.values())).forEach(each -> ends.add(List.of(each[0], each[1])));
        }
        List<Partnership> pairs = new ArrayList<>();
        for (List<Integer> each : ends) {
            String seller = names.get(each.getFirst());
            String buyer = names.get(each.getLast());
            pairs.add(new Partnership(
                    each.getFirst(),
                    each.getLast(),
                    gamma.getOrDefault(seller + ">" + buyer, 0.0),
                    gamma.getOrDefault(buyer + ">" + seller, 0.0)));
        }
        return new WrittenTraders(names, new BilateralMarket(List.copyOf(traders.values()), pairs));
    }

    private static Map<String, Trader> traders(Given inputs) {
        Map<String, Trader> traders = new LinkedHashMap<>();
        inputs.names("agents", "id");
        for (Given agent : inputs.list("agents")) {
            String type = agent.text("type").toUpperCase(Locale.ROOT);
            if (!type.equals("PRODUCER") && !type.equals("CONSUMER")) {
                throw new UnusableCase(
                        "The agent " + agent.text("id") + " is a \"" + type + "\", neither PRODUCER nor CONSUMER.");
            }
            Trader trader = agent.made(each -> new Trader(
                    type.equals("PRODUCER"),
                    each.number("a"),
                    each.number("b"),
                    each.number("min", 0),
                    each.number("max", MOST)));
            traders.put(agent.text("id"), trader);
        }
        return traders;
    }

    private static List<int[]> everyPair(List<Trader> traders) {
        List<int[]> pairs = new ArrayList<>();
        for (int seller = 0; seller < traders.size(); seller++) {
            for (int buyer = 0; buyer < traders.size(); buyer++) {
                if (traders.get(seller).sells() && !traders.get(buyer).sells()) {
                    pairs.add(new int[] {seller, buyer});
                }
            }
        }
        return pairs;
    }

    private static void requireOpposite(String key, int[] ends, Map<String, Trader> traders) {
        List<Trader> all = List.copyOf(traders.values());
        if (!all.get(ends[0]).sells() || all.get(ends[1]).sells()) {
            throw new UnusableCase("The pair \"" + key
                    + "\" does not go from a producer to a consumer. Write the producer first, as in seller-buyer.");
        }
    }

    /// The best trades, known to somebody who sees all data.
    ///
    /// @throws UnusableCase when some agents must trade more than their partners can
    BilateralOptimum best() {
        return CentralDispatch.of(market).orElseThrow(() -> new UnusableCase(unmet()));
    }

    private String unmet() {
        double[] reach = new double[names.size()];
        for (Partnership pair : market.pairs()) {
            reach[pair.seller()] += market.traders().get(pair.buyer()).most();
            reach[pair.buyer()] += market.traders().get(pair.seller()).most();
        }
        for (int n = 0; n < reach.length; n++) {
            double least = market.traders().get(n).least();
            if (least > reach[n]) {
                return "The agent " + names.get(n) + " must trade at least " + least
                        + " kWh, and its partners take part" + " with at most " + reach[n]
                        + " kWh together. Is its min too high, or a pair missing?";
            }
        }
        return "What the agents must trade at least cannot be met by their partners all at once. Is a min too high, or a"
                + " pair missing?";
    }

    /// Names may hold the mark themselves, so every place of it is tried.
    private static int[] ends(String key, char mark, List<String> names) {
        for (int at = key.indexOf(mark); at >= 0; at = key.indexOf(mark, at + 1)) {
            int one = names.indexOf(key.substring(0, at));
            int other = names.indexOf(key.substring(at + 1));
            if (one >= 0 && other >= 0) {
                return new int[] {one, other};
            }
        }
        throw new UnusableCase("The pair \"" + key + "\" does not join two agents of the case by \"" + mark + "\".");
    }

    /// `seller-buyer` of a pair.
    String pair(int pair) {
        return seller(pair) + "-" + buyer(pair);
    }

    String seller(int pair) {
        return names.get(market.pairs().get(pair).seller());
    }

    String buyer(int pair) {
        return names.get(market.pairs().get(pair).buyer());
    }

    /// The answer of F01, which is also the limit of F02.
    void show(BilateralOptimum optimum, ObjectNode result) {
        ObjectNode production = result.putObject("production");
        ObjectNode consumption = result.putObject("consumption");
        for (int n = 0; n < names.size(); n++) {
            boolean sells = market.traders().get(n).sells();
            (sells ? production : consumption).set(names.get(n), Result.number(optimum.totals()[n]));
        }
        ObjectNode trades = result.putObject("trades");
        for (int e = 0; e < optimum.trades().length; e++) {
            if (optimum.trades()[e] > TRADED) {
                ObjectNode trade = trades.putObject(pair(e));
                trade.set("qty", Result.number(optimum.trades()[e]));
                trade.set("price", Result.number(optimum.prices()[e]));
            }
        }
        result.put("tradesUnique", optimum.tradesUnique());
        result.set("objective", Result.number(market.objective(optimum.trades())));
        result.set("preferenceCost", Result.number(market.preferenceCost(optimum.trades())));
    }
}
