package org.openelecbay.home.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class TruncatedNormalTest {

    private static final int DRAWS = 40_000;

    @Test
    void standardDrawsHaveMeanZeroAndVarianceOne() {
        RandomGenerator random = Property.random("standard-normal");
        double[] draws = DoubleStream.generate(() -> Normal.standard(random))
                .limit(DRAWS)
                .toArray();

        assertThat(DoubleStream.of(draws).average().orElseThrow()).isCloseTo(0, within(0.025));
        assertThat(DoubleStream.of(draws).map(x -> x * x).average().orElseThrow())
                .isCloseTo(1, within(0.04));
        assertThat(DoubleStream.of(draws).filter(x -> x < -1.645).count() / (double) DRAWS)
                .isCloseTo(0.05, within(0.006));
    }

    @Test
    void everyDrawLiesBetweenTheBounds() {
        RandomGenerator random = Property.random("truncated-normal");
        TruncatedNormal tight = new TruncatedNormal(5, 10, 4, 5.5);
        for (int i = 0; i < 2_000; i++) {
            assertThat(tight.draw(random)).isBetween(4.0, 5.5);
        }
    }

    @Test
    void withoutSpreadEveryDrawIsTheMeanAndSoItIsWhenNothingFits() {
        RandomGenerator random = Seeds.generator(3);
        assertThat(new TruncatedNormal(5, 0, 4, 6).draw(random)).isEqualTo(5);
        assertThat(new TruncatedNormal(5, 1e12, 5, 5).draw(random)).isEqualTo(5);
    }

    @Test
    void boundsThatLeaveTheMeanOutAreRefused() {
        assertThatThrownBy(() -> new TruncatedNormal(3, 1, 4, 6)).hasMessageContaining("between 4.0 and 6.0");
        assertThatThrownBy(() -> new TruncatedNormal(5, -1, 4, 6)).hasMessageContaining("deviation");
    }
}
