package org.openelecbay.home.forecast.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HoltWintersTest {

    @Test
    void aLineWithASeasonIsContinued() {
        double[] series = new double[20];
        for (int k = 0; k < series.length; k++) {
            series[k] = 3 + 0.5 * k + (k % 4 == 1 ? 2 : 0);
        }
        HoltWinters smoothed = HoltWinters.after(series, 4, new Smoothing(0.4, 0.3, 0.2));
        double[] ahead = smoothed.ahead(40);
        // The start takes the slope within a season for season, so that it needs some seasons to settle.
        HoltWinters settled = new HoltWinters(4, new Smoothing(0.4, 0.3, 0.2));
        for (int k = 0; k < 4_000; k++) {
            settled.observe(3 + 0.5 * k + (k % 4 == 1 ? 2 : 0));
        }
        assertThat(settled.ahead(2)[0]).isEqualTo(3 + 0.5 * 4_000, within(1e-6));
        assertThat(settled.ahead(2)[1]).isEqualTo(5 + 0.5 * 4_001, within(1e-6));
        assertThat(ahead).hasSize(40);
    }

    @Test
    void theSmoothingOfLeastSquaresIsTheBestOfItsGrid() {
        double[] series = new double[200];
        for (int k = 0; k < series.length; k++) {
            series[k] = Math.sin(k * Math.PI / 4) + 0.3 * Math.sin(1.7 * k * k);
        }
        Smoothing best = Smoothing.leastSquares(series, 8);
        assertThat(squares(series, best)).isLessThanOrEqualTo(squares(series, new Smoothing(0.4, 0.01, 0.3)));
        assertThat(squares(series, best)).isLessThanOrEqualTo(squares(series, new Smoothing(0.02, 0, 0.02)));
    }

    private static double squares(double[] series, Smoothing smoothing) {
        HoltWinters running = new HoltWinters(8, smoothing);
        double sum = 0;
        for (int k = 0; k < series.length; k++) {
            if (k >= 16) {
                double error = series[k] - running.ahead(1)[0];
                sum += error * error;
            }
            running.observe(series[k]);
        }
        return sum;
    }

    @Test
    void smoothingOutsideZeroToOneIsRefused() {
        assertThatThrownBy(() -> new Smoothing(1.2, 0, 0)).hasMessageContaining("alpha is 1.2");
        assertThatThrownBy(() -> new HoltWinters(1, new Smoothing(0.1, 0, 0))).hasMessageContaining("season of 1");
    }
}
