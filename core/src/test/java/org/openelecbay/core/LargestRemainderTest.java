package org.openelecbay.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

    @Test
    void theMissingUnitsGoToTheLargestFractions() {
        assertThat(LargestRemainder.split(6, new long[] {3, 4, 2})).containsExactly(2, 3, 1);
        assertThat(LargestRemainder.split(10, new long[] {1, 2, 3})).containsExactly(2, 3, 5);
    }

    @Test
    void equalFractionsGoToTheEarlierReceiver() {
        assertThat(LargestRemainder.split(2, new long[] {1, 1, 1})).containsExactly(1, 1, 0);
    }

    @Test
    void nothingIsSplitAmongNobody() {
        assertThat(LargestRemainder.split(0, new long[0])).isEmpty();
        assertThat(LargestRemainder.split(0, new long[] {0, 0})).containsExactly(0, 0);
    }

    @Test
    void partsSumToTheTotalAndLieNextToTheirExactShare() {
        for (long seed = 1; seed <= 2_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            long[] weights = random.longs(random.nextInt(1, 12), 0, 1L << random.nextInt(1, 55))
                    .toArray();
            long sum = Arrays.stream(weights).sum();
            long total = sum == 0 ? 0 : random.nextLong(0, 1L << random.nextInt(1, 60));
            long[] parts = LargestRemainder.split(total, weights);
            assertThat(Arrays.stream(parts).sum()).as("seed %d", seed).isEqualTo(total);
            for (int i = 0; i < parts.length && sum > 0; i++) {
                BigInteger off = BigInteger.valueOf(parts[i])
                        .multiply(BigInteger.valueOf(sum))
                        .subtract(BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights[i])));
                assertThat(off.abs())
                        .as("seed %d: part %d is less than one unit off", seed, i)
                        .isLessThan(BigInteger.valueOf(sum));
                assertThat(parts[i]).as("seed %d", seed).isNotNegative();
            }
        }
    }

    @Test
    void theMissingUnitsAreHandedOutAsByASortedList() {
        for (long seed = 1; seed <= 2_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            long[] remainders = random.longs(random.nextInt(1, 40), 0, 1L << random.nextInt(1, 63))
                    .toArray();
            int missing = random.nextInt(remainders.length + 1);
            long[] parts = new long[remainders.length];
            LargestRemainder.handOut(missing, parts, remainders);

            long[] sorted = new long[remainders.length];
            IntStream.range(0, remainders.length)
                    .boxed()
                    .sorted(Comparator.comparingLong((Integer i) -> -remainders[i])
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(missing)
                    .forEach(i -> sorted[i]++);
            assertThat(parts).as("seed %d", seed).isEqualTo(sorted);
        }
    }

    @Test
    void sharesThatDoNotSumToAWholeAreRoundedDownTogether() {
        // A third, two thirds and one and a third are two and a third: the largest fraction goes up.
        assertThat(LargestRemainder.scale(new long[] {1, 2, 4}, 1, 3)).containsExactly(0, 1, 1);
        assertThat(LargestRemainder.scale(new long[] {1, 1}, 1, 3)).containsExactly(0, 0);
        assertThat(LargestRemainder.scale(new long[] {1, 0, 1}, Long.MAX_VALUE - 1, 4))
                .containsExactly((Long.MAX_VALUE - 1) / 4 + 1, 0, (Long.MAX_VALUE - 1) / 4);
    }

    @Test
    void whatCannotBeSplitIsRefusedWithTheValue() {
        assertThatThrownBy(() -> LargestRemainder.split(-1, new long[] {1})).hasMessageContaining("-1");
        assertThatThrownBy(() -> LargestRemainder.split(1, new long[] {2, -3})).hasMessageContaining("-3");
        assertThatThrownBy(() -> LargestRemainder.split(5, new long[] {0, 0}))
                .hasMessage("Nobody can receive 5: all weights are zero.");
    }
}
