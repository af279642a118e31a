package org.openelecbay.settlement.conduct;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Trade;
import org.openelecbay.settlement.slot.Contract;

/// What one participant promised and delivered in one slot.
///
/// @param participant who
/// @param committed the size of its net sales or net purchases, not negative
/// @param delivered what it injected, or for a buyer drew; not negative
public record Performance(ParticipantId participant, Energy committed, Energy delivered) {

    public static Performance of(ParticipantId participant, Energy netSales, Energy injection) {
        return netSales.isNegative()
                ? new Performance(participant, netSales.negated(), injection.negativePart())
                : new Performance(participant, netSales, injection.positivePart());
    }

    /// Everybody's performance.
    ///
    /// @param trades of one slot
    /// @param participants everybody
    /// @param metered what their meters say, in the same order
    public static List<Performance> all(List<Trade> trades, List<Participant> participants, List<Metered> metered) {
        Map<ParticipantId, Contract> contracts = Contract.of(trades);
        List<Performance> all = new ArrayList<>(participants.size());
        for (int i = 0; i < participants.size(); i++) {
            ParticipantId id = participants.get(i).id();
            all.add(of(
                    id,
                    contracts.getOrDefault(id, Contract.NONE).net(),
                    metered.get(i).injection()));
        }
        return all;
    }
}
