package org.openelecbay.grid.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.flow.RandomStreet;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.operating.Sensitivities;
import org.openelecbay.grid.read.EuropeanLv;

/// Exact derivatives of the unbalanced feeder (spec grid 3.2 in phases).
class FeederModelTest {

    private static double[] kilo(double[] watts) {
        return Arrays.stream(watts).map(each -> each / 1_000).toArray();
    }

    @Test
    void derivativesEqualCentralDifferencesOnRandomStreets() {
        for (long seed = 1; seed <= 12; seed++) {
            RandomStreet street = new RandomStreet(seed);
            FeederModel model = FeederModel.of(street.feeder, street.terminals, List.of());
            new CentralDifferences("seed " + seed, model, kilo(street.watts), kilo(street.vars), 0.01)
                    .agree(1e-7, 2e-4, 1e-6);
        }
    }

    @Test
    void aPassiveLoadIsTheSameAsADrawnInjection() {
        RandomStreet street = new RandomStreet(4);
        double[] none = new double[street.terminals.size()];
        List<PassiveLoad> loads = IntStream.range(0, none.length)
                .mapToObj(k ->
                        new PassiveLoad(street.terminals.get(k), -street.watts[k] / 1_000, -street.vars[k] / 1_000))
                .toList();
        FeederModel passive = FeederModel.of(street.feeder, street.terminals, loads);
        FeederModel bare = FeederModel.of(street.feeder, street.terminals, List.of());
        OperatingPoint one = passive.solve(none, none);
        OperatingPoint other = bare.solve(kilo(street.watts), kilo(street.vars));
        Sensitivities first = one.sensitivities();
        Sensitivities second = other.sensitivities();
        assertThat(one.sourceKw()).isEqualTo(other.sourceKw(), within(1e-7));
        for (int place = 0; place < passive.voltagePlaces().size(); place++) {
            assertThat(one.voltage(place)).isEqualTo(other.voltage(place), within(1e-9));
            assertThat(first.voltageByActive(place, 0)).isEqualTo(second.voltageByActive(place, 0), within(1e-9));
        }
        assertThat(passive.withPassive(none, none).solve(none, none).lossKw()).isEqualTo(0, within(1e-9));
    }

    @Test
    void anotherNominalVoltageScalesPerUnitOnly() {
        RandomStreet street = new RandomStreet(9);
        FeederModel model = FeederModel.of(street.feeder, street.terminals, List.of());
        FeederModel based = model.withNominalVolt(230);
        OperatingPoint point = model.solve(kilo(street.watts), kilo(street.vars));
        OperatingPoint same = based.solve(kilo(street.watts), kilo(street.vars));
        assertThat(same.voltage(2) * 230).isEqualTo(point.voltage(2) * model.nominalVolt(2), within(1e-9));
        assertThat(same.sensitivities().voltageByActive(2, 0) * 230)
                .isEqualTo(point.sensitivities().voltageByActive(2, 0) * model.nominalVolt(2), within(1e-9));
    }

    @Test
    void theEuropeanFeederAnswersAtItsPeakAsDifferencesSay() {
        EuropeanLv data = EuropeanLv.bundled();
        List<Terminal> all = data.feeder().loadTerminals();
        double[] kw = kilo(data.injectedWatts(566));
        double[] kvar = kilo(data.injectedVars(566));
        FeederModel model = FeederModel.of(data.feeder(), all, List.of());
        Sensitivities exact = model.solve(kw, kvar).sensitivities();
        for (int terminal : new int[] {0, 31, 52}) {
            double[] above = kw.clone();
            double[] below = kw.clone();
            above[terminal] += 0.05;
            below[terminal] -= 0.05;
            OperatingPoint up = model.solve(above, kvar);
            OperatingPoint down = model.solve(below, kvar);
            for (int place = 0; place < 3 * 906; place++) {
                assertThat(exact.voltageByActive(place, terminal))
                        .isEqualTo((up.voltage(place) - down.voltage(place)) / 0.1, within(1e-7));
            }
            assertThat(exact.lossByActive(terminal)).isEqualTo((up.lossKw() - down.lossKw()) / 0.1, within(1e-6));
        }
    }
}
