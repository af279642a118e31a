package org.openelecbay.simulation.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.Price;
import org.openelecbay.simulation.Streets;

/// Integers of small units are written as decimals, digit for digit.
class DecimalsTest {

    @Test
    void everyIntegerIsWrittenExactly() {
        RandomGenerator random = Streets.random("decimals");
        for (int i = 0; i < 10_000; i++) {
            long value = random.nextLong() >> random.nextInt(64);

            assertThat(Decimals.kwh(Energy.ofWattHours(value))).isEqualTo(decimal(value, 3));
            assertThat(Decimals.perKwh(Price.ofMicrosPerKwh(value))).isEqualTo(decimal(value, 6));
            assertThat(Decimals.exact(Money.ofNanos(value))).isEqualTo(decimal(value, 9));
        }
    }

    @Test
    void moneyIsRoundedHalfEvenToHundredths() {
        RandomGenerator random = Streets.random("decimals-hundredths");
        for (int i = 0; i < 10_000; i++) {
            long nanos = random.nextLong(-2_000, 2_001) * 5_000_000 + random.nextLong(-1, 2);
            String expected = BigDecimal.valueOf(nanos, 9)
                    .setScale(2, RoundingMode.HALF_EVEN)
                    .toPlainString();

            assertThat(Decimals.hundredths(Money.ofNanos(nanos))).isEqualTo(expected);
        }
    }

    @Test
    void smallNumbersKeepTheirZeros() {
        assertThat(Decimals.kwh(Energy.ofWattHours(7))).isEqualTo("0.007");
        assertThat(Decimals.kwh(Energy.ofWattHours(-7))).isEqualTo("-0.007");
        assertThat(Decimals.kwh(Energy.ZERO)).isEqualTo("0.000");
        assertThat(Decimals.exact(Money.ofNanos(1_000_000_000))).isEqualTo("1.000000000");
    }

    @Test
    void theLocaleOfTheMachineDoesNotMatter() {
        assertThat(Decimals.rounded(1_234.5, 2)).isEqualTo("1234.50");
        assertThat(Decimals.rounded(-0.004, 2)).isEqualTo("0.00");
        assertThat(Decimals.rounded(-0.006, 2)).isEqualTo("-0.01");
        assertThat(Decimals.signedPercent(0.125)).isEqualTo("+12.5");
        assertThat(Decimals.signedPercent(-0.125)).isEqualTo("-12.5");
    }

    private static String decimal(long value, int places) {
        return BigDecimal.valueOf(value, places).toPlainString();
    }
}
