package org.openelecbay.market.game.nash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.openelecbay.market.game.nash.ContinuousGame.profile;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.game.nash.BestResponses.Ending;

class ContinuousEquilibriumTest {

    private record Cournot(double intercept, double[] costs) {

        ContinuousGame game() {
            return ContinuousGame.ofNumbers(
                    new double[costs.length],
                    DoubleStream.generate(() -> intercept).limit(costs.length).toArray(),
                    (player, quantities) -> quantities[player]
                            * (intercept - DoubleStream.of(quantities).sum() - costs[player]));
        }

        /// Each sells the price less its own cost, where all sell something.
        double[][] equilibrium() {
            double price = (intercept + DoubleStream.of(costs).sum()) / (costs.length + 1);
            return profile(DoubleStream.of(costs).map(cost -> price - cost).toArray());
        }
    }

    @Test
    void cournotsEquilibriumSurvivesTheSearch() {
        Seeds.every(50, ContinuousEquilibriumTest::cournot, market -> {
            Verdict verdict = Equilibrium.check(market.game(), market.equilibrium(), Search.USUAL);

            assertThat(verdict.epsilon()).isLessThan(1e-12);
        });
    }

    @Test
    void aSmallStepAwayIsFoundWithItsGain() {
        Seeds.every(50, ContinuousEquilibriumTest::cournot, market -> {
            double[][] moved = market.equilibrium();
            moved[1][0] += 1e-3;
            Verdict verdict = Equilibrium.check(market.game(), moved, Search.USUAL);

            // Profit is a parabola: it loses the square of the step.
            assertThat(verdict.gains()[1]).isCloseTo(1e-6, within(1e-10));
        });
    }

    @Test
    void bestResponsesOfTwoReachCournotsEquilibrium() {
        Cournot market = new Cournot(10, new double[] {1, 2});
        BestResponses.Path path = BestResponses.of(market.game(), profile(0, 0), Search.USUAL, 1e-9, 100);

        assertThat(path.ending()).isEqualTo(Ending.EQUILIBRIUM);
        assertThat(path.point()[0][0]).isCloseTo(market.equilibrium()[0][0], within(1e-6));
        assertThat(path.point()[1][0]).isCloseTo(market.equilibrium()[1][0], within(1e-6));
    }

    @Test
    void aPeakFarFromWhereAPlayerStandsIsSeen() {
        ContinuousGame twoHills = ContinuousGame.ofNumbers(
                new double[] {0},
                new double[] {10},
                (_, at) -> Math.max(1 - Math.abs(at[0] - 1), 3 - Math.abs(at[0] - 8)));
        Verdict verdict = Equilibrium.check(twoHills, profile(1), Search.USUAL);

        assertThat(verdict.epsilon()).isCloseTo(2, within(1e-8));
        assertThat(verdict.witness()[0]).isCloseTo(8, within(1e-8));
        assertThat(verdict.isNash(1)).isFalse();
    }

    @Test
    void aBoxOfTwoCoordinatesIsSearchedAcross() {
        ContinuousGame bowl = new ContinuousGame() {
            @Override
            public int players() {
                return 1;
            }

            @Override
            public Box box(int player) {
                return new Box(new double[] {-1, -1}, new double[] {1, 3});
            }

            @Override
            public double payoff(int player, double[][] profile) {
                double x = profile[0][0] - 0.3;
                double y = profile[0][1] - 2.2;
                return -(x * x + y * y + x * y);
            }
        };
        Verdict verdict = Equilibrium.check(bowl, new double[][] {{-1, -1}}, Search.USUAL);

        assertThat(verdict.witness()).containsExactly(new double[] {0.3, 2.2}, within(1e-4));
        assertThat(verdict.sentence(1e-6)).contains("gains").contains("instead");
    }

    @Test
    void bordersAndSinglePointsAreBoxes() {
        ContinuousGame rising =
                ContinuousGame.ofNumbers(new double[] {0, 2}, new double[] {1, 2}, (player, at) -> at[player]);

        assertThat(Equilibrium.check(rising, profile(1, 2), Search.USUAL).epsilon())
                .isZero();
        assertThat(Equilibrium.check(rising, profile(0, 2), Search.USUAL).epsilon())
                .isEqualTo(1);
        assertThatThrownBy(() -> Equilibrium.check(rising, profile(1.5, 2), Search.USUAL))
                .hasMessageContaining("outside its box");
        assertThatThrownBy(() -> Box.of(1, 0)).hasMessageContaining("is none");
    }

    @Test
    void anarchyAndFairnessHaveTheirPrices() {
        assertThat(Efficiency.ofCost(2, 3)).hasValue(1.5);
        assertThat(Efficiency.ofCost(0, 3)).isEmpty();
        assertThat(Efficiency.ofWelfare(6, 3)).hasValue(2);
        assertThat(Efficiency.priceOfFairness(10, 8)).hasValueCloseTo(0.2, within(1e-12));
        assertThat(Efficiency.priceOfFairness(0, 0)).isEmpty();
    }

    private static Cournot cournot(SplittableRandom random) {
        return new Cournot(10, random.doubles(random.nextInt(2, 6), 0, 1).toArray());
    }
}
