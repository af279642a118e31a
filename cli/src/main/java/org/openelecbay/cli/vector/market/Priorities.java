package org.openelecbay.cli.vector.market;

import static org.openelecbay.cli.vector.Resolution.Kind.ENERGY;
import static org.openelecbay.cli.vector.Resolution.Kind.MONEY;
import static org.openelecbay.cli.vector.Resolution.Kind.PRICE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Resolution;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Distances;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Ratio;
import org.openelecbay.core.Trade;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Priority;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.matching.PriorityChoice;
import org.openelecbay.market.matching.PriorityMatching;
import org.openelecbay.market.matching.PrioritySummary;
import org.openelecbay.market.storage.StorageRole;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// C01: the priorities A, B and C of one interval, what each brings, and the best by several criteria (spec C.1-C.5).
///
/// C needs the peers' prices; without `bp` and `sp` it is left out, and mu with it.
public final class Priorities implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        Peers peers = Peers.of(inputs);
        Units units = peers.units();
        Distances distances = PeerDistances.of(inputs, peers.names());
        SlotContext context = peers.context(units, distances);
        ObjectNode result = Result.object();
        result.set("alpha", Result.number(peers.alpha()));
        result.put("cesRole", StorageRole.of(peers.alpha().signum()).name());
        ObjectNode summaries = Result.object();
        List<PrioritySummary> all = new ArrayList<>();
        for (Priority priority : Priority.values()) {
            if (priority == Priority.C && peers.bids().isEmpty()) {
                continue;
            }
            OrderBook book = priority == Priority.C ? peers.bookWithLimits(units) : peers.bookWithoutLimits(units);
            List<Trade> trades = trades(new PriorityMatching(priority).clear(book, context), priority, peers);
            PriceBand band = context.band();
            PrioritySummary summary = PrioritySummary.of(priority, trades, band);
            all.add(summary);
            result.set(priority.name(), shown(trades, units, priority, distances));
            summaries.set(priority.name(), shown(summary, units));
        }
        if (peers.bids().isPresent()) {
            setMu(result, peers, units);
        }
        result.set("summary", summaries);
        result.set("best", shown(new PriorityChoice(all)));
        return result;
    }

    @Override
    public Resolution resolution() {
        return new Resolution(
                Map.of(
                        "alpha", ENERGY,
                        "qty", ENERGY,
                        "energy", ENERGY,
                        "price", PRICE,
                        "revenue", MONEY,
                        "sellerGain", MONEY,
                        "buyerSaving", MONEY),
                (path, expected) -> expected.path(path.get(path.size() - 2)));
    }

    /// A and B always trade the smaller of supply and demand; a rule that declined to match says why.
    private static List<Trade> trades(Clearing clearing, Priority priority, Peers peers) {
        boolean bothSides = peers.supply().signum() > 0 && peers.demand().signum() > 0;
        if (clearing.trades().isEmpty() && bothSides && priority != Priority.C) {
            throw new UnusableCase(clearing.reasons().getFirst().sentence());
        }
        return clearing.trades();
    }

    private static void setMu(ObjectNode result, Peers peers, Units units) {
        long supply = units.energy(peers.supply()).wattHours();
        long demand = units.energy(peers.demand()).wattHours();
        if (supply == 0 || demand == 0) {
            result.putNull("mu");
        } else {
            result.set("mu", Result.number(Units.quotient(new Ratio(supply, demand))));
        }
    }

    private static ArrayNode shown(List<Trade> trades, Units units, Priority priority, Distances distances) {
        ArrayNode list = Result.list();
        for (Trade trade : trades) {
            ObjectNode each = list.addObject();
            each.set("seller", Result.name(trade.seller().value()));
            each.set("buyer", Result.name(trade.buyer().value()));
            each.set("qty", Result.number(units.kwh(trade.quantity())));
            each.set("price", Result.number(units.perKwh(trade.sellerGets())));
            if (priority == Priority.B) {
                each.set("distance", Result.number(distances.between(trade.seller(), trade.buyer())));
            }
        }
        return list;
    }

    private static ObjectNode shown(PrioritySummary summary, Units units) {
        ObjectNode each = Result.object();
        each.put("transactions", summary.transactions());
        each.set("energy", Result.number(units.kwh(summary.energy())));
        each.set("revenue", Result.number(units.currency(summary.revenue())));
        each.set("sellerGain", Result.number(units.currency(summary.sellerGain())));
        each.set("buyerSaving", Result.number(units.currency(summary.buyerSaving())));
        return each;
    }

    private static ObjectNode shown(PriorityChoice choice) {
        return Result.object()
                .put("byTransactions", choice.byTransactions().name())
                .put("byEnergy", choice.byEnergy().name())
                .put("byRevenue", choice.byRevenue().name())
                .put("lexicographic", choice.lexicographic().name());
    }
}
