package org.openelecbay.grid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.read.EuropeanLv;

/// Many moments solved together are what each would be alone.
class FlowBlockTest {

    private static final EuropeanLv EUROPE = EuropeanLv.bundled();

    @Test
    void anHourOfTheEuropeanFeederSolvedInBlocksIsThatHourSolvedMinuteByMinute() {
        ThreePhaseFlow flow =
                ThreePhaseFlow.compile(EUROPE.feeder(), EUROPE.feeder().loadTerminals());
        double[][] watts = new double[60][];
        double[][] vars = new double[60][];
        for (int minute = 0; minute < 60; minute++) {
            watts[minute] = EUROPE.injectedWatts(540 + minute);
            vars[minute] = EUROPE.injectedVars(540 + minute);
        }
        FlowBlock block = flow.newBlock(32);
        for (int first = 0; first < 60; first += 32) {
            flow.solve(watts, vars, first, Math.min(32, 60 - first), block);
            for (int lane = 0; lane < block.lanes(); lane++) {
                assertSame(block, lane, flow.solve(watts[first + lane], vars[first + lane]));
            }
        }
        assertThat(block.lanes()).isEqualTo(28);
    }

    @Test
    void onRandomStreetsEveryMomentHasTheStatusVoltagesAndCurrentsOfItsSingleSolve() {
        for (long seed = 1; seed <= 60; seed++) {
            RandomStreet street = new RandomStreet(seed);
            ThreePhaseFlow flow = ThreePhaseFlow.compile(street.feeder, street.terminals);
            Random random = new Random(seed);
            double[][] watts = new double[9][];
            double[][] vars = new double[9][];
            for (int moment = 0; moment < 9; moment++) {
                // The last moments ask for more than any street can carry.
                double scale = moment < 7 ? 2 * random.nextDouble() : 200;
                watts[moment] = scaled(street.watts, scale);
                vars[moment] = scaled(street.vars, scale);
            }
            FlowBlock block = flow.newBlock(16);
            flow.solve(watts, vars, 0, 9, block);
            for (int lane = 0; lane < 9; lane++) {
                ThreePhaseSolution alone = flow.solve(watts[lane], vars[lane]);
                assertThat(block.status(lane))
                        .as("seed %d, lane %d", seed, lane)
                        .isEqualTo(alone.status());
                if (alone.status() == FlowStatus.CONVERGED) {
                    assertSame(block, lane, alone);
                }
            }
        }
    }

    @Test
    void aMomentWithoutSolutionGivesNoVoltagesAndItsNeighboursDo() {
        ThreePhaseFlow flow =
                ThreePhaseFlow.compile(EUROPE.feeder(), EUROPE.feeder().loadTerminals());
        double[] usual = EUROPE.injectedWatts(566);
        double[][] watts = {usual, scaled(usual, 1_000)};
        double[][] vars = {EUROPE.injectedVars(566), EUROPE.injectedVars(566)};
        FlowBlock block = flow.newBlock(2);
        flow.solve(watts, vars, 0, 2, block);
        assertThat(block.status(0)).isEqualTo(FlowStatus.CONVERGED);
        assertThat(block.status(1)).isNotEqualTo(FlowStatus.CONVERGED);
        assertThatThrownBy(() -> block.volt(1, 0, 0))
                .hasMessageContaining("lane 1")
                .hasMessageContaining("no voltages");
    }

    @Test
    void aBlockTakesOnlyWhatItHasRoomForAndOnlyFromItsFlow() {
        ThreePhaseFlow flow =
                ThreePhaseFlow.compile(EUROPE.feeder(), EUROPE.feeder().loadTerminals());
        FlowBlock block = flow.newBlock(2);
        double[][] three = new double[3][55];
        assertThatThrownBy(() -> flow.solve(three, three, 0, 3, block)).hasMessageContaining("1 to 2 moments, not 3");
        assertThatThrownBy(() -> flow.newBlock(0)).hasMessageContaining("1 to 1024");
        ThreePhaseFlow other =
                ThreePhaseFlow.compile(EUROPE.feeder(), EUROPE.feeder().loadTerminals());
        assertThatThrownBy(() -> other.solve(three, three, 0, 2, block)).hasMessageContaining("another flow");
        assertThatThrownBy(() -> block.status(0)).hasMessageContaining("no lane 0");
    }

    private static void assertSame(FlowBlock block, int lane, ThreePhaseSolution alone) {
        for (int bus = 0; bus < alone.flow.feeder().buses().size(); bus++) {
            for (int phase = 0; phase < 3; phase++) {
                assertThat(block.volt(lane, bus, phase)).isCloseTo(alone.volt(bus, phase), within(1e-6));
            }
        }
        for (int line = 0; line < alone.flow.feeder().lines().size(); line++) {
            for (int phase = 0; phase < 3; phase++) {
                assertThat(block.lineCurrent(lane, line, phase)
                                .minus(alone.lineCurrent(line, phase))
                                .magnitude())
                        .isLessThan(1e-5);
            }
        }
    }

    private static double[] scaled(double[] values, double factor) {
        double[] scaled = values.clone();
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] *= factor;
        }
        return scaled;
    }
}
