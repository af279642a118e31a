package org.openelecbay.core;

import java.util.ArrayList;
import java.util.List;

/// What a market rule made of one slot.
///
/// @param slot the slot
/// @param trades numbered from 1
/// @param payments what prices cannot carry
/// @param reasons why this price, why not me
/// @param traffic what the rule said on the wire
public record Clearing(Slot slot, List<Trade> trades, List<Payment> payments, List<Reason> reasons, Traffic traffic) {

    public Clearing {
        trades = List.copyOf(trades);
        payments = List.copyOf(payments);
        reasons = List.copyOf(reasons);
    }

    /// The clearing of a rule that clears in one go.
    public Clearing(Slot slot, List<Trade> trades, List<Payment> payments, List<Reason> reasons) {
        this(slot, trades, payments, reasons, Traffic.NONE);
    }

    public static Clearing none(Slot slot, Reason reason) {
        return new Clearing(slot, List.of(), List.of(), List.of(reason));
    }

    public static Clearing of(Slot slot, List<Trade> trades) {
        return new Clearing(slot, trades, List.of(), List.of());
    }

    /// This clearing with one more reason.
    public Clearing because(Reason reason) {
        List<Reason> more = new ArrayList<>(reasons);
        more.add(reason);
        return new Clearing(slot, trades, payments, more, traffic);
    }

    /// Whether the rule did not find what it looks for, so that a stand-in of its own cleared.
    public boolean standsIn() {
        return reasons.stream().anyMatch(Reason::standsIn);
    }

    /// This clearing, said to stand in for what the rule looks for, as its last reason explains.
    public Clearing asStandIn() {
        List<Reason> marked = new ArrayList<>(reasons);
        marked.add(Reason.standIn(marked.removeLast().sentence()));
        return new Clearing(slot, trades, payments, marked, traffic);
    }

    /// The energy that participants sold locally; what the community passes on is not counted twice.
    public Energy localEnergy() {
        long sum = 0;
        for (Trade trade : trades) {
            if (!trade.seller().equals(ParticipantId.COMMUNITY)) {
                sum = Math.addExact(sum, trade.quantity().wattHours());
            }
        }
        return Energy.ofWattHours(sum);
    }
}
