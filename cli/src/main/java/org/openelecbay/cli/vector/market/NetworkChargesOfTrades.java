package org.openelecbay.cli.vector.market;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.charge.EnergyTrade;
import org.openelecbay.grid.charge.LineRates;
import org.openelecbay.grid.charge.NetworkCharge;
import org.openelecbay.grid.charge.TradeFlows;
import org.openelecbay.grid.charge.TradeLosses;
import org.openelecbay.grid.charge.TradeTerms;
import org.openelecbay.grid.charge.ZonalCharge;
import org.openelecbay.market.distance.LineGraph;
import org.openelecbay.market.distance.LineGraph.Line;
import org.openelecbay.market.distance.NodeTable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// G04: what trades pay for a direct-current network and lose in it (spec G.4).
///
/// A line without `x` has its resistance for a reactance; it may carry an `otherFlow`. A trade is viable by the charge
/// that `charge` names, by power transfer where it names none. With `creditFloor` no trade has a loss below zero.
/// `eta` and lines with `limit` give `updatedRates`.
public final class NetworkChargesOfTrades implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        List<Given> lines = inputs.list("lines");
        inputs.names("lines", "id");
        inputs.names("trades", "id");
        inputs.list("lines").forEach(line -> notNegative(line, "u"));
        if (inputs.list("nodes").isEmpty()) {
            throw new UnusableCase("Field inputs.nodes names no node; trades need a network of one or more.");
        }
        List<EnergyTrade> trades = inputs.list("trades").stream()
                .map(each -> new EnergyTrade(each.text("seller"), each.text("buyer"), each.number("qty")))
                .toList();
        TradeFlows flows = new TradeFlows(network(inputs, lines), trades, numbers(lines, "otherFlow", 0));
        TradeLosses losses = new TradeLosses(flows, inputs.number("lossFactor", 0));
        ObjectNode result = Result.object();
        ById.put(result, "flows", ids(lines), flows.flows());
        result.set("totalLoss", Result.number(losses.total()));
        showTrades(inputs, flows, losses, result.putArray("trades"));
        List<String> ids = ids(inputs.list("trades"));
        ById.put(result, "proRataLoss", ids, losses.proRata());
        ById.put(result, "marginalLoss", ids, losses.marginal());
        if (inputs.has("eta")) {
            LineRates rates = new LineRates(
                    numbers(lines, "u", 0), numbers(lines, "limit", Double.POSITIVE_INFINITY), inputs.number("eta"));
            ById.put(
                    result,
                    "updatedRates",
                    ids(lines),
                    rates.after(flows.flows()).ratePerKwh());
        }
        return result;
    }

    private static void showTrades(Given inputs, TradeFlows flows, TradeLosses losses, ArrayNode list) {
        List<Given> written = inputs.list("trades");
        LineDistances distances = LineDistances.of(inputs.list("lines"));
        Map<String, NetworkCharge> fixed = fixedCharges(inputs, distances);
        double[] rates = numbers(inputs.list("lines"), "u", 0);
        double[] shares = inputs.flag("creditFloor", false) ? losses.floored() : losses.shares();
        double lossPrice = inputs.number("lossPrice", 0);
        for (int t = 0; t < shares.length; t++) {
            EnergyTrade trade = flows.trades().get(t);
            Given given = written.get(t);
            ObjectNode shown = list.addObject();
            shown.put("id", given.text("id"));
            shown.set("electricalDistance", Result.number(distances.between(trade.seller(), trade.buyer())));
            Map<String, Double> charges = new LinkedHashMap<>();
            fixed.forEach(
                    (name, charge) -> charges.put(name, charge.of(trade.seller(), trade.buyer(), trade.energyKwh())));
            charges.put("ptdf", flows.charge(t, rates));
            TradeTerms terms = new TradeTerms(
                    given.number("bid", Double.POSITIVE_INFINITY),
                    given.number("ask", 0),
                    inputs.number("buyerShare", 0.5));
            ObjectNode all = shown.putObject("charges");
            charges.forEach((name, charge) -> all.set(name, Result.number(charge)));
            shown.set("loss", Result.number(shares[t]));
            shown.set("lossCost", Result.number(lossPrice * shares[t]));
            ObjectNode ofBuyer = shown.putObject("buyerShare");
            charges.forEach((name, charge) -> ofBuyer.set(name, Result.number(terms.ofBuyer(charge))));
            double charge = chosen(charges, inputs.text("charge", "ptdf"));
            shown.put("viable", terms.isViable(charge + lossPrice * shares[t], trade.energyKwh()));
        }
    }

    private static double chosen(Map<String, Double> charges, String name) {
        Double charge = charges.get(name);
        if (charge == null) {
            throw new UnusableCase("Field inputs.charge is \"" + name + "\", where one of " + charges.keySet()
                    + " is expected; zonal needs zones.");
        }
        return charge;
    }

    private static double notNegative(Given given, String field) {
        return given.has(field) ? notNegative(given.at(field)) : 0;
    }

    private static double notNegative(Given rate) {
        if (rate.number() < 0) {
            throw new UnusableCase(
                    rate.named() + " is " + rate.number() + " per kWh; a charge of the network is not negative.");
        }
        return rate.number();
    }

    private static Map<String, NetworkCharge> fixedCharges(Given inputs, LineDistances distances) {
        Map<String, NetworkCharge> charges = new LinkedHashMap<>();
        charges.put("uniform", NetworkCharge.uniform(notNegative(inputs, "uniform")));
        charges.put("distance", NetworkCharge.perDistance(distances::between, notNegative(inputs, "distanceRate")));
        if (inputs.has("zones")) {
            charges.put(
                    "zonal",
                    new ZonalCharge(
                            inputs.map("zones", Given::text),
                            inputs.map("zoneRate", NetworkChargesOfTrades::notNegative),
                            null));
        }
        return charges;
    }

    private static BalancedNetwork network(Given inputs, List<Given> lines) {
        List<String> nodes = inputs.list("nodes").stream().map(Given::text).toList();
        List<BalancedBranch> branches = new ArrayList<>();
        for (Given line : lines) {
            double r = line.number("r");
            branches.add(BalancedBranch.line(line.text("from"), line.text("to"), r, line.number("x", r)));
        }
        return new BalancedNetwork(
                1,
                nodes.stream().map(node -> BalancedBus.of(node, 1)).toList(),
                branches,
                List.of(),
                nodes.stream()
                        .limit(1)
                        .map(node -> new BalancedSource(node, 1, 0))
                        .toList());
    }

    private static List<String> ids(List<Given> all) {
        return all.stream().map(each -> each.text("id")).toList();
    }

    private static double[] numbers(List<Given> all, String field, double otherwise) {
        return all.stream().mapToDouble(each -> each.number(field, otherwise)).toArray();
    }

    /// Resistance along lines; zero to oneself, also where no line goes.
    private record LineDistances(NodeTable table) {

        static LineDistances of(List<Given> lines) {
            LineGraph graph = new LineGraph(lines.stream()
                    .map(line -> new Line(line.text("from"), line.text("to"), line.number("r"), line.number("x", 0)))
                    .toList());
            return new LineDistances(graph.pathResistance());
        }

        double between(String one, String other) {
            return one.equals(other) ? 0 : table.between(one, other);
        }
    }
}
