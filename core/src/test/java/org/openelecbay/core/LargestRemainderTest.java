package org.openelecbay.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LargestRemainderTest {

    @Test
    void missingUnitsGoToTheLargestRemaindersTiesToTheEarlier() {
        assertThat(LargestRemainder.split(10, new long[] {1, 1, 1})).containsExactly(4, 3, 3);
        assertThat(LargestRemainder.split(10, new long[] {5, 3, 1})).containsExactly(6, 3, 1);
        assertThat(LargestRemainder.split(1, new long[] {1, 2, 2})).containsExactly(0, 1, 0);
        assertThat(LargestRemainder.split(7, new long[] {0, 4, 0})).containsExactly(0, 7, 0);
    }

    @Test
    void nothingIsSplitAmongNobodyButSomethingIsNot() {
        assertThat(LargestRemainder.split(0, new long[0])).isEmpty();
        assertThat(LargestRemainder.split(0, new long[] {0, 0})).containsExactly(0, 0);
        assertThatThrownBy(() -> LargestRemainder.split(5, new long[] {0, 0})).hasMessageContaining("Nobody");
        assertThatThrownBy(() -> LargestRemainder.split(-1, new long[] {1})).hasMessageContaining("negative total");
        assertThatThrownBy(() -> LargestRemainder.split(1, new long[] {2, -1})).hasMessageContaining("weight");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void partsSumToTheTotalAndNoneIsAUnitOff(long seed) {
        Random random = new Random(seed);
        long total = random.nextLong(1L << (1 + random.nextInt(61)));
        long[] weights = random.longs(1 + random.nextInt(9), 0, 1L << (1 + random.nextInt(50)))
                .toArray();
        weights[0]++;

        long[] parts = LargestRemainder.split(total, weights);
        BigInteger sum = BigInteger.valueOf(Arrays.stream(weights).sum());
        for (int i = 0; i < parts.length; i++) {
            BigInteger offBy = BigInteger.valueOf(parts[i])
                    .multiply(sum)
                    .subtract(BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights[i])));
            assertThat(offBy.abs()).isLessThan(sum);
        }
        assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
    }
}
