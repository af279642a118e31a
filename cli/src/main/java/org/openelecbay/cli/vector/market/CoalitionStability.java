package org.openelecbay.cli.vector.market;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.market.coalition.Blocking;
import org.openelecbay.market.coalition.CoalitionGame;
import org.openelecbay.market.coalition.Deviation;
import org.openelecbay.market.coalition.Partition;
import org.openelecbay.market.coalition.PayoffRule;
import org.openelecbay.market.coalition.Stability;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// C04: payoffs of a partition, and whether it is Nash, individually and core stable (spec C.6).
///
/// Players are those of the partition, by spelling. A coalition missing from `v` is worth nothing.
public final class CoalitionStability implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        Written written = Written.of(inputs.at("partition"));
        Players players = written.players();
        CoalitionGame game = players.game(inputs);
        Partition partition = new Partition(
                players.count(),
                inputs.list("partition").stream().map(written::coalition).toList());
        Stability stability = Stability.of(game, partition, rule(inputs.at("rule")));
        ObjectNode result = Result.object();
        result.set("payoffs", players.each(player -> Result.number(stability.payoff(player))));
        result.put("nashStable", stability.nashStable());
        result.set("nashDeviations", deviations(stability.deviations(), written));
        result.put("individuallyStable", stability.individuallyStable());
        result.set("blockingCoalitions", blocking(stability.blocking(), written));
        result.put("coreStable", stability.coreStable());
        return result;
    }

    private static PayoffRule rule(Given rule) {
        String word = rule.text().toUpperCase(Locale.ROOT);
        return Arrays.stream(PayoffRule.values())
                .filter(known -> known.name().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new UnusableCase("The payoff rule \"" + rule.text() + "\" is neither EQUAL nor SHAPLEY."));
    }

    private static ArrayNode deviations(List<Deviation> deviations, Written players) {
        ArrayNode list = Result.list();
        deviations.stream()
                .sorted(Comparator.comparingInt(Deviation::player)
                        .thenComparing(deviation -> players.joined(deviation.host())))
                .forEach(deviation -> {
                    ObjectNode each = list.addObject();
                    each.set("player", players.shown(deviation.player()));
                    each.set("to", players.members(deviation.host()));
                    each.set("gain", Result.number(deviation.gain()));
                });
        return list;
    }

    private static ArrayNode blocking(List<Blocking> blocking, Written players) {
        ArrayNode list = Result.list();
        blocking.stream()
                .sorted(Comparator.comparing((Blocking each) -> players.joined(each.coalition())))
                .forEach(each -> {
                    ObjectNode node = list.addObject();
                    node.set("coalition", players.members(each.coalition()));
                    node.set("excess", Result.number(each.excess()));
                });
        return list;
    }

    /// The players of a partition, sorted by spelling; written as numbers where the case does.
    private record Written(Players players, boolean asNumbers) {

        static Written of(Given partition) {
            TreeSet<String> names = new TreeSet<>();
            boolean asNumbers = false;
            for (Given coalition : partition.elements()) {
                for (Given player : coalition.elements()) {
                    names.add(player.text());
                    asNumbers |= player.node().isNumber();
                }
            }
            return new Written(Players.of(names), asNumbers);
        }

        /// A coalition written as a list of players.
        int coalition(Given written) {
            int coalition = 0;
            for (Given player : written.elements()) {
                coalition |= 1 << players.place(player.text());
            }
            return coalition;
        }

        String joined(int coalition) {
            return players.joined(coalition);
        }

        JsonNode shown(int player) {
            return shown(players.names().get(player));
        }

        ArrayNode members(int coalition) {
            ArrayNode members = Result.list();
            players.members(coalition).forEach(name -> members.add(shown(name)));
            return members;
        }

        private JsonNode shown(String name) {
            return asNumbers ? Result.name(name) : Result.word(name);
        }
    }
}
