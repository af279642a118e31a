package org.openelecbay.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuantitiesTest {

    @Test
    void aPriceTimesAnEnergyIsExactMoney() {
        assertThat(Price.perKwh("0.145").times(Energy.ofWattHours(15)).exact()).isEqualByComparingTo("0.002175");
        assertThat(Price.perKwh("-0.000001").times(Energy.ofWattHours(1))).isEqualTo(Money.ofNanos(-1));
    }

    @Test
    void aPriceHasSixDecimalsAtMost() {
        assertThat(Price.perKwh("0.123456").microsPerKwh()).isEqualTo(123_456);
        assertThat(Price.perKwh("0.10")).hasToString("0.1/kWh");
        assertThatThrownBy(() -> Price.perKwh("0.1234567")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void sumsThatOverflowThrowInsteadOfTurningNegative() {
        Money much = Money.ofNanos(Long.MAX_VALUE);
        Energy most = Energy.ofWattHours(Long.MAX_VALUE);

        assertThatThrownBy(() -> much.plus(much)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.plus(most)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Price.perKwh("1").times(most)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void anInjectionIsExportOrImport() {
        assertThat(Energy.ofWattHours(5).positivePart()).isEqualTo(Energy.ofWattHours(5));
        assertThat(Energy.ofWattHours(5).negativePart()).isEqualTo(Energy.ZERO);
        assertThat(Energy.ofWattHours(-5).negativePart()).isEqualTo(Energy.ofWattHours(5));
    }

    @Test
    void aBandClampsAndKnowsItsMiddle() {
        PriceBand band = new PriceBand(Price.perKwh("0.08"), Price.perKwh("0.28"));

        assertThat(band.middle()).isEqualTo(Price.perKwh("0.18"));
        assertThat(band.clamp(Price.perKwh("0.01"))).isEqualTo(band.exportPrice());
        assertThat(band.clamp(Price.perKwh("0.30"))).isEqualTo(band.importPrice());
        assertThat(band.contains(band.importPrice())).isTrue();
        assertThatThrownBy(() -> new PriceBand(band.importPrice(), band.exportPrice()))
                .hasMessageContaining("Are the two exchanged?");
    }
}
