package org.openelecbay.engine;

import java.util.List;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.settlement.ledger.Transfer;
import org.openelecbay.settlement.slot.Delivery;

/// Where a slot stands: `Announced -> Open -> Asked -> Cleared -> Settled` for rules that clear before delivery,
/// `Announced -> Open -> Asked -> Secured -> Settled` for rules that share after it. Delivery and settlement are one
/// step, because meters and losses arrive together.
sealed interface SlotState {

    /// Before the gate opens.
    record Announced() implements SlotState {}

    /// Orders and plans are collected.
    record Open(Gate gate) implements SlotState {}

    /// The DSO is asked about this proposal.
    record Asked(Gate gate, Proposal proposal, int round, EnvelopeBook envelopes) implements SlotState {}

    /// The trades stand and wait for delivery.
    record Cleared(Proposal proposal) implements SlotState {}

    /// The plan is secure; the clearing follows the meters.
    record Secured(Proposal proposal) implements SlotState {}

    /// The money is booked.
    record Settled(
            Proposal proposal,
            Clearing clearing,
            List<Delivery> deliveries,
            Energy losses,
            int run,
            List<Transfer> booked)
            implements SlotState {}
}
