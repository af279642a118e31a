package org.openelecbay.market.dispatch.splitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.dispatch.splitting.Residuals.Constraint;
import org.openelecbay.market.dispatch.splitting.Residuals.Point;

class ResidualsTest {

    private static final Constraint SUM_IS_Y =
            new Constraint(new double[][] {{1, 1}}, new double[][] {{-1}}, new double[] {0});

    @Test
    void theExampleStopsWithBothResidualsAndNotWithOne() {
        Residuals both = judged(3.0005, 3.0);
        assertThat(both.primal()).isCloseTo(0.0005, Offset.offset(1e-12));
        assertThat(both.dual()).isCloseTo(0.1 * 0.0005 * Math.sqrt(2), Offset.offset(1e-12));
        assertThat(both.primalAllowed()).isCloseTo(1e-4 + 1e-3 * 3.0005, Offset.offset(1e-12));
        assertThat(both.dualAllowed())
                .isCloseTo(1e-4 * Math.sqrt(2) + 1e-3 * 0.15 * Math.sqrt(2), Offset.offset(1e-12));
        assertThat(both.stops()).isTrue();

        assertThat(judged(3.0005, 2.9).stops())
                .as("the dual residual is too large")
                .isFalse();
        assertThat(judged(3.1, 3.1).stops())
                .as("the primal residual is too large")
                .isFalse();
    }

    @Test
    void sizesThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new Constraint(new double[][] {{1}}, new double[][] {{1}}, new double[] {}))
                .hasMessageContaining("one row a constraint");
        assertThatThrownBy(() -> Residuals.of(
                        SUM_IS_Y,
                        new Point(new double[] {1}, new double[] {1}, new double[] {1}, new double[] {0}),
                        1,
                        0,
                        0))
                .hasMessageContaining("needs 2");
    }

    private static Residuals judged(double y, double before) {
        return Residuals.of(
                SUM_IS_Y,
                new Point(new double[] {1, 2}, new double[] {y}, new double[] {before}, new double[] {0.15}),
                0.1,
                1e-4,
                1e-3);
    }
}
