package org.openelecbay.grid.nodal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.phasor.Complex;

class NodalFlowPropertyTest {

    private static final int NETWORKS = 10;

    @ParameterizedTest(name = "meshed {0}, neutral {1}")
    @CsvSource({"false,false", "true,false", "false,true", "true,true"})
    void randomUnbalancedNetworksMeetTheDenseTwin(boolean meshed, boolean neutral) {
        for (long seed = 1; seed <= NETWORKS; seed++) {
            MultiphaseNetwork network = RandomNetwork.of(seed, meshed, neutral);
            NodalSolution solution = NodalFlow.compile(network, NodalOptions.USUAL.withTolerance(1e-11))
                    .solve();
            assertThat(solution.status()).as(solution.failure()).isEqualTo(FlowStatus.CONVERGED);
            NaiveNodal twin = NaiveNodal.solve(network);
            for (int bus = 0; bus < network.buses().size(); bus++) {
                for (Conductor conductor : solution.conductors(bus)) {
                    Complex apart = solution.voltage(bus, conductor)
                            .minus(twin.volt(network.buses().get(bus).id(), conductor));
                    assertThat(apart.magnitude() / 231)
                            .as("seed %d, bus %d, %s", seed, bus, conductor)
                            .isLessThan(1e-9);
                }
            }
        }
    }

    @ParameterizedTest(name = "meshed {0}, neutral {1}")
    @CsvSource({"false,false", "true,false", "false,true", "true,true"})
    void whatTheSourceGivesIsServedOrLost(boolean meshed, boolean neutral) {
        for (long seed = 101; seed <= 100 + NETWORKS; seed++) {
            MultiphaseNetwork network = RandomNetwork.of(seed, meshed, neutral);
            NodalSolution solution = NodalFlow.compile(network).solve();
            Complex left = solution.sourcePower().minus(solution.served()).minus(solution.losses());
            assertThat(left.magnitude()).as("seed %d", seed).isLessThan(1e-3);
            NodalSolution newton = NodalFlow.compile(network, NodalOptions.USUAL.newtonOnly())
                    .solve();
            for (int bus = 0; bus < network.buses().size(); bus++) {
                for (Conductor conductor : solution.conductors(bus)) {
                    assertThat(newton.voltage(bus, conductor)
                                    .minus(solution.voltage(bus, conductor))
                                    .magnitude())
                            .as("seed %d, bus %d, %s", seed, bus, conductor)
                            .isLessThan(1e-5);
                }
            }
        }
    }
}
