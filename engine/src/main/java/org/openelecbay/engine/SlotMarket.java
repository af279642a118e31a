package org.openelecbay.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Verdict;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MarketRule;
import org.openelecbay.market.SharingRule;

/// The market of one slot: applies commands one after the other and answers with what happened.
///
/// Deterministic and single-threaded. A participant's mistake is an event; a driver's mistake (a command that makes no
/// sense in the present state) is an [IllegalStateException].
public final class SlotMarket {

    /// How often a slot is cleared before trading is suspended.
    public static final int MOST_ROUNDS = 5;

    private final Community community;
    private final SlotTerms terms;
    private final MarketRule rule;
    private final Settling settling;
    private SlotState state = new SlotState.Announced();

    public SlotMarket(Community community, SlotTerms terms, MarketRule rule) {
        this.community = community;
        this.terms = terms;
        this.rule = rule;
        this.settling = new Settling(community, terms);
    }

    /// Applies one command.
    ///
    /// @return what happened, in order; never empty
    public List<Event> apply(Command command) {
        List<Event> events = new ArrayList<>();
        state = switch (command) {
            case Command.OpenGate open -> open(open, events);
            case Command.PublishEnvelopes publish -> publish(publish, events);
            case Command.SubmitOrder submit -> submit(submit, events);
            case Command.CancelOrder cancel -> cancel(cancel, events);
            case Command.AmendOrder amend -> amend(amend, events);
            case Command.SubmitPlan submit -> submit(submit, events);
            case Command.SubmitContract submit -> submit(submit, events);
            case Command.CloseGate close -> close(close, events);
            case Command.VerdictReceived verdict -> answered(verdict, events);
            case Command.MetersRead read -> settling.deliver(state, read, events);
            case Command.MeterCorrected corrected -> settling.correct(state, corrected, events);
        };
        return events;
    }

    private SlotState open(Command.OpenGate open, List<Event> events) {
        if (!(state instanceof SlotState.Announced) || !open.at().isBefore(terms.gateClosure())) {
            throw outOfOrder("OpenGate at " + open.at(), state);
        }
        events.add(new Event.GateOpened(open.at()));
        return new SlotState.Open(new Gate(community, terms, open.at(), tradesWhileOpen()), EnvelopeBook.EMPTY);
    }

    private SlotState publish(Command.PublishEnvelopes publish, List<Event> events) {
        if (!(state instanceof SlotState.Open(Gate gate, EnvelopeBook published))) {
            throw outOfOrder("PublishEnvelopes", state);
        }
        EnvelopeBook envelopes = published.tightened(publish.envelopes(), terms.slot());
        events.add(new Event.EnvelopesPublished(publish.envelopes()));
        return new SlotState.Open(gate, envelopes);
    }

    private SlotState submit(Command.SubmitOrder submit, List<Event> events) {
        if (state instanceof SlotState.Open(Gate gate, EnvelopeBook _)) {
            events.add(gate.submit(submit.order())
                    .<Event>map(why -> new Event.OrderRejected(submit.order(), why))
                    .orElseGet(() -> new Event.OrderAccepted(submit.order())));
        } else {
            events.add(new Event.OrderRejected(submit.order(), whyNotOpen()));
        }
        return state;
    }

    private SlotState cancel(Command.CancelOrder cancel, List<Event> events) {
        Optional<Rejection> why = state instanceof SlotState.Open(Gate gate, EnvelopeBook _)
                ? gate.cancel(cancel)
                : Optional.of(whyNotOpen());
        events.add(why.<Event>map(rejection -> new Event.ChangeRejected(cancel.id(), cancel.owner(), rejection))
                .orElseGet(() -> new Event.OrderCancelled(cancel.id(), cancel.owner(), cancel.at())));
        return state;
    }

    private SlotState amend(Command.AmendOrder amend, List<Event> events) {
        Optional<Rejection> why = state instanceof SlotState.Open(Gate gate, EnvelopeBook _)
                ? gate.amend(amend)
                : Optional.of(whyNotOpen());
        events.add(why.<Event>map(rejection -> new Event.ChangeRejected(amend.id(), amend.owner(), rejection))
                .orElseGet(() -> new Event.OrderAmended(amend.id(), amend.owner(), amend.remaining(), amend.at())));
        return state;
    }

    private Rejection whyNotOpen() {
        return state instanceof SlotState.Announced ? Rejection.GATE_NOT_OPEN : Rejection.GATE_CLOSED;
    }

    private boolean tradesWhileOpen() {
        return rule instanceof MarketMechanism mechanism && mechanism.tradesWhileOpen();
    }

    private SlotState submit(Command.SubmitPlan submit, List<Event> events) {
        Plan plan = submit.plan();
        if (!community.has(plan.participant())) {
            events.add(refused("The plan of " + plan.participant(), "nobody of this community has this name"));
        } else if (state instanceof SlotState.Open(Gate gate, EnvelopeBook _)) {
            gate.note(plan);
            events.add(new Event.PlanNoted(plan));
        } else {
            events.add(refused("The plan of " + plan.participant(), "the gate is not open"));
        }
        return state;
    }

    private SlotState submit(Command.SubmitContract submit, List<Event> events) {
        StorageContract contract = submit.contract();
        String what = "The contract of " + contract.buyer() + " with " + contract.storage();
        if (!community.has(contract.storage()) || !community.has(contract.buyer())) {
            events.add(refused(what, "it names somebody who is not of this community"));
        } else if (!(state instanceof SlotState.Open(Gate gate, EnvelopeBook _))) {
            events.add(refused(what, "the gate is not open"));
        } else if (!terms.conductOf(contract.storage()).mayTrade()
                || !terms.conductOf(contract.buyer()).mayTrade()) {
            events.add(refused(what, "one of them has broken too many promises and may not trade"));
        } else if (gate.note(contract)) {
            events.add(new Event.ContractNoted(contract));
        } else {
            events.add(refused(what, "there are too many contracts"));
        }
        return state;
    }

    private SlotState close(Command.CloseGate close, List<Event> events) {
        if (!(state instanceof SlotState.Open(Gate gate, EnvelopeBook published))
                || close.at().isBefore(terms.gateClosure())) {
            throw outOfOrder("CloseGate at " + close.at(), state);
        }
        return ask(gate, 1, published, events);
    }

    private SlotState ask(Gate gate, int round, EnvelopeBook envelopes, List<Event> events) {
        Proposal proposal = new Proposer(community, terms, rule, gate, envelopes, events).propose();
        events.add(new Event.SecurityAsked(round, proposal.plan()));
        return new SlotState.Asked(gate, proposal, round, envelopes);
    }

    private SlotState answered(Command.VerdictReceived answer, List<Event> events) {
        if (!(state instanceof SlotState.Asked asked) || answer.round() != asked.round()) {
            throw outOfOrder("VerdictReceived for round " + answer.round(), state);
        }
        return switch (answer.verdict()) {
            case Verdict.Secure() -> accepted(asked.proposal(), events);
            case Verdict.BaselineViolated(String reason) -> {
                events.add(new Event.BaselineViolated(reason));
                yield accepted(asked.proposal(), events);
            }
            case Verdict.Violated violated -> tightened(asked, violated, events);
        };
    }

    private SlotState tightened(SlotState.Asked asked, Verdict.Violated violated, List<Event> events) {
        EnvelopeBook envelopes = asked.envelopes().tightened(violated.tightened(), terms.slot());
        events.add(new Event.EnvelopesTightened(asked.round(), violated.tightened(), violated.reason()));
        if (asked.round() < MOST_ROUNDS) {
            return ask(asked.gate(), asked.round() + 1, envelopes, events);
        }
        String why = "Nobody trades in this slot, because no clearing was secure in " + MOST_ROUNDS + " rounds: "
                + violated.reason();
        events.add(new Event.TradingSuspended(why));
        Proposer proposer = new Proposer(community, terms, rule, asked.gate(), envelopes, events);
        return cleared(proposer.suspended(Reason.clearing(why)), events);
    }

    private SlotState accepted(Proposal proposal, List<Event> events) {
        return switch (rule) {
            case MarketMechanism _ -> cleared(proposal, events);
            case SharingRule sharing -> {
                events.add(new Event.Secured(proposal.plan()));
                yield new SlotState.Secured(proposal, sharing);
            }
        };
    }

    private static SlotState cleared(Proposal proposal, List<Event> events) {
        events.add(new Event.Cleared(proposal.clearing()));
        return new SlotState.Cleared(proposal);
    }

    private static Event refused(String what, String why) {
        return new Event.SubmissionRefused(what + " does not stand because " + why + ".");
    }

    static IllegalStateException outOfOrder(String command, SlotState state) {
        return new IllegalStateException(
                command + " does not fit a slot that is " + state.getClass().getSimpleName() + ".");
    }
}
