package org.openelecbay.market.dispatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.dispatch.message.Message;
import org.openelecbay.market.dispatch.message.Proposal;
import org.openelecbay.market.dispatch.message.Stamp;

class WireTest {

    private static final int WORDS = 500;

    @Test
    void aReliableWireDeliversEveryMessageOnceAndInOrder() {
        Listener listener = new Listener();
        Conversation conversation = Wire.run(List.of(new Speaker(), listener), WireConditions.RELIABLE);

        assertThat(listener.heard).hasSize(WORDS).isSorted();
        assertThat(conversation.traffic().messages()).isEqualTo(WORDS);
        assertThat(conversation.traffic().bytes()).isEqualTo(64 * WORDS);
        assertThat(conversation.traffic().rounds()).isEqualTo(WORDS);
        assertThat(conversation.delivered()).isEqualTo(WORDS);
    }

    @Test
    void anUnreliableWireLosesDoublesAndReordersAboutAsMuchAsItWasAskedTo() {
        Seeds.every(20, random -> random.nextLong(), seed -> {
            Listener listener = new Listener();
            Wire.run(List.of(new Speaker(), listener), WireConditions.unreliable(seed, 9, 0.2, 0.1));
            long different = listener.heard.stream().distinct().count();
            assertThat(listener.heard.size()).isBetween(WORDS * 3 / 4, WORDS * 21 / 20);
            assertThat(different).isBetween(WORDS * 7L / 10, WORDS * 19L / 20);
            assertThat(listener.heard.size() - different).isPositive();
            assertThat(listener.heard)
                    .isNotEqualTo(listener.heard.stream().sorted().toList());
        });
    }

    @Test
    void theSameSeedGivesTheSameConversation() {
        WireConditions conditions = WireConditions.unreliable(42, 5, 0.3, 0.3);
        Listener one = new Listener();
        Listener other = new Listener();
        assertThat(Wire.run(List.of(new Speaker(), one), conditions))
                .isEqualTo(Wire.run(List.of(new Speaker(), other), conditions));
        assertThat(one.heard).isEqualTo(other.heard);
    }

    @Test
    void whoFallsSilentIsNotHeardAndDoesNotHoldUpTheEnd() {
        Listener listener = new Listener();
        Conversation conversation = Wire.run(
                List.of(new Speaker(), listener),
                WireConditions.RELIABLE.with(Map.of(0, new Fault.Silence(100), 1, new Fault.Silence(50))));
        assertThat(listener.heard).hasSizeBetween(40, 50);
        assertThat(conversation.isOver()).isTrue();
    }

    @Test
    void aLieIsWhatIsHeardAndRecordedUnderTheLiarsOwnName() {
        Listener listener = new Listener();
        List<Sent> record = new ArrayList<>();
        Fault lie = new Fault.Lie(_ -> new Proposal(new Stamp(1, 3, 8), 1, -7));
        Wire.run(List.of(new Speaker(), listener), WireConditions.RELIABLE.with(Map.of(0, lie)), record::add);
        assertThat(listener.heard).containsOnly(3);
        assertThat(record).allMatch(each -> each.message().equals(new Proposal(new Stamp(1, 3, 0), 1, -7)));
    }

    @Test
    void aDeadWireSaysThatTheConversationIsNotOver() {
        assertThat(Wire.run(List.of(new Speaker(), new Listener()), WireConditions.RELIABLE.upTo(10))
                        .isOver())
                .isFalse();
    }

    /// Says one word a tick.
    private static final class Speaker implements Party {

        private int said;

        @Override
        public void start(Outbox outbox) {
            wake(0, outbox);
        }

        @Override
        public void receive(Message message, Outbox outbox) {}

        @Override
        public void wake(long now, Outbox outbox) {
            said++;
            outbox.send(1, new Proposal(new Stamp(1, said, 0), 1, said));
            if (!isDone()) {
                outbox.wakeAfter(1);
            }
        }

        @Override
        public boolean isDone() {
            return said == WORDS;
        }
    }

    /// Writes down the iterations that it hears of, and is never done.
    private static final class Listener implements Party {

        private final List<Integer> heard = new ArrayList<>();

        @Override
        public void start(Outbox outbox) {}

        @Override
        public void receive(Message message, Outbox outbox) {
            heard.add(message.stamp().iteration());
        }

        @Override
        public void wake(long now, Outbox outbox) {}

        @Override
        public boolean isDone() {
            return false;
        }
    }
}
