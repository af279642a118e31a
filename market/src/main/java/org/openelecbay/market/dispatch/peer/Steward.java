package org.openelecbay.market.dispatch.peer;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.openelecbay.market.dispatch.Stopping;
import org.openelecbay.market.dispatch.message.Message;
import org.openelecbay.market.dispatch.message.PoolDecision;
import org.openelecbay.market.dispatch.message.Receipt;
import org.openelecbay.market.dispatch.message.ResidualNorms;
import org.openelecbay.market.dispatch.message.RoundBox;
import org.openelecbay.market.dispatch.message.Stamp;
import org.openelecbay.market.dispatch.wire.Outbox;
import org.openelecbay.market.dispatch.wire.Party;

/// Decides when peers have agreed. It hears two norms of each peer and iteration, and nothing else.
///
/// Who asks again about the iteration before gets the same answer again.
public final class Steward implements Party {

    private final int number;
    private final long run;
    private final int peers;
    private final Closeness closeness;
    private final Stopping stopping;
    private final Patience patience;
    private final PenaltyRule penalties;
    private final RoundBox<ResidualNorms> box;
    private final Set<Integer> silent = new TreeSet<>();
    private @Nullable PoolDecision decided;
    private double penalty;
    private double primal;
    private double dual;
    private long since;
    private boolean isDone;
    private boolean converged;

    /// How the penalty goes on after an iteration.
    @FunctionalInterface
    public interface PenaltyRule {

        /// The penalty of the next iteration.
        ///
        /// @param iteration counted from 1
        double after(int iteration, double penalty, double primal, double dual);
    }

    /// @param number of the steward, which is also how many peers there are
    /// @param closeness what of everybody's norms has to be small
    /// @param stopping its absolute tolerance counts; a relative one would need what peers keep to themselves
    /// @param penalty of the first iteration
    public Steward(
            int number,
            long run,
            Closeness closeness,
            Stopping stopping,
            Patience patience,
            double penalty,
            PenaltyRule penalties) {
        int[] everybody = new int[number];
        Arrays.setAll(everybody, n -> n);
        this.number = number;
        this.run = run;
        this.peers = number;
        this.closeness = closeness;
        this.stopping = stopping;
        this.patience = patience;
        this.penalty = penalty;
        this.penalties = penalties;
        this.box = new RoundBox<>(ResidualNorms.class, run, everybody);
    }

    @Override
    public void start(Outbox outbox) {
        outbox.wakeAfter(patience.reminder());
    }

    @Override
    public void receive(Message message, Outbox outbox) {
        Receipt receipt = box.receive(message);
        PoolDecision last = decided;
        if (receipt == Receipt.KEPT) {
            proceed(outbox);
        } else if (receipt != Receipt.FOREIGN && last != null) {
            if (message.stamp().iteration() == last.stamp().iteration()) {
                outbox.send(message.stamp().sender(), last);
            }
        }
    }

    @Override
    public void wake(long now, Outbox outbox) {
        if (isDone) {
            return;
        }
        if (now - since > 3L * patience.silence()) {
            for (int peer = 0; peer < peers; peer++) {
                if (box.isMissing(peer)) {
                    silent.add(peer);
                    box.withdraw(peer);
                }
            }
            proceed(outbox);
        }
        outbox.wakeAfter(patience.reminder());
    }

    @Override
    public boolean isDone() {
        return isDone;
    }

    /// Whether both residuals were small at the end.
    public boolean converged() {
        return converged;
    }

    /// How many iterations were completed.
    public int iterations() {
        PoolDecision last = decided;
        return last == null ? 0 : last.stamp().iteration();
    }

    /// Norm of what the ends of pairs differ by, kWh, each pair counted at both ends.
    public double primal() {
        return primal;
    }

    /// Norm of what moved, currency per kWh.
    public double dual() {
        return dual;
    }

    /// Peers that it no longer heard.
    public Set<Integer> silent() {
        return silent;
    }

    private void proceed(Outbox outbox) {
        if (isDone || !box.isComplete()) {
            return;
        }
        primal = norm(ResidualNorms::primal);
        dual = norm(ResidualNorms::dual);
        double limit = stopping.limit(closeness.numbers(), 0);
        converged = primal <= limit && dual <= limit;
        isDone = converged || box.iteration() >= stopping.mostIterations() || silent.size() == peers;
        penalty = penalties.after(box.iteration(), penalty, primal, dual);
        PoolDecision decision = new PoolDecision(new Stamp(run, box.iteration(), number), isDone, penalty);
        decided = decision;
        since = outbox.now();
        for (int peer = 0; peer < peers; peer++) {
            if (!box.isWithdrawn(peer)) {
                outbox.send(peer, decision);
            }
        }
        if (!isDone) {
            box.advance();
        }
    }

    private double norm(ToDoubleFunction<ResidualNorms> part) {
        double sum = 0;
        for (int peer = 0; peer < peers; peer++) {
            ResidualNorms norms = box.at(peer);
            sum = norms == null ? sum : closeness.with(sum, part.applyAsDouble(norms));
        }
        return Math.sqrt(sum);
    }
}
