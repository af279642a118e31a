package org.openelecbay.market.pool;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.core.Energy;
import org.openelecbay.core.LargestRemainder;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.Position;

/// The participants on one side of a pool, in tie order.
public final class PoolSide {

    private final ParticipantId[] participants;
    private final long[] wattHours;
    private final long total;

    private PoolSide(ParticipantId[] participants, long[] wattHours) {
        this.participants = participants;
        this.wattHours = wattHours;
        long sum = 0;
        for (long part : wattHours) {
            sum = part > Long.MAX_VALUE - sum ? Long.MAX_VALUE : sum + part;
        }
        this.total = sum;
    }

    /// Those with a surplus.
    static PoolSide sellers(List<Position> inTieOrder) {
        return of(inTieOrder, 1);
    }

    /// Those with a deficit.
    static PoolSide buyers(List<Position> inTieOrder) {
        return of(inTieOrder, -1);
    }

    private static PoolSide of(List<Position> positions, int sign) {
        ParticipantId[] participants = new ParticipantId[positions.size()];
        long[] wattHours = new long[positions.size()];
        int count = 0;
        for (Position position : positions) {
            long injection = position.injection().wattHours();
            if (Long.signum(injection) == sign) {
                participants[count] = position.participant();
                wattHours[count++] = injection == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(injection);
            }
        }
        return new PoolSide(Arrays.copyOf(participants, count), Arrays.copyOf(wattHours, count));
    }

    public int count() {
        return wattHours.length;
    }

    public ParticipantId participant(int index) {
        return participants[index];
    }

    /// More than zero on both sides.
    public long wattHours(int index) {
        return wattHours[index];
    }

    /// One a participant, more than zero on both sides.
    public long[] wattHours() {
        return wattHours.clone();
    }

    /// All together; the greatest number there is where the sum is beyond it.
    public Energy total() {
        return Energy.ofWattHours(total);
    }

    /// Each participant's share of `local`, not above what it has, in whole watt-hours by largest remainder.
    public long[] shares(Energy local) {
        return local.wattHours() == total ? wattHours.clone() : LargestRemainder.split(local.wattHours(), wattHours);
    }
}
