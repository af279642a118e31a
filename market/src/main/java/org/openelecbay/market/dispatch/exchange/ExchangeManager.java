package org.openelecbay.market.dispatch.exchange;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.openelecbay.market.dispatch.message.Message;
import org.openelecbay.market.dispatch.message.PoolDecision;
import org.openelecbay.market.dispatch.message.PoolInjection;
import org.openelecbay.market.dispatch.message.PoolSignal;
import org.openelecbay.market.dispatch.message.RoundBox;
import org.openelecbay.market.dispatch.message.Stamp;
import org.openelecbay.market.dispatch.wire.Outbox;
import org.openelecbay.market.dispatch.wire.Party;

/// The manager of a pool on the wire: says mean and dual, waits for everybody, reminds those it misses, and goes on
/// without those that stay silent. After the last iteration it collects what everybody will put in.
///
/// It holds participants to the public rating of their connection: an injection beyond it is not heard, as if it had
/// been lost, and who keeps sending it counts as silent.
final class ExchangeManager implements Party {

    private final long run;
    private final int number;
    private final Coordination coordination;
    private final double[] ratings;
    private final Patience patience;
    private final RoundBox<PoolInjection> box;
    private final int[] reminded;
    private final TreeSet<Integer> silent = new TreeSet<>();
    private final TreeSet<Integer> beyondRating = new TreeSet<>();
    private long since;
    private boolean isClosing;
    private boolean done;

    /// @param number of the manager; participants have the numbers below it
    /// @param ratings the most that each participant can put in or take, kWh
    ExchangeManager(long run, int number, Coordination coordination, double[] ratings, Patience patience) {
        this.run = run;
        this.number = number;
        this.coordination = coordination;
        this.ratings = ratings.clone();
        this.patience = patience;
        this.box = new RoundBox<>(
                PoolInjection.class, run, IntStream.range(0, number).toArray());
        this.reminded = new int[number];
    }

    @Override
    public void start(Outbox outbox) {
        sayToAll(outbox);
        goOn(outbox);
        outbox.wakeAfter(patience.ticks());
    }

    @Override
    public void receive(Message message, Outbox outbox) {
        if (message instanceof PoolInjection(Stamp stamp, double quantity)
                && stamp.sender() < number
                && Math.abs(quantity) > ratings[stamp.sender()]) {
            beyondRating.add(stamp.sender());
            return;
        }
        box.receive(message);
        goOn(outbox);
    }

    @Override
    public void wake(long now, Outbox outbox) {
        if (now - since >= patience.ticks()) {
            since = now;
            for (int participant = 0; participant < number; participant++) {
                if (box.isMissing(participant)) {
                    remind(participant, outbox);
                }
            }
            goOn(outbox);
        }
        if (!done) {
            outbox.wakeAfter(Math.toIntExact(since + patience.ticks() - now));
        }
    }

    @Override
    public boolean isDone() {
        return done;
    }

    /// Those that fell silent, by number.
    List<Integer> silent() {
        return List.copyOf(silent);
    }

    /// Those that said more than their connection can carry, by number.
    List<Integer> beyondRating() {
        return List.copyOf(beyondRating);
    }

    private void remind(int participant, Outbox outbox) {
        if (++reminded[participant] > patience.reminders()) {
            silent.add(participant);
            box.withdraw(participant);
            if (patience.silence() == Patience.Silence.LEAVE_OUT) {
                coordination.put(participant, 0);
            }
        } else {
            say(participant, outbox);
        }
    }

    /// As many iterations as are complete; more than one only when nobody is left to wait for.
    private void goOn(Outbox outbox) {
        while (!done && box.isComplete()) {
            if (isClosing) {
                done = true;
            } else {
                close();
                sayToAll(outbox);
            }
        }
    }

    private void close() {
        for (int participant = 0; participant < number; participant++) {
            PoolInjection said = box.at(participant);
            if (said != null) {
                coordination.put(participant, said.quantity());
            }
            reminded[participant] = 0;
        }
        coordination.close();
        box.advance();
        isClosing = coordination.isOver();
    }

    private void sayToAll(Outbox outbox) {
        since = outbox.now();
        for (int participant = 0; participant < number; participant++) {
            if (!box.isWithdrawn(participant)) {
                say(participant, outbox);
            }
        }
    }

    private void say(int participant, Outbox outbox) {
        Stamp stamp = new Stamp(run, box.iteration(), number);
        outbox.send(
                participant,
                isClosing
                        ? new PoolDecision(stamp, true, coordination.penalty())
                        : new PoolSignal(
                                stamp,
                                coordination.mean(),
                                coordination.heldDual(),
                                coordination.penalty(),
                                coordination.extrapolation()));
    }
}
