package org.openelecbay.engine;

import java.time.Instant;
import java.util.List;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Envelope;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Order;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.PlannedInjection;
import org.openelecbay.core.Segment;
import org.openelecbay.settlement.ledger.Transfer;

/// What has happened in a slot: the engine's answer to a command, and what the outside world gets to see.
public sealed interface Event {

    /// Orders are accepted.
    record GateOpened(Instant at) implements Event {}

    /// The DSO has published envelopes before gate closure; orders and devices respect them.
    record EnvelopesPublished(List<Envelope> envelopes) implements Event {
        public EnvelopesPublished {
            envelopes = List.copyOf(envelopes);
        }
    }

    /// An order stands in the book.
    record OrderAccepted(Order order) implements Event {}

    /// An order does not stand in the book.
    record OrderRejected(Order order, Rejection why) implements Event {}

    /// What has not traded of an order will not trade any more.
    record OrderCancelled(OrderId id, ParticipantId owner, Instant at) implements Event {}

    /// What has not traded of an order is replaced by this segment.
    record OrderAmended(OrderId id, ParticipantId owner, Segment remaining, Instant at) implements Event {}

    /// An order stays as it is.
    record ChangeRejected(OrderId id, ParticipantId owner, Rejection why) implements Event {}

    /// A plan is noted.
    record PlanNoted(Plan plan) implements Event {}

    /// A contract outside the rule is noted.
    record ContractNoted(StorageContract contract) implements Event {}

    /// A plan or contract names somebody unknown, or came while the gate was not open.
    record SubmissionRefused(String why) implements Event {}

    /// A clearing failed the audit; nobody trades in this round.
    record AuditFailed(String why) implements Event {}

    /// The DSO is asked about the planned injections.
    record SecurityAsked(int round, List<PlannedInjection> plan) implements Event {
        public SecurityAsked {
            plan = List.copyOf(plan);
        }
    }

    /// The DSO has tightened envelopes.
    record EnvelopesTightened(int round, List<Envelope> envelopes, String reason) implements Event {
        public EnvelopesTightened {
            envelopes = List.copyOf(envelopes);
        }
    }

    /// A rule of the network is broken by inflexible load or weather.
    record BaselineViolated(String reason) implements Event {}

    /// No secure clearing was found within the allowed rounds: no trades in this slot.
    record TradingSuspended(String reason) implements Event {}

    /// The trades stand.
    record Cleared(Clearing clearing) implements Event {}

    /// A plan that shares after delivery is secure; the clearing follows the meters.
    record Secured(List<PlannedInjection> plan) implements Event {
        public Secured {
            plan = List.copyOf(plan);
        }
    }

    /// A meter value was missing; the plan takes its place until a later run.
    record ReadingSubstituted(ConnectionPoint point) implements Event {}

    /// The meters are read.
    record Delivered(List<Metered> metered) implements Event {
        public Delivered {
            metered = List.copyOf(metered);
        }
    }

    /// A late or corrected meter value takes the place of an earlier one; a new settlement run follows.
    record ReadingCorrected(Metered metered) implements Event {}

    /// The money is booked.
    ///
    /// @param run from 1; a later run reverses the earlier one and books anew
    record Settled(int run, List<Transfer> transfers) implements Event {
        public Settled {
            transfers = List.copyOf(transfers);
        }
    }
}
