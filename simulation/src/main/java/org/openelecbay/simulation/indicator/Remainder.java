package org.openelecbay.simulation.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Trade;
import org.openelecbay.simulation.day.SlotRecord;

/// What the local trades of one slot leave to the supplier, meter by meter and then added.
///
/// @param delivered what the supplier sells, not negative
/// @param taken what the supplier buys, not negative
record Remainder(Energy delivered, Energy taken) {

    static Remainder of(SlotRecord slot, List<Participant> participants) {
        Map<ParticipantId, Long> sales = new HashMap<>();
        for (Trade trade : slot.clearing().trades()) {
            sales.merge(trade.seller(), trade.quantity().wattHours(), Long::sum);
            sales.merge(trade.buyer(), -trade.quantity().wattHours(), Long::sum);
        }
        long delivered = 0;
        long taken = 0;
        for (int i = 0; i < participants.size(); i++) {
            long sold = sales.getOrDefault(participants.get(i).id(), 0L);
            long rest = slot.metered().get(i).injection().wattHours() - sold;
            delivered += Math.max(0, -rest);
            taken += Math.max(0, rest);
        }
        return new Remainder(Energy.ofWattHours(delivered), Energy.ofWattHours(taken));
    }

    /// What the supplier gets for it, less what it pays.
    Money due(PriceBand band) {
        return band.importPrice().times(delivered).minus(band.exportPrice().times(taken));
    }
}
