package org.openelecbay.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RatioTest {

    @ParameterizedTest(name = "{1}/{2} of {0} is {3}")
    @CsvSource({"5, 1, 2, 2", "7, 1, 2, 4", "-5, 1, 2, -2", "-7, 1, 2, -4", "10, 1, 3, 3", "-10, 1, 3, -3", "9, 0, 7, 0"
    })
    void aShareIsRoundedHalfToEven(long amount, long numerator, long denominator, long share) {
        assertThat(new Ratio(numerator, denominator).of(amount)).isEqualTo(share);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyShareIsTheDecimalTwinsAlsoWhereTheProductNeedsMoreThan64Bits(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            long amount = random.nextLong() >> random.nextInt(63);
            long numerator = random.nextInt() >> random.nextInt(31);
            long denominator = Math.abs(numerator) + 1 + random.nextInt(1_000);
            BigDecimal twin = BigDecimal.valueOf(amount)
                    .multiply(BigDecimal.valueOf(numerator))
                    .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_EVEN);
            assertThat(new Ratio(numerator, denominator).of(amount)).isEqualTo(twin.longValueExact());
        }
    }

    @Test
    void aPriceBetweenTwoOthersIsRoundedToTheMicro() {
        Price low = Price.ofMicrosPerKwh(10);
        Price high = Price.ofMicrosPerKwh(13);

        assertThat(low.mean(high)).isEqualTo(Price.ofMicrosPerKwh(12));
        assertThat(new Ratio(0, 1).between(low, high)).isEqualTo(low);
        assertThat(new Ratio(1, 1).between(low, high)).isEqualTo(high);
        assertThat(Price.ofMicrosPerKwh(-3).mean(Price.ZERO)).isEqualTo(Price.ofMicrosPerKwh(-2));
    }

    @Test
    void aDenominatorIsPositive() {
        assertThatThrownBy(() -> new Ratio(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ratio(1, -2)).isInstanceOf(IllegalArgumentException.class);
    }
}
