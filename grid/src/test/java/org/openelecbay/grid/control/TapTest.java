package org.openelecbay.grid.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.control.TapController.Measurement;
import org.openelecbay.grid.control.TapController.TapStep;
import org.openelecbay.grid.control.TapPlan.TapState;
import org.openelecbay.grid.flow.RadialFlow;
import org.openelecbay.grid.flow.RadialSolution;
import org.openelecbay.grid.phasor.Complex;

class TapTest {

    private static final TapChanger COARSE = new TapChanger(0.01, -5, 5);

    private static BalancedNetwork street(double loadPu) {
        return new BalancedNetwork(
                1,
                List.of(BalancedBus.of("substation", 1), BalancedBus.of("end", 1)),
                List.of(BalancedBranch.line("substation", "end", 0.02, 0.06)),
                List.of(BalancedLoad.constantPower("end", loadPu, loadPu / 2)),
                List.of(new BalancedSource("substation", 1, 0)));
    }

    @Test
    void ofTwoTapsAsCloseToMidBandTheOneWithFewerMovesIsPlanned() {
        VoltageBand band = new VoltageBand(0.985, 1.025);

        assertThat(TapPlan.of(street(0), COARSE, "end", band, 3).closestToMiddle())
                .hasValueSatisfying(each -> assertThat(each.tap()).isOne());
        assertThat(TapPlan.of(street(0), COARSE, "end", band, -2).closestToMiddle())
                .hasValueSatisfying(each -> assertThat(each.tap()).isZero());
    }

    @Test
    void feasibleTapsAreThoseInsideTheBand() {
        TapPlan plan = TapPlan.of(street(0), COARSE, "end", new VoltageBand(0.975, 1.015), 0);

        assertThat(plan.feasible()).extracting(TapState::tap).containsExactly(-2, -1, 0, 1);
        assertThat(plan.fewestSteps())
                .hasValueSatisfying(each -> assertThat(each.tap()).isZero());
    }

    @Test
    void withoutAFeasibleTapTheClosestIsStillPlanned() {
        TapPlan plan = TapPlan.of(street(0), COARSE, "end", new VoltageBand(1.2, 1.3), 0);

        assertThat(plan.feasible()).isEmpty();
        assertThat(plan.fewestSteps()).isEmpty();
        assertThat(plan.closestToMiddle())
                .hasValueSatisfying(each -> assertThat(each.tap()).isEqualTo(5));
    }

    @Test
    void theControllerWaitsForItsDelayThenMovesOneStepAtATime() {
        TapController controller = new TapController(COARSE, 1, 0.02, 60, Complex.ZERO);

        List<TapStep> trace = controller.run(8, 30, 0, (step, tap) -> {
            double volt = 0.97 * COARSE.ratio(tap);
            return new Measurement(new Complex(volt, 0), Complex.ZERO);
        });

        assertThat(trace).extracting(TapStep::tap).containsExactly(0, 0, 0, 1, 1, 1, 2, 2);
        assertThat(trace.getFirst().regulatedPu()).isEqualTo(0.97);
        assertThat(TapController.moves(trace)).isEqualTo(2);
    }

    @Test
    void aShortDipMovesNothing() {
        TapController controller = new TapController(COARSE, 1, 0.02, 60, Complex.ZERO);

        List<TapStep> trace = controller.run(
                9, 30, 0, (step, tap) -> new Measurement(new Complex(step % 3 == 2 ? 1 : 0.97, 0), Complex.ZERO));

        assertThat(TapController.moves(trace)).isZero();
    }

    @Test
    void lineDropCompensationHoldsTheFarEnd() {
        TapController controller = new TapController(TapChanger.STANDARD, 1, 0.0125, 0, new Complex(0.02, 0.06));

        List<TapStep> trace = controller.run(40, 60, 0, (step, tap) -> {
            RadialSolution solution =
                    (RadialSolution) RadialFlow.solve(TapChanger.STANDARD.behind(street(step < 20 ? 0.2 : 0.8), tap));
            return new Measurement(solution.voltage(0), solution.branchCurrent(0));
        });

        assertThat(trace.getLast().regulatedPu()).isCloseTo(1, within(0.0063));
        assertThat(trace.getLast().tap()).isGreaterThan(trace.get(19).tap());
    }

    @Test
    void aRangeWithoutNeutralIsRefused() {
        assertThatThrownBy(() -> new TapChanger(0.00625, 1, 16)).hasMessageContaining("its range includes 0");
    }
}
