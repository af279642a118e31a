package org.openelecbay.market.auction.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Once the book has had its largest size, nothing is allocated any more, whatever happens to it.
class AllocationTest {

    private static final int COMMANDS = 100_000;
    private static final int ROUNDS = 8;

    @Test
    void aBookThatHasGrownAllocatesNothing() {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Silence silence = new Silence();
        LiveBook book = new LiveBook(LiveBook.FOREVER, 16, silence);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = thread.getCurrentThreadAllocatedBytes();
            drive(book, round, 1 + (long) round * COMMANDS);
            long allocated = thread.getCurrentThreadAllocatedBytes() - before;
            least = round == 0 ? least : Math.min(least, allocated);
        }

        assertThat(silence.heard).isGreaterThan(COMMANDS);
        // the generator of the test itself
        assertThat(least).isLessThan(200);
    }

    private static void drive(LiveBook book, long round, long firstId) {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < COMMANDS; i++) {
            long id = firstId + i;
            long at = round * COMMANDS + i;
            boolean buys = random.nextBoolean();
            long price = 10_000 + random.nextInt(2_000) + (buys ? -900 : 900);
            switch (random.nextInt(8)) {
                case 0, 1 -> book.cancel(at, firstId + random.nextInt(i + 1));
                case 2 -> book.amend(at, firstId + random.nextInt(i + 1), price, LiveBook.KEEP);
                case 3 -> book.immediate(at, id, id, buys, price, 5);
                case 4 -> book.limit(at, id, id, buys, price, 5, at + random.nextInt(1_000));
                default -> book.limit(at, id, id, buys, price, 5, LiveBook.FOREVER);
            }
        }
        for (int i = 0; i < COMMANDS; i++) {
            book.cancel((round + 1) * COMMANDS, firstId + i);
        }
    }

    private static final class Silence implements BookListener {

        private long heard;

        @Override
        public void traded(long at, long buy, long sell, long price, long quantity) {
            heard++;
        }

        @Override
        public void withdrawn(long at, long order, Withdrawal why, boolean buys, long price, long quantity) {
            heard++;
        }

        @Override
        public void refused(long at, long order, Refusal why) {
            heard++;
        }
    }
}
