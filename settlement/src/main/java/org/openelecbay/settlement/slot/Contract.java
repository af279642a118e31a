package org.openelecbay.settlement.slot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Trade;

/// What one participant sold and bought locally in one slot.
///
/// @param sold not negative
/// @param bought not negative
public record Contract(Energy sold, Energy bought) {

    /// Nothing sold and nothing bought.
    public static final Contract NONE = new Contract(Energy.ZERO, Energy.ZERO);

    /// What everybody in these trades sold and bought.
    public static Map<ParticipantId, Contract> of(List<Trade> trades) {
        Map<ParticipantId, Contract> contracts = new HashMap<>();
        for (Trade trade : trades) {
            contracts.merge(trade.seller(), new Contract(trade.quantity(), Energy.ZERO), Contract::plus);
            contracts.merge(trade.buyer(), new Contract(Energy.ZERO, trade.quantity()), Contract::plus);
        }
        return contracts;
    }

    /// Promised injection into the grid: sold minus bought.
    public Energy net() {
        return sold.minus(bought);
    }

    /// Sold plus bought.
    public Energy traded() {
        return sold.plus(bought);
    }

    private Contract plus(Contract other) {
        return new Contract(sold.plus(other.sold), bought.plus(other.bought));
    }
}
