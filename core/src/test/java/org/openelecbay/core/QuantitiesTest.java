package org.openelecbay.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuantitiesTest {

    private static final Instant NOON = Instant.parse("2026-06-21T12:00:00Z");

    @Test
    void aPriceTimesAnEnergyIsExactMoney() {
        Money money = Price.perKwh("0.145").times(Energy.ofWattHours(333));
        assertThat(money.exact()).isEqualByComparingTo("0.048285");
        assertThat(Price.ofMicrosPerKwh(1).times(Energy.ofWattHours(1))).isEqualTo(Money.ofNanos(1));
        assertThat(Price.perKwh("-0.03").times(Energy.ofWattHours(1_000))).isEqualTo(Money.ofHundredths(-3));
    }

    @Test
    void aPriceWithMoreThanSixDecimalsIsRefused() {
        assertThatThrownBy(() -> Price.perKwh("0.1234567")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void moneyThatDoesNotFitIsRefusedAndNotWrapped() {
        assertThatThrownBy(() -> Price.ofMicrosPerKwh(Long.MAX_VALUE).times(Energy.ofWattHours(2)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofNanos(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void moneyIsRoundedToHundredthsHalfEven() {
        assertThat(Money.ofNanos(5_000_000).hundredths()).isZero();
        assertThat(Money.ofNanos(15_000_000).hundredths()).isEqualTo(2);
        assertThat(Money.ofNanos(25_000_000).hundredths()).isEqualTo(2);
        assertThat(Money.ofNanos(25_000_001).hundredths()).isEqualTo(3);
        assertThat(Money.ofNanos(-15_000_000).hundredths()).isEqualTo(-2);
        assertThat(Money.ofHundredths(123).hundredths()).isEqualTo(123);
    }

    @Test
    void aConstantPowerBecomesEnergyTowardsZero() {
        Slot fiveMinutes = new Slot(NOON, Duration.ofMinutes(5));
        assertThat(fiveMinutes.energyOf(Power.ofWatts(100))).isEqualTo(Energy.ofWattHours(8));
        assertThat(fiveMinutes.energyOf(Power.ofWatts(-100))).isEqualTo(Energy.ofWattHours(-8));
        assertThat(new Slot(NOON, Duration.ofHours(1)).energyOf(Power.ofWatts(100)))
                .isEqualTo(Energy.ofWattHours(100));
    }

    @Test
    void anEnergyBecomesItsMeanPowerHalfEven() {
        Slot fiveMinutes = new Slot(NOON, Duration.ofMinutes(5));
        assertThat(fiveMinutes.powerOf(Energy.ofWattHours(8))).isEqualTo(Power.ofWatts(96));
        Slot fortyMinutes = new Slot(NOON, Duration.ofMinutes(40));
        assertThat(fortyMinutes.powerOf(Energy.ofWattHours(1))).isEqualTo(Power.ofWatts(2));
        assertThat(fortyMinutes.powerOf(Energy.ofWattHours(3))).isEqualTo(Power.ofWatts(4));
    }

    @Test
    void slotsAreCountedAndFollowEachOther() {
        Slot slot = new Slot(NOON, Duration.ofMinutes(15));
        assertThat(slot.next().start()).isEqualTo(slot.end());
        assertThat(slot.next().number()).isEqualTo(slot.number() + 1);
        assertThat(new Slot(Instant.EPOCH.minusSeconds(1), Duration.ofMinutes(1)).number())
                .isEqualTo(-1);
    }

    @Test
    void aSlotOfAnOddLengthIsRefusedWithAdvice() {
        assertThatThrownBy(() -> new Slot(NOON, Duration.ofSeconds(90))).hasMessageContaining("Usual are PT5M");
        assertThatThrownBy(() -> new Slot(NOON, Duration.ofHours(2))).hasMessageContaining("1 to 60 whole minutes");
    }

    @Test
    void aBandHoldsEveryPriceBetweenItsTwo() {
        PriceBand band = new PriceBand(Price.perKwh("0.09"), Price.perKwh("0.20"));
        assertThat(band.middle()).isEqualTo(Price.perKwh("0.145"));
        assertThat(band.contains(Price.perKwh("0.09"))).isTrue();
        assertThat(band.contains(Price.perKwh("0.200001"))).isFalse();
        assertThat(band.clamp(Price.perKwh("0.3"))).isEqualTo(band.importPrice());
        assertThat(band.clamp(Price.perKwh("-1"))).isEqualTo(band.exportPrice());
        assertThatThrownBy(() -> new PriceBand(Price.perKwh("0.20"), Price.perKwh("0.09")))
                .hasMessageContaining("Are the two exchanged?");
    }
}
