package org.openelecbay.market.dispatch.peer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openelecbay.market.dispatch.message.Message;
import org.openelecbay.market.dispatch.message.PairMessage;
import org.openelecbay.market.dispatch.message.PoolDecision;
import org.openelecbay.market.dispatch.message.Receipt;
import org.openelecbay.market.dispatch.message.ResidualNorms;
import org.openelecbay.market.dispatch.message.RoundBox;
import org.openelecbay.market.dispatch.message.Stamp;
import org.openelecbay.market.dispatch.wire.Outbox;
import org.openelecbay.market.dispatch.wire.Party;

/// A participant that speaks with its partners iteration by iteration, whatever the wire does to the messages.
///
/// It proposes, waits for a proposal of every partner, tells the steward two norms, and waits for the steward's word.
/// What is late it asks for again by repeating itself; who says twice the same is answered again. Who stays silent, or
/// says what nobody in its place could mean, is no partner any more. So delay, loss, doubling and disorder change how
/// long it takes and nothing else.
///
/// @param <M> what partners say to each other
public abstract class PairPeer<M extends PairMessage> implements Party {

    private final int number;
    private final long run;
    private final int[] partners;
    private final boolean sells;
    private final int steward;
    private final Patience patience;
    private final RoundBox<M> box;
    private final long[] lastSaid;
    private final List<@Nullable M> said;
    private final Set<Integer> silent = new TreeSet<>();
    private final Set<Integer> implausible = new TreeSet<>();
    private @Nullable ResidualNorms norms;
    private long since;
    private boolean isDone;
    private boolean isAbandoned;

    /// @param partners their numbers, ascending
    /// @param sells whether it gives and its partners take
    /// @param steward number of the steward
    protected PairPeer(
            int number, long run, int[] partners, boolean sells, int steward, Patience patience, Class<M> type) {
        this.number = number;
        this.run = run;
        this.partners = partners.clone();
        this.sells = sells;
        this.steward = steward;
        this.patience = patience;
        this.box = new RoundBox<>(type, run, partners);
        this.lastSaid = new long[partners.length];
        this.said = new ArrayList<>(Collections.nCopies(partners.length, null));
    }

    /// Works out what it proposes in this iteration.
    protected abstract void propose();

    /// What it proposes to the partner at this place.
    protected abstract M proposal(int place, Stamp stamp);

    /// Takes in what the partner at this place proposed.
    ///
    /// @param energy kWh of the pair that the partner proposed, not negative
    protected abstract void absorb(int place, M proposed, double energy);

    /// The norms of the iteration, after everything was taken in.
    protected abstract ResidualNorms norms(Stamp stamp);

    /// The partner at this place is one no more.
    protected abstract void lose(int place);

    /// Hears the penalty of the next iteration.
    protected abstract void adopt(double penalty);

    @Override
    public final void start(Outbox outbox) {
        begin(outbox);
        outbox.wakeAfter(patience.reminder());
    }

    @Override
    public final void receive(Message message, Outbox outbox) {
        switch (message) {
            case PairMessage _ -> hear(message, outbox);
            case PoolDecision decision -> decide(decision, outbox);
            default -> {
                // Only stewards and managers listen to the rest.
            }
        }
    }

    @Override
    public final void wake(long now, Outbox outbox) {
        if (isDone) {
            return;
        }
        if (now - since < patience.reminder()) {
            outbox.wakeAfter(Math.toIntExact(since + patience.reminder() - now));
            return;
        }
        ResidualNorms waiting = norms;
        if (waiting != null) {
            if (now - since > 6L * patience.silence()) {
                isAbandoned = true;
                isDone = true;
                return;
            }
            outbox.send(steward, waiting);
        } else {
            for (int place = 0; place < partners.length; place++) {
                if (box.isMissing(place)) {
                    missed(place, now, outbox);
                }
            }
            proceed(outbox);
        }
        outbox.wakeAfter(patience.reminder());
    }

    @Override
    public final boolean isDone() {
        return isDone;
    }

    /// Whether it gave up because the steward fell silent.
    public final boolean isAbandoned() {
        return isAbandoned;
    }

    /// Partners that it no longer heard.
    public final Set<Integer> silent() {
        return silent;
    }

    /// Partners that said what nobody in their place could mean.
    public final Set<Integer> implausible() {
        return implausible;
    }

    /// The iteration that it is in.
    public final int iteration() {
        return box.iteration();
    }

    /// The numbers of its partners, ascending.
    public final int[] partners() {
        return partners.clone();
    }

    /// Whether the partner at this place is still one.
    public final boolean has(int place) {
        return !box.isWithdrawn(place);
    }

    private void missed(int place, long now, Outbox outbox) {
        if (now - since > patience.silence()) {
            silent.add(partners[place]);
            withdraw(place);
        } else {
            say(place, outbox);
        }
    }

    private void begin(Outbox outbox) {
        propose();
        norms = null;
        since = outbox.now();
        for (int place = 0; place < partners.length; place++) {
            if (has(place)) {
                said.set(place, proposal(place, new Stamp(run, box.iteration(), number)));
                say(place, outbox);
            }
        }
        proceed(outbox);
    }

    /// Says what it has to say in this iteration, the same however often.

    private void say(int place, Outbox outbox) {
        lastSaid[place] = outbox.now();
        M message = said.get(place);
        if (message != null) {
            outbox.send(partners[place], message);
        }
    }

    private void hear(Message message, Outbox outbox) {
        Receipt receipt = box.receive(message);
        int place = Arrays.binarySearch(partners, message.stamp().sender());
        switch (receipt) {
            case KEPT -> proceed(outbox);
            case REPEATED -> {
                boolean isPresent = message.stamp().iteration() == box.iteration();
                if (isPresent && outbox.now() - lastSaid[place] >= patience.reminder()) {
                    say(place, outbox);
                }
            }
            case STALE -> {}
            case FOREIGN -> {
                if (place >= 0 && has(place) && message.stamp().run() == run && !message.isFinite()) {
                    distrust(place);
                    proceed(outbox);
                }
            }
        }
    }

    private void proceed(Outbox outbox) {
        if (norms != null || !box.isComplete()) {
            return;
        }
        for (int place = 0; place < partners.length; place++) {
            M proposed = box.at(place);
            if (proposed != null) {
                double energy = sells ? -proposed.quantity() : proposed.quantity();
                if (energy < 0) {
                    distrust(place);
                } else {
                    absorb(place, proposed, Math.abs(energy));
                }
            }
        }
        ResidualNorms told = norms(new Stamp(run, box.iteration(), number));
        norms = told;
        since = outbox.now();
        outbox.send(steward, told);
    }

    private void decide(PoolDecision decision, Outbox outbox) {
        Stamp stamp = decision.stamp();
        boolean isAnswer = norms != null && stamp.sender() == steward && stamp.run() == run;
        if (!isAnswer || stamp.iteration() != box.iteration() || isDone || !decision.isFinite()) {
            return;
        }
        if (decision.ends()) {
            isDone = true;
        } else {
            adopt(decision.penalty());
            box.advance();
            begin(outbox);
        }
    }

    private void distrust(int place) {
        implausible.add(partners[place]);
        withdraw(place);
    }

    private void withdraw(int place) {
        box.withdraw(place);
        lose(place);
    }
}
