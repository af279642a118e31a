package org.openelecbay.simulation.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Envelope;
import org.openelecbay.core.MeterReading;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Participant;
import org.openelecbay.core.PlannedInjection;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Slot;
import org.openelecbay.settlement.slot.Delivery;

/// What happened in one slot, for files, figures and reports.
///
/// @param slot the slot
/// @param band the supplier's prices
/// @param orders how many orders were submitted, cancelled and amended, rejected ones included
/// @param segments how many segments they had together
/// @param clearing trades, payments and reasons that counted
/// @param plan planned injections of the last proposal
/// @param rounds how often the slot was cleared, 1 or more
/// @param envelopes tightened by the DSO, by connection
/// @param published envelopes of before gate closure, by connection
/// @param notes coarse reasons of the DSO and failures of the audit
/// @param baselineViolated a limit is broken by what nobody can move
/// @param suspended no secure clearing was found
/// @param auditFailed a clearing failed the audit, so that nobody traded in that round
/// @param metered what was delivered, in the order of the members
/// @param readings registers at the end of the slot, in the same order
/// @param losses lost in the network
/// @param loadWatts mean consumption of all homes
/// @param pvWatts mean available generation of all homes
/// @param carsDrew what all charging points drew
/// @param batteryInjected what the battery injected (positive) or drew
/// @param stored what the battery holds at the end of the slot
/// @param network the power flow on what was delivered
/// @param withheld what limits kept devices from doing
/// @param effect what the limits changed about the flow
/// @param island what happened while the feeder was cut from the grid; empty otherwise
public record SlotRecord(
        Slot slot,
        PriceBand band,
        int orders,
        int segments,
        Clearing clearing,
        List<PlannedInjection> plan,
        int rounds,
        Map<String, Envelope> envelopes,
        Map<String, Envelope> published,
        List<String> notes,
        boolean baselineViolated,
        boolean suspended,
        boolean auditFailed,
        List<Metered> metered,
        List<MeterReading> readings,
        Energy losses,
        double loadWatts,
        double pvWatts,
        Energy carsDrew,
        Energy batteryInjected,
        Energy stored,
        NetworkState network,
        List<Withheld> withheld,
        GridEffect effect,
        Optional<IslandSlot> island) {

    /// What everybody delivered, as the settlement of promises reads it.
    ///
    /// @param participants in the order of the members
    public List<Delivery> deliveries(List<Participant> participants) {
        List<Delivery> deliveries = new ArrayList<>(metered.size());
        for (int i = 0; i < metered.size(); i++) {
            deliveries.add(new Delivery(participants.get(i), Optional.empty(), metered.get(i)));
        }
        return deliveries;
    }
}
