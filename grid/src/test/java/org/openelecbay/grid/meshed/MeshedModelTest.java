package org.openelecbay.grid.meshed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.operating.FiniteDifferences;
import org.openelecbay.grid.operating.OperatingPoint;

class MeshedModelTest {

    @Test
    void derivativesEqualDifferencesOnRandomNetworks() {
        for (long seed = 1; seed <= 5; seed++) {
            MeshedModel model = MeshedModel.of(MeshedFlowTest.random(seed, 12, 3, seed % 2 == 0));
            Random random = new Random(seed);
            double[] kw = random.doubles(12, -100, 100).toArray();
            double[] kvar = random.doubles(12, -50, 50).toArray();
            FiniteDifferences.check(model, kw, kvar, 1, 1e-6);
        }
    }

    @Test
    void aPointWithoutSolutionSaysWhere() {
        MeshedModel model = MeshedModel.of(MeshedFlowTest.random(6, 12, 3, false));
        double[] kw = new double[12];
        kw[11] = -1e7;
        OperatingPoint point = model.solve(kw, new double[12]);
        assertThat(point.converged()).isFalse();
        assertThat(point.failure()).contains("it fails at bus");
    }
}
