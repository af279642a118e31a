package org.openelecbay.grid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.read.EuropeanLv;

/// A three-phase power flow without a solution says where.
class ThreePhaseFailureTest {

    private static final Feeder EUROPE = EuropeanLv.bundled().feeder();

    @Test
    void theBusAndPhaseOfTheAbsurdLoadAreNamed() {
        List<Terminal> terminals = List.of(new Terminal("886", Phase.B), new Terminal("34", Phase.A));
        ThreePhaseSolution failed =
                ThreePhaseFlow.compile(EUROPE, terminals).solve(new double[] {-5e5, -1e3}, new double[2]);
        assertThat(failed.status()).isEqualTo(FlowStatus.DIVERGED);
        assertThat(failed.failure())
                .startsWith("The power flow of " + EUROPE.name() + " is DIVERGED after ")
                .contains("it fails at bus 886, phase B (");
        assertThatIllegalStateException().isThrownBy(() -> failed.volt(0, 0)).withMessageContaining("bus 886, phase B");
    }

    @Test
    void aLostNumberIsNamedAndASolutionHasNoFailure() {
        List<Terminal> terminals = List.of(new Terminal("34", Phase.C));
        ThreePhaseFlow flow = ThreePhaseFlow.compile(EUROPE, terminals);
        assertThat(flow.newSolution().failure()).isEqualTo("Nothing has been solved yet.");
        assertThat(flow.solve(new double[] {Double.NaN}, new double[1]).failure())
                .contains("(NaN pu");
        assertThat(flow.solve(new double[1], new double[1]).failure()).isEmpty();
    }
}
