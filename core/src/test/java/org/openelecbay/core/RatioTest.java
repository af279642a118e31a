package org.openelecbay.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RatioTest {

    @Test
    void halvesGoToTheEvenNeighbour() {
        assertThat(Ratio.half().of(1)).isZero();
        assertThat(Ratio.half().of(3)).isEqualTo(2);
        assertThat(Ratio.half().of(5)).isEqualTo(2);
        assertThat(Ratio.half().of(-1)).isZero();
        assertThat(Ratio.half().of(-3)).isEqualTo(-2);
        assertThat(Ratio.half().of(-5)).isEqualTo(-2);
    }

    @Test
    void everyAmountIsRoundedAsADecimalWouldBe() {
        for (long seed = 1; seed <= 5_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            long numerator = random.nextLong() >> random.nextInt(20, 64);
            long denominator = 1 + (random.nextLong() >>> random.nextInt(21, 64));
            long amount = random.nextLong() >> random.nextInt(30, 64);
            BigDecimal exact = BigDecimal.valueOf(amount)
                    .multiply(BigDecimal.valueOf(numerator))
                    .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_EVEN);
            if (exact.toBigInteger().bitLength() < 63) {
                assertThat(new Ratio(numerator, denominator).of(amount))
                        .as("seed %d: %d times %d/%d", seed, amount, numerator, denominator)
                        .isEqualTo(exact.longValueExact());
            }
        }
    }

    @Test
    void aProductBeyondSixtyFourBitsIsExact() {
        Ratio threeSevenths = new Ratio(3_000_000_000_000L, 7_000_000_000_000L);
        assertThat(threeSevenths.of(7_000_000_000L)).isEqualTo(3_000_000_000L);
        assertThat(threeSevenths.of(-7_000_000_000L)).isEqualTo(-3_000_000_000L);
        assertThat(new Ratio(1_000_000_000_000L, 2_000_000_000_000L).of(-30_000_001L))
                .isEqualTo(-15_000_000L);
    }

    @Test
    void aShareOfTheWayBetweenTwoPricesIsHalfEvenToTheMicro() {
        Price low = Price.ofMicrosPerKwh(90_001);
        Price high = Price.ofMicrosPerKwh(200_000);
        assertThat(new Ratio(0, 1).between(low, high)).isEqualTo(low);
        assertThat(new Ratio(1, 1).between(low, high)).isEqualTo(high);
        assertThat(low.mean(high)).isEqualTo(Price.ofMicrosPerKwh(145_000));
        assertThat(Price.ofMicrosPerKwh(-3).mean(Price.ofMicrosPerKwh(0))).isEqualTo(Price.ofMicrosPerKwh(-2));
    }

    @Test
    void pricesAndSharesBeyondSixtyFourBitsLieBetweenToo() {
        Price low = Price.ofMicrosPerKwh(-4_000_000_000_000_000_000L);
        Price high = Price.ofMicrosPerKwh(4_000_000_000_000_000_003L);
        assertThat(new Ratio(3_000_000_000_000L, 4_000_000_000_000L).between(low, high))
                .isEqualTo(Price.ofMicrosPerKwh(2_000_000_000_000_000_002L));
        assertThat(new Ratio(1, 3_000_000_000_000L).between(Price.ZERO, Price.ofMicrosPerKwh(7_500_000_000_000L)))
                .isEqualTo(Price.ofMicrosPerKwh(2));
    }

    @Test
    void aShareOfAWayBeyondSixtyFourBitsIsExact() {
        Price lowest = Price.ofMicrosPerKwh(Long.MIN_VALUE);
        Price highest = Price.ofMicrosPerKwh(Long.MAX_VALUE);
        assertThat(lowest.mean(highest)).isEqualTo(Price.ZERO);
        assertThat(new Ratio(1, 1_000_000).between(highest, highest)).isEqualTo(highest);
        assertThat(new Ratio(999_999, 1_000_000).between(Price.ZERO, Price.ofMicrosPerKwh(4_000_000_000_000_000_000L)))
                .isEqualTo(Price.ofMicrosPerKwh(3_999_996_000_000_000_000L));
    }

    @Test
    void aDenominatorOfZeroIsRefused() {
        assertThatThrownBy(() -> new Ratio(1, 0)).hasMessageContaining("positive denominator");
    }
}
