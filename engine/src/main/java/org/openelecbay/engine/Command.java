package org.openelecbay.engine;

import java.time.Instant;
import java.util.List;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Envelope;
import org.openelecbay.core.LossPart;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Order;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Segment;
import org.openelecbay.core.Verdict;

/// What can happen to a slot. Time is part of the command; nothing else tells the engine what time it is.
public sealed interface Command {

    /// Orders are accepted from now on.
    record OpenGate(Instant at) implements Command {}

    /// The DSO says before gate closure what every connection may do. A later word only tightens an earlier one.
    ///
    /// @param envelopes for connections of this community and this slot
    record PublishEnvelopes(List<Envelope> envelopes) implements Command {
        public PublishEnvelopes {
            envelopes = List.copyOf(envelopes);
        }
    }

    /// A participant wants to trade.
    record SubmitOrder(Order order) implements Command {}

    /// A participant wants what has not traded of its order not to trade any more.
    ///
    /// @param id the order
    /// @param owner whose order it is
    /// @param at when it says so
    record CancelOrder(OrderId id, ParticipantId owner, Instant at) implements Command {}

    /// A participant replaces what has not traded of its order, all segments of it, by one segment. With the same limit
    /// and no more energy the order keeps its place, else it counts as arrived now.
    ///
    /// @param id the order
    /// @param owner whose order it is
    /// @param remaining what it still wants to trade from now on
    /// @param at when it says so
    record AmendOrder(OrderId id, ParticipantId owner, Segment remaining, Instant at) implements Command {}

    /// A participant says what it will physically do; a later plan replaces an earlier one.
    record SubmitPlan(Plan plan) implements Command {}

    /// The battery and a buyer have agreed on a price outside the rule.
    record SubmitContract(StorageContract contract) implements Command {}

    /// No order is accepted any more; the slot is cleared.
    record CloseGate(Instant at) implements Command {}

    /// The DSO has answered.
    ///
    /// @param round the round it answers, as asked
    /// @param verdict the answer
    record VerdictReceived(int round, Verdict verdict) implements Command {}

    /// The slot is over and the meters are read.
    ///
    /// @param metered at most one value a connection; a missing one is replaced by the plan
    /// @param losses lost in the network, not negative
    /// @param lossParts who stands for them by the DSO's allocation; empty when it has none
    record MetersRead(List<Metered> metered, Energy losses, List<LossPart> lossParts) implements Command {
        public MetersRead {
            metered = List.copyOf(metered);
            lossParts = List.copyOf(lossParts);
            if (losses.isNegative()) {
                throw new IllegalArgumentException("The losses of a slot are negative: " + losses + ".");
            }
        }

        /// Losses that nobody has allocated.
        public MetersRead(List<Metered> metered, Energy losses) {
            this(metered, losses, List.of());
        }
    }

    /// A meter value came late or was wrong: a new settlement run follows. The losses stay as they were read, because
    /// a cumulative register cannot be asked about the past.
    record MeterCorrected(Metered metered) implements Command {}
}
