package org.openelecbay.grid.nodal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.flow.SweepOptions;
import org.openelecbay.grid.flow.ThreePhaseFlow;
import org.openelecbay.grid.flow.ThreePhaseSolution;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.FeederNetworks;
import org.openelecbay.grid.read.EuropeanLv;

class EuropeanLvNodalTest {

    private static final EuropeanLv LV = EuropeanLv.bundled();
    private static final Feeder FEEDER = LV.feeder();

    private static double[] kilo(double[] injected) {
        return Arrays.stream(injected).map(each -> -each / 1_000).toArray();
    }

    @Test
    void theNodalFlowMeetsTheSweepAtEveryBusOfTheEuropeanFeeder() {
        NodalFlow flow = NodalFlow.compile(FeederNetworks.of(FEEDER));
        ThreePhaseFlow sweep =
                ThreePhaseFlow.compile(FEEDER, FEEDER.loadTerminals(), SweepOptions.THREE_PHASE.withTolerance(1e-12));
        NodalSolution warm = flow.solve();
        double base = FEEDER.transformer().lowPhaseVolt();
        for (int minute : new int[] {1, 566, 1_440}) {
            ThreePhaseSolution swept = sweep.solve(LV.injectedWatts(minute), LV.injectedVars(minute));
            NodalSolution solution =
                    flow.solveFrom(warm, kilo(LV.injectedWatts(minute)), kilo(LV.injectedVars(minute)));
            assertThat(solution.status()).as(solution.failure()).isEqualTo(FlowStatus.CONVERGED);
            for (int bus = 0; bus < FEEDER.buses().size(); bus++) {
                for (int phase = 0; phase < 3; phase++) {
                    double apart = solution.voltage(bus, Conductor.PHASES.get(phase))
                            .minus(swept.voltage(bus, phase))
                            .magnitude();
                    assertThat(apart / base).as("bus %s", bus).isLessThan(1e-9);
                }
            }
            assertThat(solution.sourcePower().minus(swept.highPower()).magnitude())
                    .isLessThan(1e-3);
            assertThat(solution.served().re() + solution.losses().re())
                    .isEqualTo(solution.sourcePower().re(), within(1e-3));
        }
    }

    @Test
    void newtonAndCurrentInjectionAgree() {
        NodalOptions tight = NodalOptions.USUAL.withTolerance(1e-11);
        NodalSolution injected =
                NodalFlow.compile(FeederNetworks.of(FEEDER), tight).solve();
        NodalSolution newton =
                NodalFlow.compile(FeederNetworks.of(FEEDER), tight.newtonOnly()).solve();
        assertThat(newton.iterations()).isLessThan(injected.iterations());
        for (int bus = 0; bus < FEEDER.buses().size(); bus++) {
            assertThat(newton.voltagePu(bus, Conductor.B))
                    .isEqualTo(injected.voltagePu(bus, Conductor.B), within(1e-10));
        }
    }
}
