package org.openelecbay.market.dispatch.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openelecbay.core.Traffic;
import org.openelecbay.market.dispatch.message.Message;
import org.openelecbay.market.dispatch.message.Stamp;

/// Carries the messages of parties tick by tick. The same parties, conditions and seed give the same conversation.
///
/// It ends when nothing is on its way and nobody has asked to be woken, when all parties are done, or at the last
/// tick.
public final class Wire {

    private final List<? extends Party> parties;
    private final WireConditions conditions;
    private final Consumer<Sent> record;
    private final SplittableRandom random;
    private final TreeMap<Long, Deque<Event>> events = new TreeMap<>();
    private long now;
    private long sent;
    private long bytes;
    private long delivered;
    private int rounds;
    private int firstOpen;

    private Wire(List<? extends Party> parties, WireConditions conditions, Consumer<Sent> record) {
        this.parties = parties;
        this.conditions = conditions;
        this.record = record;
        this.random = new SplittableRandom(conditions.seed());
    }

    /// Lets the parties talk to the end.
    ///
    /// @param parties by their numbers
    public static Conversation run(List<? extends Party> parties, WireConditions conditions) {
        return run(parties, conditions, _ -> {});
    }

    /// Lets the parties talk to the end and shows every message that leaves one of them.
    ///
    /// @param parties by their numbers
    /// @param record is shown each message as it leaves, lies included
    public static Conversation run(List<? extends Party> parties, WireConditions conditions, Consumer<Sent> record) {
        return new Wire(List.copyOf(parties), conditions, record).run();
    }

    /// A delivery, or a wake-up where there is no message.
    private record Event(int party, @Nullable Message message) {}

    private Conversation run() {
        for (int party = 0; party < parties.size(); party++) {
            if (!isSilent(party)) {
                parties.get(party).start(new Mouth(party));
            }
        }
        while (!events.isEmpty() && !isOver() && events.firstKey() <= conditions.mostTicks()) {
            Map.Entry<Long, Deque<Event>> tick = events.pollFirstEntry();
            now = tick.getKey();
            happen(tick.getValue());
        }
        return new Conversation(now, new Traffic(rounds, sent, bytes), delivered, isOver());
    }

    /// What is due in one tick, in the order in which it was sent; what it causes comes in later ticks.
    private void happen(Deque<Event> due) {
        while (!due.isEmpty() && !isOver()) {
            Event event = due.remove();
            if (!isSilent(event.party())) {
                happen(event);
            }
        }
    }

    private void happen(Event event) {
        Party party = parties.get(event.party());
        Message message = event.message();
        if (message == null) {
            party.wake(now, new Mouth(event.party()));
        } else {
            delivered++;
            party.receive(message, new Mouth(event.party()));
        }
    }

    private boolean isSilent(int party) {
        return conditions.faults().get(party) instanceof Fault.Silence(long from) && now >= from;
    }

    /// Who is done stays done, and who is silent stays silent, so everybody is asked once.
    private boolean isOver() {
        while (firstOpen < parties.size() && (parties.get(firstOpen).isDone() || isSilent(firstOpen))) {
            firstOpen++;
        }
        return firstOpen == parties.size();
    }

    private void carry(Sent message) {
        sent++;
        bytes += message.message().bytes();
        rounds = Math.max(rounds, message.message().stamp().iteration());
        record.accept(message);
        if (random.nextDouble() >= conditions.loss()) {
            arrive(message);
        }
        if (random.nextDouble() < conditions.duplication()) {
            arrive(message);
        }
    }

    private void arrive(Sent message) {
        boolean isLate = conditions.late() == 1 || random.nextDouble() < conditions.late();
        int delay =
                isLate ? random.nextInt(conditions.leastDelay(), conditions.mostDelay() + 1) : conditions.leastDelay();
        expect(delay, new Event(message.receiver(), message.message()));
    }

    private void expect(int delay, Event event) {
        events.computeIfAbsent(now + delay, _ -> new ArrayDeque<>()).add(event);
    }

    /// How one party speaks; it cannot speak for others.
    private final class Mouth implements Outbox {

        private final int party;

        Mouth(int party) {
            this.party = party;
        }

        @Override
        public void send(int receiver, Message message) {
            if (message.stamp().sender() != party || receiver < 0 || receiver >= parties.size()) {
                throw new IllegalArgumentException("Party " + party + " sends a message of "
                        + message.stamp().sender() + " to " + receiver + "; each speaks for itself, to one of "
                        + parties.size() + " parties.");
            }
            carry(new Sent(now, party, receiver, told(message)));
        }

        /// A liar may say anything, but not in the name of somebody else.
        private Message told(Message message) {
            if (conditions.faults().get(party) instanceof Fault.Lie(var lie)) {
                Message lied = lie.apply(message);
                Stamp stamp = lied.stamp();
                return stamp.sender() == party ? lied : lied.stamped(new Stamp(stamp.run(), stamp.iteration(), party));
            }
            return message;
        }

        @Override
        public void wakeAfter(int ticks) {
            expect(Math.max(1, ticks), new Event(party, null));
        }

        @Override
        public long now() {
            return now;
        }
    }
}
