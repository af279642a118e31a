package org.openelecbay.cli.vector.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.market.coalition.CoalitionGame;
import org.openelecbay.market.coalition.CommunityWorth;
import org.openelecbay.market.coalition.Inessential;
import org.openelecbay.market.coalition.Netting;
import org.openelecbay.market.coalition.Superadditivity;
import org.openelecbay.market.coalition.SupplierPrices;
import tools.jackson.databind.node.ObjectNode;

/// D01: what every coalition of a community costs and is worth under several tariffs (spec D.1).
///
/// `net` has for each peer one number an interval, or one number alone. A price is one number or one an interval;
/// without `netting` every interval is netted by itself. Shadow price and core payoff are given where netting is by
/// interval and no export pays a premium.
public final class CoalitionValues implements Topic {

    private static final int MOST_PLAYERS = Superadditivity.MOST_PLAYERS;

    @Override
    public ObjectNode answer(Given inputs) {
        Map<String, double[]> net = new TreeMap<>(inputs.at("net").map(CoalitionValues::series));
        if (net.size() > MOST_PLAYERS) {
            throw new UnusableCase("There are " + net.size() + " peers; every coalition is listed, so at most "
                    + MOST_PLAYERS + " can be. Can some be left out?");
        }
        int intervals =
                net.values().stream().mapToInt(each -> each.length).max().orElse(0);
        net.forEach((peer, values) -> {
            if (values.length != intervals) {
                throw new UnusableCase("Peer " + peer + " has " + values.length + " intervals where others have "
                        + intervals + ". Is one missing?");
            }
        });
        ObjectNode result = Result.object();
        inputs.at("tariffs")
                .map(tariff -> tariff)
                .forEach((name, tariff) -> result.set(name, under(tariff, net, intervals)));
        return result;
    }

    private static ObjectNode under(Given tariff, Map<String, double[]> net, int intervals) {
        List<String> peers = new ArrayList<>(net.keySet());
        Netting netting = netting(tariff);
        CommunityWorth worth = new CommunityWorth(
                peers.size(), IntStream.range(0, peers.size()).toArray(), netting);
        double[] imported = prices(tariff.at("import"), intervals);
        double[] exported = prices(tariff.at("export"), intervals);
        for (int t = 0; t < intervals; t++) {
            int interval = t;
            double[] injections =
                    net.values().stream().mapToDouble(each -> each[interval]).toArray();
            worth.add(new SupplierPrices(imported[t], exported[t]), injections);
        }
        CoalitionGame game = worth.game();
        double[] alone = worth.costsAlone();
        ObjectNode result = Result.object();
        ObjectNode costs = result.putObject("coalitionCost");
        ObjectNode values = result.putObject("value");
        for (int coalition = 1; coalition <= game.everybody(); coalition++) {
            String members = WrittenCoalitions.joined(coalition, peers);
            double apart = 0;
            for (int rest = coalition; rest != 0; rest &= rest - 1) {
                apart += alone[Integer.numberOfTrailingZeros(rest)];
            }
            costs.set(members, Result.number(apart - game.worth(coalition)));
            values.set(members, Result.number(game.worth(coalition)));
        }
        result.put("superadditive", Superadditivity.broken(game).isEmpty());
        result.put("inessential", Inessential.test(game));
        if (netting == Netting.SLOT && IntStream.range(0, intervals).allMatch(t -> imported[t] >= exported[t])) {
            result.set("shadowPrice", Result.numbers(worth.shadowPrices()));
            ObjectNode payoffs = result.putObject("shadowPriceCorePayoff");
            double[] shadow = worth.shadowPayoffs();
            for (int peer = 0; peer < peers.size(); peer++) {
                payoffs.set(peers.get(peer), Result.number(shadow[peer]));
            }
        }
        return result;
    }

    private static Netting netting(Given tariff) {
        String word = tariff.text("netting", Netting.SLOT.name()).toUpperCase(Locale.ROOT);
        return switch (word) {
            case "PERIOD" -> Netting.PERIOD;
            case "SLOT", "INTERVAL" -> Netting.SLOT;
            default ->
                throw new UnusableCase("The netting \"" + word + "\" is neither SLOT nor PERIOD. Over what is netted?");
        };
    }

    private static double[] prices(Given price, int intervals) {
        double[] prices = series(price);
        if (prices.length == 1) {
            double[] same = new double[intervals];
            Arrays.fill(same, prices[0]);
            return same;
        }
        if (prices.length != intervals) {
            throw new UnusableCase("A tariff has " + prices.length + " prices for " + intervals
                    + " intervals; give one, or one each.");
        }
        return prices;
    }

    private static double[] series(Given given) {
        return given.node().isArray() ? given.numbers() : new double[] {given.number()};
    }
}
