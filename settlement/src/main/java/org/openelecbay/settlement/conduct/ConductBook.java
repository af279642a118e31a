package org.openelecbay.settlement.conduct;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Slot;

/// The standings of a community over slots and days, and the evidence for every change of them.
///
/// Evidence is only ever appended. A member disputes a meter value by a correction: everything from that slot on is
/// computed again, and what comes out otherwise is appended as evidence of a later run. Trades that were made
/// meanwhile stand; the new standing counts from the next slot on.
public final class ConductBook {

    private final ConductTerms terms;
    private final Map<ParticipantId, Standing> starting = new LinkedHashMap<>();
    private final Map<ParticipantId, List<Evidence>> histories = new LinkedHashMap<>();
    private final List<Evidence> evidence = new ArrayList<>();

    /// Opens the book.
    ///
    /// @param starting where everybody stands before the first slot, in the order of files and reports
    public ConductBook(ConductTerms terms, Map<ParticipantId, Standing> starting) {
        this.terms = terms;
        this.starting.putAll(starting);
        starting.keySet().forEach(participant -> histories.put(participant, new ArrayList<>()));
    }

    /// Notes what everybody did in the next slot.
    ///
    /// @throws IllegalArgumentException when somebody is unknown, or the slot does not follow the last one noted
    public void note(Slot slot, List<Performance> performances) {
        for (Performance performance : performances) {
            List<Evidence> history = historyOf(performance.participant());
            if (!history.isEmpty() && slot.compareTo(history.getLast().slot()) <= 0) {
                throw new IllegalArgumentException("The slot of " + slot.start() + " does not follow that of "
                        + history.getLast().slot().start() + ". Correct it instead?");
            }
            append(changeOf(slot, 1, performance, standing(performance.participant())), history);
        }
    }

    /// Corrects what somebody did in a slot that was noted, and recomputes everything since.
    ///
    /// @throws IllegalArgumentException when the slot was never noted
    public void correct(Slot slot, Performance corrected) {
        List<Evidence> history = historyOf(corrected.participant());
        int place = placeOf(slot, history);
        Standing standing = history.get(place).before();
        for (int i = place; i < history.size(); i++) {
            Evidence known = history.get(i);
            Performance performance = i == place ? corrected : known.performance();
            Evidence again = changeOf(known.slot(), known.run() + 1, performance, standing);
            standing = again.after();
            boolean changed = !performance.equals(known.performance())
                    || !again.before().equals(known.before())
                    || !again.after().equals(known.after());
            if (changed) {
                history.set(i, again);
                evidence.add(again);
            }
        }
    }

    /// Where somebody stands after the last slot noted.
    public Standing standing(ParticipantId participant) {
        List<Evidence> history = historyOf(participant);
        Standing before = starting.get(participant);
        if (before == null) {
            throw unknown(participant);
        }
        return history.isEmpty() ? before : history.getLast().after();
    }

    /// Where everybody stands.
    public Map<ParticipantId, Standing> standings() {
        Map<ParticipantId, Standing> standings = new LinkedHashMap<>();
        starting.keySet().forEach(participant -> standings.put(participant, standing(participant)));
        return standings;
    }

    /// What the standings mean for the next slot, of everybody who has anything against it.
    public Map<ParticipantId, Conduct> conduct() {
        Map<ParticipantId, Conduct> conduct = new LinkedHashMap<>();
        standings().forEach((participant, standing) -> {
            Conduct each = standing.conduct(terms);
            if (!each.mayTrade() || each.isSurcharged()) {
                conduct.put(participant, each);
            }
        });
        return conduct;
    }

    /// Every change of a standing, in the order in which it became known.
    public List<Evidence> evidence() {
        return Collections.unmodifiableList(evidence);
    }

    private Evidence changeOf(Slot slot, int run, Performance performance, Standing before) {
        Standing after = before.after(performance.committed(), performance.delivered(), terms);
        return new Evidence(slot, run, performance, before, after);
    }

    private void append(Evidence change, List<Evidence> history) {
        history.add(change);
        if (!change.after().equals(change.before())) {
            evidence.add(change);
        }
    }

    private List<Evidence> historyOf(ParticipantId participant) {
        List<Evidence> history = histories.get(participant);
        if (history == null) {
            throw unknown(participant);
        }
        return history;
    }

    private static int placeOf(Slot slot, List<Evidence> history) {
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i).slot().equals(slot)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Nothing was noted for the slot of " + slot.start() + ".");
    }

    private static IllegalArgumentException unknown(ParticipantId participant) {
        return new IllegalArgumentException("Nobody called " + participant + " has a standing.");
    }
}
