package org.openelecbay.market.dispatch.exchange;

import org.openelecbay.market.dispatch.message.Message;
import org.openelecbay.market.dispatch.message.PoolDecision;
import org.openelecbay.market.dispatch.message.PoolInjection;
import org.openelecbay.market.dispatch.message.PoolSignal;
import org.openelecbay.market.dispatch.message.Stamp;
import org.openelecbay.market.dispatch.wire.Outbox;
import org.openelecbay.market.dispatch.wire.Party;

/// A participant of a pool on the wire. Its cost and its bounds never leave it: it answers each signal with what it
/// would put in, a repeated signal with the same answer, and the decision with what it will put in.
final class ExchangeParticipant implements Party {

    private final long run;
    private final int number;
    private final int manager;
    private final QuadraticAgent agent;
    private final double weight;
    private int iteration;
    private double injection;
    private double agreement;
    private boolean done;

    /// @param weight of this participant, which the manager knows too
    ExchangeParticipant(long run, int number, int manager, QuadraticAgent agent, double weight) {
        this.run = run;
        this.number = number;
        this.manager = manager;
        this.agent = agent;
        this.weight = weight;
    }

    @Override
    public void start(Outbox outbox) {
        // The manager speaks first.
    }

    @Override
    public void receive(Message message, Outbox outbox) {
        Stamp stamp = message.stamp();
        if (stamp.run() != run || stamp.sender() != manager || !message.isFinite()) {
            return;
        }
        switch (message) {
            case PoolSignal signal
            when stamp.iteration() == iteration + 1 && !done -> {
                iteration++;
                respond(signal);
                say(iteration, outbox);
            }
            case PoolSignal _ when stamp.iteration() == iteration -> say(iteration, outbox);
            case PoolDecision decision
            when decision.ends() -> {
                done = true;
                say(stamp.iteration(), outbox);
            }
            default -> {
                // Late, or not for a participant of a pool: nothing changes.
            }
        }
    }

    @Override
    public void wake(long now, Outbox outbox) {
        // It only ever answers.
    }

    @Override
    public boolean isDone() {
        return done;
    }

    private void respond(PoolSignal signal) {
        double next = injection - weight * signal.mean();
        double held = Coordination.extrapolated(next, agreement, signal.extrapolation());
        agreement = next;
        injection = agent.respond(held, weight, signal.dual(), signal.penalty());
    }

    private void say(int about, Outbox outbox) {
        outbox.send(manager, new PoolInjection(new Stamp(run, about, number), injection));
    }
}
