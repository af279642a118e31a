package org.openelecbay.home.study.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;
import org.openelecbay.market.coalition.CoalitionGame;
import org.openelecbay.market.coalition.Partition;
import org.openelecbay.market.coalition.PayoffRule;
import org.openelecbay.market.coalition.Stability;

class MergeAndSplitTest {

    @Test
    void twoThatGainMergeAndAThirdThatBringsNothingStaysAlone() {
        // Worth by who is in: players 0 and 1 gain 4, player 2 nothing.
        CoalitionGame game = CoalitionGame.of(3, coalition -> (coalition & 0b011) == 0b011 ? 4 : 0);

        MergeAndSplit.Formed formed = new MergeAndSplit(game, PayoffRule.EQUAL).form();

        assertThat(formed.partition().coalitions()).containsExactlyInAnyOrder(0b011, 0b100);
        assertThat(formed.payoffs()).containsExactly(2.0, 2.0, 0.0);
    }

    @Test
    void aCoalitionThatCostsMoreThanItGainsSplits() {
        CoalitionGame game = CoalitionGame.of(3, coalition -> Integer.bitCount(coalition) == 3 ? -3 : 0);

        MergeAndSplit.Formed formed = new MergeAndSplit(game, PayoffRule.SHAPLEY).form(List.of(0b111));

        assertThat(formed.partition().coalitions()).hasSizeGreaterThan(1);
        assertThat(formed.payoffs()).allSatisfy(each -> assertThat(each).isZero());
    }

    @Test
    void nobodyEndsWithLessThanAloneAndNoMergeOrSplitIsLeft() {
        RandomGenerator random = Property.random("merge-and-split");
        int merged = 0;
        for (int k = 0; k < 15; k++) {
            PayoffRule rule = k % 2 == 0 ? PayoffRule.EQUAL : PayoffRule.SHAPLEY;
            CoalitionGame game = MergeAndSplit.savings(MicrogridExchangeTest.random(random, 4), random.nextDouble(0.3));
            MergeAndSplit.Formed formed = new MergeAndSplit(game, rule).form();
            List<Integer> coalitions = formed.partition().coalitions();
            merged += formed.steps();

            assertThat(formed.payoffs()).allSatisfy(each -> assertThat(each).isGreaterThanOrEqualTo(-1e-6));
            assertThat(new MergeAndSplit(game, rule).form(coalitions).steps()).isZero();
            for (int one : coalitions) {
                for (int other : coalitions) {
                    if (one < other && game.worth(one | other) > game.worth(one) + game.worth(other) + 1e-6) {
                        assertThat(somebodyLoses(game, rule, coalitions, one, other, formed.payoffs()))
                                .isTrue();
                    }
                }
            }
        }
        assertThat(merged).isPositive();
    }

    private static boolean somebodyLoses(
            CoalitionGame game, PayoffRule rule, List<Integer> coalitions, int one, int other, List<Double> before) {
        List<Integer> merged = new ArrayList<>(coalitions);
        merged.remove((Integer) one);
        merged.remove((Integer) other);
        merged.add(one | other);
        List<Double> after = Stability.payoffs(game, new Partition(game.players(), merged), rule);
        for (int player = 0; player < before.size(); player++) {
            if (after.get(player) < before.get(player) - 1e-9) {
                return true;
            }
        }
        return false;
    }
}
