package org.openelecbay.market;

import java.util.HashMap;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Trade;

/// How many watt-hours each participant sells and buys in a clearing.
public final class Volumes {

    private final Map<ParticipantId, Long> sold = new HashMap<>();
    private final Map<ParticipantId, Long> bought = new HashMap<>();

    private Volumes() {}

    /// Counts all trades of a clearing.
    public static Volumes of(Clearing clearing) {
        Volumes volumes = new Volumes();
        for (Trade trade : clearing.trades()) {
            volumes.sold.merge(trade.seller(), trade.quantity().wattHours(), Long::sum);
            volumes.bought.merge(trade.buyer(), trade.quantity().wattHours(), Long::sum);
        }
        return volumes;
    }

    public long soldBy(ParticipantId participant) {
        return sold.getOrDefault(participant, 0L);
    }

    public long boughtBy(ParticipantId participant) {
        return bought.getOrDefault(participant, 0L);
    }
}
