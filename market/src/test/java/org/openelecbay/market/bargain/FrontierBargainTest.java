package org.openelecbay.market.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.bargain.FrontierBargain.Point;

class FrontierBargainTest {

    @Test
    void theUnitFrontierHasItsClosedForms() {
        FrontierBargain bargain = new FrontierBargain(new Frontier.Parabola(1, 4), new Point(0, 0));
        isAt(bargain.nash(0.5), 2 / Math.sqrt(3), 8.0 / 3);
        isAt(bargain.kalaiSmorodinsky(), Math.sqrt(5) - 1, 2 * (Math.sqrt(5) - 1));
        isAt(bargain.ideal(), 2, 4);
    }

    @Test
    void allPowerToOneIsItsIdeal() {
        FrontierBargain bargain = new FrontierBargain(new Frontier.Parabola(1, 4), new Point(0, 0));
        isAt(bargain.nash(1), 2, 0);
        isAt(bargain.nash(0), 0, 4);
    }

    @Test
    void nothingToGainLeavesBothWhereTheyAre() {
        FrontierBargain bargain = new FrontierBargain(new Frontier.Parabola(1, 4), new Point(1, 5));
        assertThat(bargain.isWorthwhile()).isFalse();
        assertThat(bargain.nash(0.5)).isEqualTo(new Point(1, 5));
        assertThat(bargain.kalaiSmorodinsky()).isEqualTo(new Point(1, 5));
        assertThat(bargain.ideal()).isEqualTo(new Point(1, 5));
    }

    @Test
    void aFrontierThatNeverFallsIsRefused() {
        assertThatThrownBy(() -> new FrontierBargain(first -> 3, new Point(0, 0)))
                .hasMessage("The frontier never falls to 0.0, what the second player has without agreement. Is it"
                        + " bounded?");
        assertThatThrownBy(() -> new Frontier.Parabola(0, 3)).hasMessageContaining("does not fall");
    }

    @Test
    void noPointOfAGridHasALargerProduct() {
        Seeds.every(200, random -> random, random -> {
            Frontier frontier = frontier(random);
            double first = random.nextDouble(-1, 0.5);
            Point alone = new Point(first, frontier.second(Math.max(0, first)) - random.nextDouble(0.1, 1.5));
            FrontierBargain bargain = new FrontierBargain(frontier, alone);
            double alpha = random.nextDouble(0.1, 0.9);
            Point met = bargain.nash(alpha);
            double best = product(met, alone, alpha);
            Point ideal = bargain.ideal();
            for (int k = 1; k < 1_000; k++) {
                double u = alone.first() + (ideal.first() - alone.first()) * k / 1_000;
                assertThat(product(new Point(u, frontier.second(u)), alone, alpha))
                        .isLessThanOrEqualTo(best * (1 + 1e-9));
                assertThat(frontier.second(u)).isLessThanOrEqualTo(ideal.second() + 1e-9);
            }
        });
    }

    @Test
    void theRayToTheIdealMeetsTheFrontier() {
        Seeds.every(200, random -> random, random -> {
            Frontier frontier = frontier(random);
            Point alone = new Point(0, frontier.second(0) - random.nextDouble(0.1, 1.5));
            FrontierBargain bargain = new FrontierBargain(frontier, alone);
            Point met = bargain.kalaiSmorodinsky();
            Point ideal = bargain.ideal();
            assertThat((met.first() - alone.first()) * (ideal.second() - alone.second()))
                    .isCloseTo((met.second() - alone.second()) * (ideal.first() - alone.first()), within(1e-9));
            assertThat(met.second()).isCloseTo(frontier.second(met.first()), within(1e-12));
        });
    }

    @Test
    void anotherUnitOfOnePlayerChangesNothingButTheUnit() {
        Point alone = new Point(0.2, 0.3);
        Point met = new FrontierBargain(new Frontier.Parabola(0.7, 3), alone).nash(0.5);
        FrontierBargain scaled = new FrontierBargain(first -> 10 * (3 - 0.7 * first * first), new Point(0.2, 3));
        isAt(scaled.nash(0.5), met.first(), 10 * met.second());
    }

    private static Frontier frontier(SplittableRandom random) {
        double a = random.nextDouble(0.2, 3);
        double b = random.nextDouble(1, 5);
        return switch (random.nextInt(3)) {
            case 0 -> new Frontier.Parabola(a, b);
            case 1 -> first -> b - a * first;
            default -> first -> b - a * Math.exp(first);
        };
    }

    private static double product(Point point, Point alone, double alpha) {
        return Math.pow(Math.max(0, point.first() - alone.first()), alpha)
                * Math.pow(Math.max(0, point.second() - alone.second()), 1 - alpha);
    }

    private static void isAt(Point point, double first, double second) {
        assertThat(point.first()).isCloseTo(first, within(1e-9));
        assertThat(point.second()).isCloseTo(second, within(1e-8));
    }
}
