package org.openelecbay.market.pool;

import java.util.List;
import org.openelecbay.core.Energy;
import org.openelecbay.core.LargestRemainder;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.Position;

/// The participants on one side of a pool, in tie order.
final class PoolSide {

    private final List<ParticipantId> participants;
    private final long[] wattHours;
    private final long total;

    private PoolSide(List<ParticipantId> participants, long[] wattHours) {
        this.participants = participants;
        this.wattHours = wattHours;
        long sum = 0;
        for (long part : wattHours) {
            sum = Math.addExact(sum, part);
        }
        this.total = sum;
    }

    /// Those with a surplus.
    static PoolSide sellers(List<Position> inTieOrder) {
        List<Position> surplus = inTieOrder.stream()
                .filter(position -> position.injection().isPositive())
                .toList();
        return of(surplus);
    }

    /// Those with a deficit.
    static PoolSide buyers(List<Position> inTieOrder) {
        List<Position> deficit = inTieOrder.stream()
                .filter(position -> position.injection().isNegative())
                .toList();
        return of(deficit);
    }

    private static PoolSide of(List<Position> positions) {
        return new PoolSide(
                positions.stream().map(Position::participant).toList(),
                positions.stream()
                        .mapToLong(position -> Math.abs(position.injection().wattHours()))
                        .toArray());
    }

    int count() {
        return wattHours.length;
    }

    ParticipantId participant(int index) {
        return participants.get(index);
    }

    /// Watt-hours, more than zero on both sides.
    long wattHours(int index) {
        return wattHours[index];
    }

    Energy total() {
        return Energy.ofWattHours(total);
    }

    /// Each participant's share of `local`, not above what it has, in whole watt-hours by largest remainder.
    long[] shares(Energy local) {
        return local.wattHours() == total ? wattHours.clone() : LargestRemainder.split(local.wattHours(), wattHours);
    }
}
