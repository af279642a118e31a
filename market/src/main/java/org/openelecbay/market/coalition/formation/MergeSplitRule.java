package org.openelecbay.market.coalition.formation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.market.Position;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.coalition.PayoffRule;
import org.openelecbay.market.distance.KnownDistances;
import org.openelecbay.market.pool.Pool;

/// Members form coalitions by merge and split; energy goes within a coalition and pays the network a fee for its way.
///
/// Each kWh saves the supplier's spread less the fee of its way, a part for every kWh and a part that grows with the
/// distance. What a coalition saves its members share by the Shapley value or equally. It is traded at the middle of
/// the supplier's prices; buyers pay the fees, and payments move the rest. Who has no place among the distances, as a
/// shared battery in a ring of houses, pays no part that grows with them.
///
/// More than [#MOST_TOGETHER] members with energy form coalitions in groups, each by itself.
///
/// Source: spec D.6; members are those with a surplus or a deficit, so a coordination cost has no place here.
public final class MergeSplitRule implements SharingRule {

    /// Up to so many all form coalitions together.
    static final int MOST_TOGETHER = 200;

    private static final int MOST_IN_LARGE_GROUPS = 1_000;
    private static final int SMALL_GROUP = 10;

    private final Price fee;
    private final Price feePerDistance;
    private final GainSharing.Way way;

    /// No flat fee, a tenth of a cent per kWh and unit of distance, gains by the Shapley value.
    public MergeSplitRule() {
        this(Price.ZERO, Price.ofMicrosPerKwh(1_000), PayoffRule.SHAPLEY);
    }

    /// @param fee for every kWh, not negative
    /// @param feePerDistance for every kWh and unit of distance, not negative
    /// @param payoffs how a coalition shares
    public MergeSplitRule(Price fee, Price feePerDistance, PayoffRule payoffs) {
        if (fee.isNegative() || feePerDistance.isNegative()) {
            throw new IllegalArgumentException("The fee of merge and split is " + fee + " and " + feePerDistance
                    + " per distance; neither is below zero.");
        }
        this.fee = fee;
        this.feePerDistance = feePerDistance;
        this.way = switch (payoffs) {
            case EQUAL -> GainSharing.Way.EQUAL;
            case SHAPLEY -> GainSharing.Way.SHAPLEY;
        };
    }

    @Override
    public Clearing share(List<Position> positions, SlotContext context) {
        Pool pool = Pool.of(positions, context);
        if (pool.isClosed()) {
            return pool.nothing();
        }
        double energy = (double) pool.supply().wattHours() + pool.demand().wattHours();
        int members = pool.sellers().count() + pool.buyers().count();
        double spread = (double) context.band().importPrice().microsPerKwh()
                - context.band().exportPrice().microsPerKwh();
        if (!TransportGame.isCountable(energy, Math.max(1, spread), members)) {
            return pool.nothing("the energy of this slot at these prices is more than can be counted");
        }
        SharedGains shared = new SharedGains(pool, way);
        for (Group each : groups(pool)) {
            shared.add(each.sellers(), each.buyers(), game(pool, each, context, (long) spread));
        }
        return shared.clearing(context);
    }

    /// Players of one game, by their places in the pool.
    private record Group(int[] sellers, int[] buyers) {}

    private static List<Group> groups(Pool pool) {
        int members = pool.sellers().count() + pool.buyers().count();
        int size = members <= MOST_IN_LARGE_GROUPS ? MOST_TOGETHER : SMALL_GROUP;
        int groups = (members + size - 1) / size;
        List<Group> list = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            list.add(new Group(
                    every(groups, group, pool.sellers().count()),
                    every(groups, group, pool.buyers().count())));
        }
        return list;
    }

    private static int[] every(int step, int first, int count) {
        return IntStream.iterate(first, place -> place < count, place -> place + step)
                .toArray();
    }

    private TransportGame game(Pool pool, Group group, SlotContext context, long spread) {
        List<ParticipantId> sellers = new ArrayList<>();
        List<ParticipantId> buyers = new ArrayList<>();
        long[] net = new long[group.sellers().length + group.buyers().length];
        for (int place : group.sellers()) {
            net[sellers.size()] = pool.sellers().wattHours(place);
            sellers.add(pool.sellers().participant(place));
        }
        for (int place : group.buyers()) {
            net[sellers.size() + buyers.size()] = -pool.buyers().wattHours(place);
            buyers.add(pool.buyers().participant(place));
        }
        double[] distances = KnownDistances.table(context.distances(), sellers, buyers);
        long[][] margins = new long[net.length][net.length];
        for (int seller = 0; seller < sellers.size(); seller++) {
            for (int buyer = 0; buyer < buyers.size(); buyer++) {
                long margin = spread - feeOf(distances[seller * buyers.size() + buyer], spread);
                margins[seller][sellers.size() + buyer] = margin;
                margins[sellers.size() + buyer][seller] = margin;
            }
        }
        return new TransportGame(net, margins, 0);
    }

    /// Micros per kWh, at most the spread; who cannot be reached is as far as that, and who has no place is near.
    private long feeOf(double distance, long spread) {
        double way = Double.isNaN(distance) ? 0 : distance;
        double perKwh = fee.microsPerKwh() + Math.rint(way * feePerDistance.microsPerKwh());
        return perKwh < spread ? (long) perKwh : spread;
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.EFFICIENT,
                "Energy whose way costs what it saves stays with the supplier, and merge and split may end before the"
                        + " best partition.",
                Property.SYMMETRIC,
                "Of two equal members the first in tie order may join a coalition that has no place for the other.",
                Property.TRUTHFUL,
                "Nobody reports a limit; the meters speak.");
    }
}
