package org.openelecbay.simulation.day;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Envelope;
import org.openelecbay.core.Order;
import org.openelecbay.core.PlannedInjection;
import org.openelecbay.core.Slot;
import org.openelecbay.engine.Event;
import org.openelecbay.simulation.premises.Limits;

/// What the events of one slot have told: the agreed trades, the envelopes to obey, and what the record keeps.
final class SlotLog {

    private static final String PUBLISHED =
            "The limit that was published for your connection before the gate closed is reached.";

    private int rounds;
    private boolean baselineViolated;
    private boolean suspended;
    private boolean auditFailed;
    private int orders;
    private int segments;
    private final Map<String, Envelope> envelopes = new HashMap<>();
    private final Map<String, Envelope> published = new HashMap<>();
    private final Map<String, String> reasons = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private List<PlannedInjection> plan = List.of();
    private Clearing clearing;

    SlotLog(Slot slot) {
        this.clearing = Clearing.of(slot, List.of());
    }

    void note(Event event) {
        switch (event) {
            case Event.SecurityAsked asked -> {
                rounds = asked.round();
                plan = asked.plan();
            }
            case Event.EnvelopesTightened tightened -> {
                notes.add(tightened.reason());
                for (Envelope envelope : tightened.envelopes()) {
                    envelopes.merge(envelope.point().id(), envelope, SlotLog::tighter);
                    reasons.put(envelope.point().id(), tightened.reason());
                }
            }
            case Event.EnvelopesPublished word -> {
                for (Envelope envelope : word.envelopes()) {
                    published.merge(envelope.point().id(), envelope, SlotLog::tighter);
                }
            }
            case Event.BaselineViolated violated -> {
                baselineViolated = true;
                notes.add(violated.reason());
            }
            case Event.TradingSuspended why -> {
                suspended = true;
                notes.add(why.reason());
            }
            case Event.AuditFailed failed -> {
                auditFailed = true;
                notes.add("Alarm, the clearing failed the audit: " + failed.why());
            }
            case Event.Cleared cleared -> clearing = cleared.clearing();
            case Event.OrderAccepted accepted -> count(accepted.order());
            case Event.OrderRejected rejected -> {
                count(rejected.order());
                notes.add("The order of " + rejected.order().owner() + " was rejected, because "
                        + rejected.why().words() + ".");
            }
            case Event.OrderCancelled _ -> orders++;
            case Event.OrderAmended _ -> {
                orders++;
                segments++;
            }
            case Event.ChangeRejected rejected -> {
                orders++;
                notes.add("The order of " + rejected.owner() + " was not changed, because "
                        + rejected.why().words() + ".");
            }
            case Event.SubmissionRefused refused -> notes.add(refused.why());
            case Event.GateOpened _,
                    Event.PlanNoted _,
                    Event.ContractNoted _,
                    Event.Secured _,
                    Event.ReadingSubstituted _,
                    Event.ReadingCorrected _,
                    Event.Delivered _,
                    Event.Settled _ -> {
                // nothing to note
            }
        }
    }

    private void count(Order order) {
        orders++;
        segments += order.segments().size();
    }

    private static Envelope tighter(Envelope a, Envelope b) {
        return new Envelope(
                a.point(),
                a.slot(),
                a.importLimit().min(b.importLimit()),
                a.exportLimit().min(b.exportLimit()));
    }

    int rounds() {
        return rounds;
    }

    /// Orders that were submitted, cancelled and amended, rejected ones included; each is a message.
    int orders() {
        return orders;
    }

    /// Segments of these messages: an amendment names one, a cancellation none.
    int segments() {
        return segments;
    }

    boolean baselineViolated() {
        return baselineViolated;
    }

    boolean suspended() {
        return suspended;
    }

    boolean auditFailed() {
        return auditFailed;
    }

    Map<String, Envelope> envelopes() {
        return envelopes;
    }

    /// The envelopes of before gate closure, by connection.
    Map<String, Envelope> published() {
        return published;
    }

    /// What a connection obeys: the tighter of both.
    Limits limitsOf(String point) {
        Limits limits = Limits.NONE;
        for (Envelope envelope : Arrays.asList(published.get(point), envelopes.get(point))) {
            limits = envelope == null ? limits : limits.within(envelope);
        }
        return limits;
    }

    /// Why a connection is limited, as its member is told.
    String reasonFor(String point) {
        return reasons.getOrDefault(point, PUBLISHED);
    }

    List<String> notes() {
        return notes;
    }

    List<PlannedInjection> plan() {
        return plan;
    }

    Clearing clearing() {
        return clearing;
    }
}
