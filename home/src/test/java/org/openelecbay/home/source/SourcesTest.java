package org.openelecbay.home.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;
import org.openelecbay.home.chance.Weibull;
import org.openelecbay.home.source.InverterCapability.Setting;
import org.openelecbay.home.source.WindTurbine.Curve;

class SourcesTest {

    @Test
    void aTurbineStandsStillOutsideItsSpeedsAndGivesItsRatingBetweenRatedAndCutOut() {
        WindTurbine turbine = new WindTurbine(3, 12, 25, 50, Curve.CUBIC);
        assertThat(turbine.kw(2.999)).isZero();
        assertThat(turbine.kw(3)).isZero();
        assertThat(turbine.kw(12)).isEqualTo(50);
        assertThat(turbine.kw(24.999)).isEqualTo(50);
        assertThat(turbine.kw(25)).isZero();
        assertThatThrownBy(() -> new WindTurbine(12, 3, 25, 50, Curve.LINEAR)).hasMessageContaining("rise");
    }

    @Test
    void theExpectedPowerIsTheMeanOverTheWind() {
        RandomGenerator random = Property.random("expected-wind");
        for (int draw = 0; draw < 20; draw++) {
            Weibull wind = new Weibull(random.nextDouble(0.7, 4), random.nextDouble(3, 15));
            double cutIn = random.nextDouble(0, 5);
            double rated = cutIn + random.nextDouble(1, 12);
            for (Curve curve : Curve.values()) {
                WindTurbine turbine = new WindTurbine(cutIn, rated, rated + random.nextDouble(1, 15), 50, curve);
                int slices = 100_000;
                double sum = 0;
                for (int slice = 0; slice < slices; slice++) {
                    sum += turbine.kw(wind.quantile((slice + 0.5) / slices));
                }
                assertThat(turbine.expectedKw(wind)).isCloseTo(sum / slices, within(2e-3));
            }
        }
    }

    @Test
    void whateverAnInverterGrantsLiesInItsCircleAndTheFirstPriorityIsServedFirst() {
        RandomGenerator random = Property.random("inverter");
        for (int draw = 0; draw < 500; draw++) {
            InverterCapability inverter = new InverterCapability(random.nextDouble(0, 8));
            double kw = random.nextDouble(-10, 10);
            double kvar = random.nextDouble(-10, 10);
            Setting watts = inverter.wattPriority(kw, kvar);
            Setting vars = inverter.varPriority(kw, kvar);
            for (Setting each : new Setting[] {watts, vars}) {
                assertThat(Math.hypot(each.kw(), each.kvar())).isLessThanOrEqualTo(inverter.ratedKva() + 1e-9);
                assertThat(each.kw() * kw).isGreaterThanOrEqualTo(0);
                assertThat(each.kvar() * kvar).isGreaterThanOrEqualTo(0);
            }
            assertThat(Math.abs(watts.kw())).isCloseTo(Math.min(Math.abs(kw), inverter.ratedKva()), within(1e-12));
            assertThat(Math.abs(vars.kvar())).isCloseTo(Math.min(Math.abs(kvar), inverter.ratedKva()), within(1e-12));
        }
    }

    @Test
    void whatThePolygonAllowsTheInverterCanGive() {
        RandomGenerator random = Property.random("polygon");
        InverterCapability inverter = new InverterCapability(5);
        for (int sides : new int[] {3, 4, 12, 36}) {
            double inner = inverter.innerRadiusKva(sides);
            for (int draw = 0; draw < 2_000; draw++) {
                double kw = random.nextDouble(-6, 6);
                double kvar = random.nextDouble(-6, 6);
                boolean allowed = true;
                for (double[] plane : inverter.halfPlanes(sides)) {
                    allowed &= plane[0] * kw + plane[1] * kvar <= inner;
                }
                if (allowed) {
                    assertThat(Math.hypot(kw, kvar)).isLessThanOrEqualTo(5 + 1e-9);
                }
                if (Math.hypot(kw, kvar) <= inner) {
                    assertThat(allowed).isTrue();
                }
            }
        }
    }

    @Test
    void reactiveEnergyIsChargedBeyondThePowerFactorOnly() {
        ReactiveTariff tariff = new ReactiveTariff(0.02, 0.95);
        assertThat(tariff.freeKvar(-4.2)).isCloseTo(1.38047324175, within(1e-9));
        assertThat(tariff.charge(4.2, 1.38, 1)).isZero();
        assertThat(tariff.charge(4.2, -2.38047324175, 0.5)).isCloseTo(0.01, within(1e-9));
    }
}
