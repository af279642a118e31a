package org.openelecbay.grid.nodal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.operating.FiniteDifferences;
import org.openelecbay.grid.operating.OperatingPoint;

class NodalModelTest {

    private static final List<Terminal> TERMINALS = List.of(
            new Terminal("b1", Phase.A),
            new Terminal("b2", Phase.ABC),
            new Terminal("b3", Phase.C),
            new Terminal("b0", Phase.B));

    @Test
    void derivativesEqualDifferencesOnRandomNetworks() {
        for (long seed = 1; seed <= 6; seed++) {
            NodalModel model = NodalModel.of(RandomNetwork.of(seed, seed % 2 == 0, seed % 3 == 0), TERMINALS);
            FiniteDifferences.check(
                    model, new double[] {2, -3, 1, 4}, new double[] {0.5, 1, -0.5, 0}, 1e-2, 1e-4);
        }
    }

    @Test
    void theSourceGivesLossesAndLoadsLessInjections() {
        NodalModel model = NodalModel.of(RandomNetwork.of(7, true, false), TERMINALS);
        OperatingPoint point = model.solve(new double[] {2, -3, 1, 4}, new double[4]);
        OperatingPoint more = model.solve(new double[] {2, -3, 1, 9}, new double[4]);
        assertThat(more.sourceKw()).isEqualTo(point.sourceKw() - 5, within(1e-6));
        assertThat(more.lossKw()).isEqualTo(point.lossKw(), within(1e-9));
    }
}
