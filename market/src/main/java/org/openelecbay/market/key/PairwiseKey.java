package org.openelecbay.market.key;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openelecbay.core.LargestRemainder;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.KeyShares;
import org.openelecbay.market.Need;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingKeys;
import org.openelecbay.market.pool.Pool;
import org.openelecbay.market.pool.PoolSide;

/// Pairwise key: each producer's surplus is shared to the consumers by coefficients of its own.
///
/// A consumer that is offered more than it lacks takes from each producer in proportion to what it is offered. What is
/// not taken is not given to others and stays with its producer.
///
/// Source: spec B.7, a static key for each generator.
public final class PairwiseKey implements AllocationKey {

    @Override
    public Allotment allot(Pool pool, SharingKeys keys) {
        List<List<Lot>> offered = offered(pool, keys.pairwise());
        long[] sold = new long[pool.sellers().count()];
        long[] bought = new long[pool.buyers().count()];
        for (int consumer = 0; consumer < bought.length; consumer++) {
            List<Lot> lots = offered.get(consumer);
            long[] taken = Allotment.inProportion(
                    pool.buyers().wattHours(consumer),
                    lots.stream().mapToLong(Lot::wattHours).toArray());
            for (int i = 0; i < taken.length; i++) {
                sold[lots.get(i).producer()] += taken[i];
                bought[consumer] += taken[i];
            }
        }
        return new Allotment(sold, bought);
    }

    /// What one producer offers to one consumer.
    private record Lot(int producer, long wattHours) {}

    /// By consumer, what each producer offers it.
    private static List<List<Lot>> offered(Pool pool, Map<ParticipantId, KeyShares> coefficients) {
        PoolSide consumers = pool.buyers();
        Map<ParticipantId, Integer> places = HashMap.newHashMap(consumers.count());
        List<List<Lot>> offered = new ArrayList<>(consumers.count());
        for (int i = 0; i < consumers.count(); i++) {
            places.put(consumers.participant(i), i);
            offered.add(new ArrayList<>());
        }
        for (int producer = 0; producer < pool.sellers().count(); producer++) {
            KeyShares row = coefficients.getOrDefault(pool.sellers().participant(producer), KeyShares.NONE);
            offer(producer, pool.sellers().wattHours(producer), row, places, offered);
        }
        return offered;
    }

    private static void offer(
            int producer, long surplus, KeyShares row, Map<ParticipantId, Integer> places, List<List<Lot>> offered) {
        Map<Integer, Long> present = new TreeMap<>();
        row.billionths().forEach((consumer, share) -> {
            Integer place = places.get(consumer);
            if (place != null) {
                present.put(place, share);
            }
        });
        long[] weights = present.values().stream().mapToLong(Long::longValue).toArray();
        long[] parts = LargestRemainder.scale(weights, surplus, KeyShares.WHOLE);
        int next = 0;
        for (int place : present.keySet()) {
            offered.get(place).add(new Lot(producer, parts[next++]));
        }
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.PAIRWISE_KEYS);
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.EFFICIENT,
                "What a consumer cannot use of a producer's surplus stays with the supplier.",
                Property.SYMMETRIC,
                "Each producer has coefficients of its own for each consumer.");
    }

    @Override
    public String words() {
        return "by each producer's coefficients for each consumer";
    }
}
