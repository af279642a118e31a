package org.openelecbay.market.auction.reverse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Money;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.market.auction.Ladder;

/// What the awards of each seller would cost without it: the cheapest offers that got no award, then the cap.
///
/// The other awards stay as they are when a seller leaves, so its Clarke pay is the cost of replacing its own
/// energy. Prefix sums over what is left of the offers make this one pass and one search a seller instead of a
/// market a seller. Source: spec A.11, VICKREY.
final class Replacement {

    private final Ladder offers;
    private final Price cap;
    private final int first;
    private final long[] energyBefore;
    private final long[] costBefore;

    Replacement(Ladder offers, long[] awards, Price cap) {
        this.offers = offers;
        this.cap = cap;
        this.first = Math.max(0, awards.length - 1);
        int end = first;
        while (end < offers.size() && offers.limit(end) <= cap.microsPerKwh()) {
            end++;
        }
        this.energyBefore = new long[end - first + 1];
        this.costBefore = new long[end - first + 1];
        for (int k = 0; k < end - first; k++) {
            int rank = first + k;
            long left = offers.quantity(rank) - (rank < awards.length ? awards[rank] : 0);
            energyBefore[k + 1] = Math.addExact(energyBefore[k], left);
            costBefore[k + 1] = Math.addExact(costBefore[k], Math.multiplyExact(left, offers.limit(rank)));
        }
    }

    /// The cost of replacing each seller.
    ///
    /// @param energy watt-hours awarded, by seller
    Map<ParticipantId, Money> costs(Map<ParticipantId, Long> energy) {
        Map<ParticipantId, List<Integer>> own = new HashMap<>();
        for (int k = 0; k + 1 < energyBefore.length; k++) {
            ParticipantId owner = offers.owner(first + k);
            if (energy.containsKey(owner)) {
                own.computeIfAbsent(owner, _ -> new ArrayList<>()).add(k);
            }
        }
        Map<ParticipantId, Money> costs = HashMap.newHashMap(energy.size());
        energy.forEach((seller, wattHours) ->
                costs.put(seller, Money.ofNanos(cost(wattHours, own.getOrDefault(seller, List.of())))));
        return costs;
    }

    /// The cheapest `wattHours` of what is left, without these places.
    private long cost(long wattHours, List<Integer> without) {
        long needed = wattHours;
        long cost = 0;
        int from = 0;
        for (int place : without) {
            if (energyBefore[place] - energyBefore[from] >= needed) {
                break;
            }
            needed -= energyBefore[place] - energyBefore[from];
            cost += costBefore[place] - costBefore[from];
            from = place + 1;
        }
        int to = lastWithin(from, energyBefore[from] + needed);
        cost += costBefore[to] - costBefore[from];
        needed -= energyBefore[to] - energyBefore[from];
        long price = to + 1 < energyBefore.length ? offers.limit(first + to) : cap.microsPerKwh();
        return Math.addExact(cost, Math.multiplyExact(needed, price));
    }

    /// The last place from `from` on before which there are at most `energy` watt-hours.
    private int lastWithin(int from, long energy) {
        int low = from;
        int high = energyBefore.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (energyBefore[middle] <= energy) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
