package org.openelecbay.market.game.nash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.game.nash.BestResponses.Ending;

class FiniteEquilibriumTest {

    private static final FiniteGame PLATFORM =
            FiniteGame.bimatrix(new double[][] {{2, 0}, {0, 1}}, new double[][] {{1, 0}, {0, 2}});
    private static final FiniteGame MATCHING =
            FiniteGame.bimatrix(new double[][] {{1, -1}, {-1, 1}}, new double[][] {{-1, 1}, {1, -1}});

    @Test
    void twoPlatformsAreTwoEquilibriaAndTheFirstOfEqualWelfareIsSelected() {
        PureEquilibria found = PureEquilibria.of(PLATFORM);

        assertThat(found.all()).containsExactly(List.of(0, 0), List.of(1, 1));
        assertThat(found.selected()).contains(List.of(0, 0));
        assertThat(found.priceOfAnarchy()).hasValue(1);
        assertThat(found.sentence()).startsWith("Of 2 equilibria in pure strategies [0, 0]");
    }

    @Test
    void theGreaterWelfareIsSelectedBeforeTheFirst() {
        FiniteGame hunt = FiniteGame.bimatrix(new double[][] {{1, 1}, {0, 4}}, new double[][] {{1, 0}, {1, 4}});

        assertThat(PureEquilibria.of(hunt).selected()).contains(List.of(1, 1));
        assertThat(PureEquilibria.of(hunt).priceOfAnarchy()).hasValue(4);
        assertThat(PureEquilibria.of(hunt).priceOfStability()).hasValue(1);
    }

    @Test
    void costsHaveAPriceOfAnarchyToo() {
        FiniteGame dilemma =
                FiniteGame.bimatrix(new double[][] {{-1, -4}, {0, -3}}, new double[][] {{-1, 0}, {-4, -3}});

        assertThat(PureEquilibria.of(dilemma).all()).containsExactly(List.of(1, 1));
        assertThat(PureEquilibria.of(dilemma).priceOfAnarchy()).hasValue(3);
    }

    @Test
    void noPureEquilibriumIsSaidByName() {
        PureEquilibria none = PureEquilibria.of(MATCHING);

        assertThat(none.all()).isEmpty();
        assertThat(none.selected()).isEmpty();
        assertThat(none.priceOfAnarchy()).isEmpty();
        assertThat(none.sentence()).isEqualTo("There is no equilibrium in pure strategies.");
        assertThat(Equilibrium.check(MATCHING, 0, 0).sentence(0))
                .isEqualTo("Player 1 gains 2.00 by playing [1.0] instead.");
    }

    @Test
    void bestResponsesGoRoundInCirclesWhereNothingIsStable() {
        BestResponses.Play play = BestResponses.of(MATCHING, new int[] {0, 0}, 100);

        assertThat(play.ending()).isEqualTo(Ending.CYCLE);
        assertThat(play.period()).isEqualTo(2);
    }

    @Test
    void mixedStrategiesAreInEquilibriumWhereNobodyIsTempted() {
        Verdict even = Equilibrium.check(MATCHING, new double[][] {{0.5, 0.5}, {0.5, 0.5}});
        Verdict leaning = Equilibrium.check(MATCHING, new double[][] {{0.75, 0.25}, {0.5, 0.5}});

        assertThat(even.epsilon()).isZero();
        assertThat(leaning.player()).isEqualTo(1);
        assertThat(leaning.epsilon()).isEqualTo(0.5);
        assertThat(leaning.witness()).containsExactly(1);
    }

    @Test
    void supportsGiveTheMixedEquilibriumBesideThePureOnes() {
        List<double[][]> found = MixedEquilibria.of(PLATFORM);

        assertThat(found).hasSize(3);
        assertThat(found.get(2)[0]).containsExactly(new double[] {2.0 / 3, 1.0 / 3}, within(1e-12));
        assertThat(found.get(2)[1]).containsExactly(new double[] {1.0 / 3, 2.0 / 3}, within(1e-12));
    }

    @Test
    void everyGameOfTwoHasAnEquilibriumTiesOrNot() {
        Seeds.every(500, FiniteEquilibriumTest::small, game -> {
            List<double[][]> found = MixedEquilibria.of(game);
            assertThat(found).isNotEmpty();
            assertThat(found)
                    .allSatisfy(mixed ->
                            assertThat(Equilibrium.check(game, mixed).epsilon()).isLessThan(1e-8));
        });
    }

    @Test
    void pureEquilibriaAreThoseThatNobodyLeaves() {
        Seeds.every(300, FiniteEquilibriumTest::ofThree, game -> {
            List<List<Integer>> found = PureEquilibria.of(game).all();
            for (int a = 0; a < 2; a++) {
                for (int b = 0; b < 3; b++) {
                    for (int c = 0; c < 2; c++) {
                        boolean stays = stays(game, a, b, c);
                        assertThat(found.contains(List.of(a, b, c))).isEqualTo(stays);
                        BestResponses.Play play = BestResponses.of(game, new int[] {a, b, c}, 50);
                        if (play.ending() == Ending.EQUILIBRIUM) {
                            assertThat(found).contains(play.profile());
                        }
                    }
                }
            }
        });
    }

    @Test
    void playersWithoutAChoiceAndGamesOfOneAreGames() {
        FiniteGame alone = FiniteGame.of(new int[] {3}, new double[][] {{1, 5, 2}});

        assertThat(PureEquilibria.of(alone).all()).containsExactly(List.of(1));
        assertThat(Equilibrium.check(alone, 2).epsilon()).isEqualTo(3);
    }

    @Test
    void whatIsNoGameOrNoProfileIsRefusedInWords() {
        assertThatThrownBy(() -> FiniteGame.bimatrix(new double[][] {{1, 2}}, new double[][] {{1}}))
                .hasMessageContaining("differ in shape");
        assertThatThrownBy(() -> FiniteGame.bimatrix(new double[0][], new double[0][]))
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> FiniteGame.of(new int[] {2}, new double[][] {{1, Double.NaN}}))
                .hasMessageContaining("not a finite number");
        assertThatThrownBy(() -> Equilibrium.check(MATCHING, 0, 2)).hasMessageContaining("strategy 2 of 2");
        assertThatThrownBy(() -> Equilibrium.check(MATCHING, new double[][] {{0.5, 0.6}, {1, 0}}))
                .hasMessageContaining("sum to 1");
    }

    private static boolean stays(FiniteGame game, int a, int b, int c) {
        for (int other = 0; other < 3; other++) {
            boolean outerMoves = other < 2
                    && (game.payoff(0, new int[] {other, b, c}) > game.payoff(0, new int[] {a, b, c})
                            || game.payoff(2, new int[] {a, b, other}) > game.payoff(2, new int[] {a, b, c}));
            if (outerMoves || game.payoff(1, new int[] {a, other, c}) > game.payoff(1, new int[] {a, b, c})) {
                return false;
            }
        }
        return true;
    }

    private static FiniteGame small(SplittableRandom random) {
        double[][] row = new double[random.nextInt(1, 5)][random.nextInt(1, 5)];
        double[][] column = new double[row.length][row[0].length];
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row[i].length; j++) {
                row[i][j] = random.nextInt(-3, 4);
                column[i][j] = random.nextInt(-3, 4);
            }
        }
        return FiniteGame.bimatrix(row, column);
    }

    private static FiniteGame ofThree(SplittableRandom random) {
        return FiniteGame.of(new int[] {2, 3, 2}, new double[][] {
            random.ints(12, -4, 5).asDoubleStream().toArray(),
            random.ints(12, -4, 5).asDoubleStream().toArray(),
            random.ints(12, -4, 5).asDoubleStream().toArray()
        });
    }
}
