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
        Players players = Players.of(inputs.at("partition"));
        CoalitionGame game = WrittenCoalitions.game(inputs, players.names());
        Partition partition = new Partition(
                players.names().size(),
                inputs.list("partition").stream().map(players::coalition).toList());
        Stability stability = Stability.of(game, partition, rule(inputs.at("rule")));
        ObjectNode result = Result.object();
        ObjectNode payoffs = result.putObject("payoffs");
        for (int player = 0; player < players.names().size(); player++) {
            payoffs.set(players.names().get(player), Result.number(stability.payoff(player)));
        }
        result.put("nashStable", stability.nashStable());
        result.set("nashDeviations", deviations(stability.deviations(), players));
        result.put("individuallyStable", stability.individuallyStable());
        result.set("blockingCoalitions", blocking(stability.blocking(), players));
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

    private static ArrayNode deviations(List<Deviation> deviations, Players players) {
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

    private static ArrayNode blocking(List<Blocking> blocking, Players players) {
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

    /// The players of a case, sorted by spelling; written as numbers where the case does.
    private record Players(List<String> names, boolean asNumbers) {

        static Players of(Given partition) {
            TreeSet<String> names = new TreeSet<>();
            boolean asNumbers = false;
            for (Given coalition : partition.elements()) {
                for (Given player : coalition.elements()) {
                    names.add(player.text());
                    asNumbers |= player.node().isNumber();
                }
            }
            return new Players(List.copyOf(names), asNumbers);
        }

        /// A coalition written as a list of players.
        int coalition(Given written) {
            int coalition = 0;
            for (Given player : written.elements()) {
                coalition |= 1 << WrittenCoalitions.place(player.text(), names);
            }
            return coalition;
        }

        String joined(int coalition) {
            return WrittenCoalitions.joined(coalition, names);
        }

        JsonNode shown(int player) {
            return asNumbers ? Result.name(names.get(player)) : Result.word(names.get(player));
        }

        ArrayNode members(int coalition) {
            ArrayNode members = Result.list();
            for (int rest = coalition; rest != 0; rest &= rest - 1) {
                members.add(shown(Integer.numberOfTrailingZeros(rest)));
            }
            return members;
        }
    }
}
