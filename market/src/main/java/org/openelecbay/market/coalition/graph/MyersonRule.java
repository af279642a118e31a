package org.openelecbay.market.coalition.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Distances;
import org.openelecbay.core.LargestRemainder;
import org.openelecbay.core.Money;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.Position;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.coalition.CoalitionGame;
import org.openelecbay.market.distance.KnownDistances;
import org.openelecbay.market.pool.Pool;

/// Members gain by the Myerson value on the graph of their neighbours: who connects others gains by it too.
///
/// The graph is the relative neighbourhood of those with a surplus or a deficit, by the distances of the scenario;
/// who has no place there, as a shared battery in a ring of houses, is a neighbour of everybody. Up to [#MOST_EXACT]
/// of them the value is exact, up to [NeighbourGraph#MOST_PLAYERS] sampled; of more no graph is drawn, and everybody
/// trades at the middle of the supplier's prices.
///
/// Source: Myerson 1977; the surplus and deficit game of spec D.1.
public final class MyersonRule implements SharingRule {

    /// Up to so many members the value is exact.
    static final int MOST_EXACT = 12;

    private static final int ORDERS = 1_000;
    private static final long SEED = 20_260_621;
    private static final int MOST_LONELY = 12;

    @Override
    public Clearing share(List<Position> positions, SlotContext context) {
        Pool pool = Pool.of(positions, context);
        if (pool.isClosed()) {
            return pool.nothing();
        }
        int sellers = pool.sellers().count();
        int players = sellers + pool.buyers().count();
        if (players > NeighbourGraph.MOST_PLAYERS) {
            return inTheMiddle(pool);
        }
        long[] net = new long[players];
        List<ParticipantId> names = new ArrayList<>();
        for (int player = 0; player < players; player++) {
            boolean sells = player < sellers;
            net[player] =
                    sells ? pool.sellers().wattHours(player) : -pool.buyers().wattHours(player - sellers);
            names.add(sells ? pool.sellers().participant(player) : pool.buyers().participant(player - sellers));
        }
        NeighbourGraph graph = NeighbourGraph.relative(distances(names, context.distances()));
        double spread = (double) context.band().importPrice().microsPerKwh()
                - context.band().exportPrice().microsPerKwh();
        return clearing(pool, net, graph, spread, names);
    }

    private static Clearing clearing(
            Pool pool, long[] net, NeighbourGraph graph, double spread, List<ParticipantId> names) {
        int sellers = pool.sellers().count();
        double[] gains;
        List<String> why = new ArrayList<>();
        why.add("Members gain by what they add and by whom they connect along "
                + graph.links().size() + " links between neighbours (Myerson value).");
        if (net.length <= MOST_EXACT) {
            gains = Myerson.of(game(net, spread), graph);
        } else {
            SampledMyerson sampled = SampledMyerson.of(net, spread, graph, ORDERS, SEED);
            gains = sampled.values();
            why.add("There are more than " + MOST_EXACT + " members with energy, so the value is the mean over "
                    + 2 * ORDERS + " orders of joining, with a standard error of " + money(sampled.standardError())
                    + " at most and, with 95 % confidence, within " + money(sampled.bound()) + ".");
        }
        long[] traded = traded(net, graph, names, why);
        return pool.gaining(
                Arrays.copyOf(traded, sellers),
                Arrays.copyOfRange(traded, sellers, traded.length),
                new long[traded.length - sellers],
                Arrays.copyOf(gains, sellers),
                Arrays.copyOfRange(gains, sellers, gains.length),
                why.toArray(String[]::new));
    }

    private static Clearing inTheMiddle(Pool pool) {
        double each = pool.worth() / 2.0;
        return pool.gaining(
                shares(pool.sellers().shares(pool.supply().min(pool.demand())), each),
                shares(pool.buyers().shares(pool.supply().min(pool.demand())), each),
                "There are more than " + NeighbourGraph.MOST_PLAYERS + " members with energy, so no graph of"
                        + " neighbours is drawn and everybody trades at the middle of the supplier's prices.");
    }

    private static double[] shares(long[] wattHours, double worth) {
        double total = Arrays.stream(wattHours).asDoubleStream().sum();
        return Arrays.stream(wattHours)
                .mapToDouble(each -> each * worth / total)
                .toArray();
    }

    private static double[][] distances(List<ParticipantId> names, Distances distances) {
        double[] flat = KnownDistances.table(distances, names, names);
        double[][] table = new double[names.size()][];
        for (int row = 0; row < table.length; row++) {
            table[row] = Arrays.copyOfRange(flat, row * table.length, (row + 1) * table.length);
        }
        return table;
    }

    private static CoalitionGame game(long[] net, double spread) {
        return CoalitionGame.of(net.length, coalition -> {
            double supply = 0;
            double demand = 0;
            for (int rest = coalition; rest != 0; rest &= rest - 1) {
                long each = net[Integer.numberOfTrailingZeros(rest)];
                supply += Math.max(0, each);
                demand += Math.max(0, -each);
            }
            return spread * Math.min(supply, demand);
        });
    }

    /// What everybody trades within its component, watt-hours; the long side in proportion.
    private static long[] traded(long[] net, NeighbourGraph graph, List<ParticipantId> names, List<String> why) {
        long[] traded = new long[net.length];
        List<String> lonely = new ArrayList<>();
        for (List<Integer> component : graph.components()) {
            long[] over =
                    component.stream().mapToLong(each -> Math.max(0, net[each])).toArray();
            long[] missing = component.stream()
                    .mapToLong(each -> Math.max(0, -net[each]))
                    .toArray();
            long local =
                    Math.min(Arrays.stream(over).sum(), Arrays.stream(missing).sum());
            long[] sold = LargestRemainder.split(local, over);
            long[] bought = LargestRemainder.split(local, missing);
            for (int k = 0; k < sold.length; k++) {
                traded[component.get(k)] = sold[k] + bought[k];
                if (local == 0) {
                    lonely.add(names.get(component.get(k)).value());
                }
            }
        }
        if (!lonely.isEmpty()) {
            why.add("Nobody with the other side of a trade is connected to "
                    + String.join(", ", lonely.subList(0, Math.min(MOST_LONELY, lonely.size())))
                    + (lonely.size() > MOST_LONELY ? " and " + (lonely.size() - MOST_LONELY) + " others." : "."));
        }
        return traded;
    }

    private static Money money(double nanos) {
        return Money.ofNanos((long) Math.ceil(nanos));
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.SYMMETRIC,
                "Of more than " + MOST_EXACT + " members with energy the value is sampled, so equal ones may differ by"
                        + " the error that is stated.",
                Property.TRUTHFUL,
                "Nobody reports a limit; the meters speak.");
    }
}
