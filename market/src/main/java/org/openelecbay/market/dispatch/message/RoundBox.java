package org.openelecbay.market.dispatch.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects one message from each correspondent for the present iteration, and what comes early for the next one.
/// Receiving is idempotent and does not mind the order; stale messages change nothing.
///
/// @param <M> the type that is waited for
public final class RoundBox<M extends Message> {

    private final Class<M> type;
    private final long run;
    private final int[] correspondents;
    private final boolean[] withdrawn;
    private List<@Nullable M> present;
    private List<@Nullable M> early;
    private int iteration = 1;
    private int waitingFor;

    /// @param correspondents their numbers, ascending
    public RoundBox(Class<M> type, long run, int[] correspondents) {
        for (int k = 1; k < correspondents.length; k++) {
            if (correspondents[k - 1] >= correspondents[k]) {
                throw new IllegalArgumentException("Correspondent " + correspondents[k] + " comes after "
                        + correspondents[k - 1] + "; list each once, in ascending order.");
            }
        }
        this.type = type;
        this.run = run;
        this.correspondents = correspondents.clone();
        this.withdrawn = new boolean[correspondents.length];
        this.present = empty();
        this.early = empty();
        this.waitingFor = correspondents.length;
    }

    /// Takes a message, if it is one of those waited for.
    public Receipt receive(Message message) {
        Stamp stamp = message.stamp();
        int place = Arrays.binarySearch(correspondents, stamp.sender());
        if (place < 0 || withdrawn[place] || stamp.run() != run || !type.isInstance(message) || !message.isFinite()) {
            return Receipt.FOREIGN;
        }
        if (stamp.iteration() < iteration) {
            return Receipt.STALE;
        }
        if (stamp.iteration() > iteration + 1) {
            return Receipt.FOREIGN;
        }
        List<@Nullable M> box = stamp.iteration() == iteration ? present : early;
        if (box.get(place) != null) {
            return Receipt.REPEATED;
        }
        box.set(place, type.cast(message));
        waitingFor -= box == present ? 1 : 0;
        return Receipt.KEPT;
    }

    /// The present iteration, counted from 1.
    public int iteration() {
        return iteration;
    }

    /// True when everybody who has not withdrawn has been heard in the present iteration.
    public boolean isComplete() {
        return waitingFor == 0;
    }

    /// What the correspondent at this place said in the present iteration; null when nothing yet.
    public @Nullable M at(int place) {
        return present.get(place);
    }

    /// Whether the correspondent at this place is waited for and has not been heard.
    public boolean isMissing(int place) {
        return !withdrawn[place] && present.get(place) == null;
    }

    /// Whether the correspondent at this place is no longer waited for.
    public boolean isWithdrawn(int place) {
        return withdrawn[place];
    }

    /// Waits no longer for the correspondent at this place, and hears it no more.
    public void withdraw(int place) {
        if (!withdrawn[place]) {
            waitingFor -= present.get(place) == null ? 1 : 0;
            withdrawn[place] = true;
            present.set(place, null);
            early.set(place, null);
        }
    }

    /// Goes on to the next iteration.
    public void advance() {
        present = early;
        early = empty();
        iteration++;
        waitingFor = 0;
        for (int place = 0; place < correspondents.length; place++) {
            waitingFor += isMissing(place) ? 1 : 0;
        }
    }

    private List<@Nullable M> empty() {
        List<@Nullable M> box = new ArrayList<>(correspondents.length);
        for (int k = 0; k < correspondents.length; k++) {
            box.add(null);
        }
        return box;
    }
}
