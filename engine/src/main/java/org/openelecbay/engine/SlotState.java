package org.openelecbay.engine;

import java.util.List;
import org.openelecbay.market.SharingRule;
import org.openelecbay.settlement.ledger.Transfer;
import org.openelecbay.settlement.slot.Delivery;
import org.openelecbay.settlement.slot.Losses;

/// Where a slot stands: `Announced -> Open -> Asked -> Cleared -> Settled` for rules that clear before delivery,
/// `Announced -> Open -> Asked -> Secured -> Settled` for rules that share after it. Delivery and settlement are one
/// step, because meters and losses arrive together.
sealed interface SlotState {

    /// Before the gate opens.
    record Announced() implements SlotState {}

    /// Orders and plans are collected under the envelopes that are published so far.
    record Open(Gate gate, EnvelopeBook published) implements SlotState {}

    /// The DSO is asked about this proposal.
    record Asked(Gate gate, Proposal proposal, int round, EnvelopeBook envelopes) implements SlotState {}

    /// Nothing changes any more before delivery.
    sealed interface Agreed extends SlotState {
        Proposal proposal();
    }

    /// The trades stand and wait for delivery; so does a slot whose trading is suspended, with none.
    record Cleared(Proposal proposal) implements Agreed {}

    /// The plan is secure; the clearing follows the meters.
    record Secured(Proposal proposal, SharingRule sharing) implements Agreed {}

    /// The money is booked.
    record Settled(Agreed agreed, List<Delivery> deliveries, Losses losses, int run, List<Transfer> booked)
            implements SlotState {}
}
