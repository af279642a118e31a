package org.openelecbay.grid.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openelecbay.grid.charge.PriceLoop.Curtailment;
import org.openelecbay.grid.charge.PriceLoop.Dso;
import org.openelecbay.grid.charge.PriceLoop.NetworkAnswer;
import org.openelecbay.grid.charge.PriceLoop.Responders;
import org.openelecbay.grid.charge.PriceLoopOptions.Stop;
import org.openelecbay.grid.charge.PriceLoopReport.Ending;

/// A street behind one resistance; demand is a negative injection.
class PriceLoopTest {

    private static final double ENERGY = 50;
    private static final Curtailment NONE = injections -> injections;
    private static final PriceLoopOptions FINE =
            new PriceLoopOptions(0.5, 0.05, 200, 5, 0, 0.5, new Stop(1e-7, 1e-7, 1e-7, false));

    private static Responders linear(double intercept, double slope) {
        return (prices, previous, rho) ->
                new double[] {-Math.clamp((intercept - prices[0] + rho * -previous[0]) / (slope + rho), 0, 8)};
    }

    /// Wants all it can take below its worth and nothing above; the proximal term makes it move by degrees.
    private static Responders bangBang(double worth, double most) {
        return (prices, previous, rho) -> new double[] {
            rho == 0 ? (prices[0] < worth ? -most : 0) : -Math.clamp(-previous[0] + (worth - prices[0]) / rho, 0, most)
        };
    }

    private static Dso lossy(double resistance) {
        return injections -> new NetworkAnswer(new double[] {ENERGY * (1 - 2 * resistance * injections[0])}, true);
    }

    @Test
    void withoutABindingLimitAndALossPriceOneIterationIsEnough() {
        PriceLoopReport report = PriceLoop.run(
                new double[] {ENERGY},
                bangBang(60, 5),
                injections -> new NetworkAnswer(new double[] {ENERGY}, true),
                NONE,
                PriceLoopOptions.STANDARD);

        assertThat(report.ending()).isEqualTo(Ending.SETTLED);
        assertThat(report.iterations()).isEqualTo(1);
        assertThat(report.injections()).containsExactly(-5);
    }

    @Test
    void theDampedLoopMeetsTheClosedForm() {
        PriceLoopReport report = PriceLoop.run(new double[] {ENERGY}, linear(110, 5), lossy(0.06), NONE, FINE);

        assertThat(report.ending()).isEqualTo(Ending.SETTLED);
        assertThat(-report.injections()[0]).isCloseTo(60 / (5 + 2 * 0.06 * ENERGY), within(1e-5));
    }

    @Test
    void theGuardHalvesAStepThatSwingsAndTheLoopSettles() {
        PriceLoopReport report =
                PriceLoop.run(new double[] {ENERGY}, linear(110, 5), lossy(0.06), NONE, FINE.withAlpha(1));

        assertThat(report.ending()).isEqualTo(Ending.SETTLED);
        assertThat(report.rounds().getLast().alpha()).isLessThan(1);
        assertThat(-report.injections()[0]).isCloseTo(60.0 / 11, within(1e-4));
    }

    @Test
    void bangBangAnswersSettleWithTheProximalTerm() {
        PriceLoopReport report =
                PriceLoop.run(new double[] {ENERGY}, bangBang(70, 8), lossy(0.06), NONE, FINE.withProximal(20 / 8.0));

        assertThat(report.ending()).isEqualTo(Ending.SETTLED);
        assertThat(-report.injections()[0]).isCloseTo((70 / ENERGY - 1) / 0.12, within(1e-3));
    }

    @Test
    void whenRoundsRunOutTheBestSecureRoundCounts() {
        PriceLoopOptions few = new PriceLoopOptions(0.5, 0.05, 3, 5, 0, 0.5, new Stop(1e-9, 0, 1e-9, false));

        PriceLoopReport report = PriceLoop.run(
                new double[] {ENERGY},
                linear(110, 5),
                injections -> new NetworkAnswer(new double[] {ENERGY * (1 - 0.12 * injections[0])}, injections[0] > -7),
                NONE,
                few);

        assertThat(report.ending()).isEqualTo(Ending.BEST_SECURE);
        assertThat(report.injections()[0]).isGreaterThan(-7);
        assertThat(report.iterations()).isEqualTo(3);
    }

    @Test
    void withoutASecureRoundTheLastInjectionsAreCutBack() {
        PriceLoopReport report = PriceLoop.run(
                new double[] {ENERGY},
                linear(110, 5),
                injections -> new NetworkAnswer(new double[] {ENERGY}, false),
                injections -> new double[] {Math.max(injections[0], -2)},
                PriceLoopOptions.STANDARD);

        assertThat(report.ending()).isEqualTo(Ending.CURTAILED);
        assertThat(report.injections()).containsExactly(-2);
        assertThat(report.iterations()).isEqualTo(50);
    }
}
