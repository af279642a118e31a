package org.openelecbay.cli.vector.market;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.market.coalition.formation.BestPartition;
import org.openelecbay.market.coalition.formation.Formation;
import org.openelecbay.market.coalition.formation.MergeAndSplit;
import org.openelecbay.market.coalition.formation.Operation;
import org.openelecbay.market.coalition.formation.TransportGame;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// D05: coalitions that form by merge and split over ways with a fee (spec D.6).
///
/// Players sort by spelling. A pair without a fee pays none; `fixedCost` is 0 where it is missing. The best partition
/// is null for more players than can be tried. Decimals become whole numbers of a unit in which all are exact.
public final class MergeSplits implements Topic {

    private static final int LEAST_GAIN = 9;

    @Override
    public ObjectNode answer(Given inputs) {
        TreeMap<String, BigDecimal> net = new TreeMap<>(inputs.at("net").map(Given::decimal));
        List<String> names = List.copyOf(net.keySet());
        List<BigDecimal> injections = List.copyOf(net.values());
        BigDecimal spread = inputs.decimal("importPrice").subtract(inputs.decimal("exportPrice"));
        Map<String, BigDecimal> fees = inputs.map("fee", Given::decimal);
        BigDecimal link = inputs.decimal("fixedCost", BigDecimal.ZERO);
        int energyScale = scale(net.values());
        int priceScale =
                Math.max(Math.max(scale(List.of(spread)), scale(fees.values())), scale(List.of(link)) - energyScale);
        int moneyScale = energyScale + priceScale;
        long[] amounts = new long[names.size()];
        long[][] margins = new long[names.size()][names.size()];
        for (int one = 0; one < amounts.length; one++) {
            amounts[one] = whole(injections.get(one), energyScale);
            for (int other = 0; other < one; other++) {
                margins[one][other] = whole(spread.subtract(fee(fees, names, one, other)), priceScale);
                margins[other][one] = margins[one][other];
            }
        }
        requireKnown(fees, names);
        TransportGame game = new TransportGame(amounts, margins, whole(link, moneyScale));
        long leastGain = moneyScale < LEAST_GAIN ? 0 : whole(BigDecimal.ONE.movePointLeft(LEAST_GAIN), moneyScale);
        return shown(game, MergeAndSplit.form(game, leastGain), names, moneyScale);
    }

    private static ObjectNode shown(TransportGame game, Formation formation, List<String> names, int scale) {
        ObjectNode result = Result.object();
        ArrayNode log = result.putArray("log");
        for (Operation each : formation.operations()) {
            ObjectNode entry = log.addObject();
            entry.put("op", each.kind().name());
            ArrayNode parts = entry.putArray("parts");
            parts.add(members(each.one(), names));
            parts.add(members(each.other(), names));
            entry.set("gain", money(each.gain(), scale));
        }
        ArrayNode partition = result.putArray("partition");
        ObjectNode values = result.putObject("coalitionValues");
        for (int k = 0; k < formation.coalitions().size(); k++) {
            List<Integer> coalition = formation.coalitions().get(k);
            partition.add(members(coalition, names));
            values.set(
                    String.join(",", coalition.stream().map(names::get).toList()),
                    money(formation.worths().get(k), scale));
        }
        result.set("totalValue", money(formation.total(), scale));
        result.set(
                "optimalTotalValue",
                game.players() > BestPartition.MOST_PLAYERS
                        ? Result.nothing()
                        : money(BestPartition.of(game).total(), scale));
        List<Integer> everybody = new ArrayList<>();
        for (int player = 0; player < names.size(); player++) {
            everybody.add(player);
        }
        result.set("grandValue", money(game.worth(everybody), scale));
        return result;
    }

    private static JsonNode money(long units, int scale) {
        return Result.number(BigDecimal.valueOf(units, scale));
    }

    private static ArrayNode members(List<Integer> players, List<String> names) {
        ArrayNode members = Result.list();
        players.forEach(player -> members.add(names.get(player)));
        return members;
    }

    private static BigDecimal fee(Map<String, BigDecimal> fees, List<String> names, int one, int other) {
        BigDecimal written = fees.get(names.get(one) + "-" + names.get(other));
        return written != null ? written : fees.getOrDefault(names.get(other) + "-" + names.get(one), BigDecimal.ZERO);
    }

    private static void requireKnown(Map<String, BigDecimal> fees, List<String> names) {
        for (String pair : fees.keySet()) {
            boolean known = false;
            for (int dash = pair.indexOf('-'); dash >= 0 && !known; dash = pair.indexOf('-', dash + 1)) {
                known = names.contains(pair.substring(0, dash)) && names.contains(pair.substring(dash + 1));
            }
            if (!known) {
                throw new UnusableCase("The fee of \"" + pair + "\" is for no pair of players of net. Write a-b.");
            }
        }
    }

    private static int scale(Iterable<BigDecimal> numbers) {
        int scale = 0;
        for (BigDecimal each : numbers) {
            scale = Math.max(scale, each.stripTrailingZeros().scale());
        }
        return scale;
    }

    private static long whole(BigDecimal number, int scale) {
        try {
            return number.movePointRight(scale).longValueExact();
        } catch (ArithmeticException e) {
            throw new UnusableCase("The number " + number + " has too many digits to be exact in units of 1e-" + scale
                    + ". Round the inputs to fewer decimals.");
        }
    }
}
