package org.openelecbay.home.chance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;

class ScenarioReductionTest {

    private static final List<BiFunction<Scenarios, Integer, Reduction>> METHODS =
            List.of(ScenarioReduction::backward, ScenarioReduction::forward, ScenarioReduction::optimal);

    private static Scenarios drawn(RandomGenerator random, int count) {
        double[][] values = new double[count][];
        for (int each = 0; each < count; each++) {
            values[each] = random.ints(2, 0, 5).asDoubleStream().toArray();
        }
        double[] probabilities = random.doubles(count, 0, 1).toArray();
        double sum = Arrays.stream(probabilities).sum();
        return new Scenarios(
                values, Arrays.stream(probabilities).map(each -> each / sum).toArray());
    }

    @Test
    void theProbabilityIsKept() {
        RandomGenerator random = Property.random("probability");
        for (int draw = 0; draw < 200; draw++) {
            Scenarios all = drawn(random, random.nextInt(1, 10));
            int keep = random.nextInt(1, all.count() + 1);
            for (BiFunction<Scenarios, Integer, Reduction> method : METHODS) {
                Reduction reduction = method.apply(all, keep);
                assertThat(reduction.kept()).hasSize(keep).isSorted().doesNotHaveDuplicates();
                assertThat(Arrays.stream(reduction.probabilities()).sum()).isCloseTo(1, within(1e-12));
                assertThat(reduction.of(all).count()).isEqualTo(keep);
            }
        }
    }

    @Test
    void toKeepAllChangesNothing() {
        Scenarios all = drawn(Property.random("identity"), 7);
        for (BiFunction<Scenarios, Integer, Reduction> method : METHODS) {
            Reduction reduction = method.apply(all, 7);
            assertThat(reduction.kept()).containsExactly(0, 1, 2, 3, 4, 5, 6);
            assertThat(reduction.probabilities()).containsExactly(all.probabilities());
            assertThat(reduction.cost()).isZero();
        }
    }

    @Test
    void noMethodBeatsTheEnumerationAndTheFirstForwardStepIsTheBestSingle() {
        RandomGenerator random = Property.random("enumeration");
        for (int draw = 0; draw < 200; draw++) {
            Scenarios all = drawn(random, random.nextInt(2, 10));
            int keep = random.nextInt(1, all.count());
            double best = ScenarioReduction.optimal(all, keep).cost();
            assertThat(best).isCloseTo(leastCost(all, keep), within(1e-12));
            assertThat(ScenarioReduction.backward(all, keep).cost()).isGreaterThanOrEqualTo(best - 1e-12);
            assertThat(ScenarioReduction.forward(all, keep).cost()).isGreaterThanOrEqualTo(best - 1e-12);
            assertThat(ScenarioReduction.forward(all, 1).kept())
                    .containsExactly(ScenarioReduction.optimal(all, 1).kept());
        }
    }

    /// Over all subsets by their bits.
    private static double leastCost(Scenarios all, int keep) {
        double least = Double.POSITIVE_INFINITY;
        for (long subset = 1; subset < 1L << all.count(); subset++) {
            BitSet kept = BitSet.valueOf(new long[] {subset});
            if (kept.cardinality() == keep) {
                double cost = 0;
                for (int each = 0; each < all.count(); each++) {
                    int here = each;
                    cost += all.probabilities()[each]
                            * kept.stream()
                                    .mapToDouble(other -> all.distance(here, other))
                                    .min()
                                    .orElseThrow();
                }
                least = Math.min(least, cost);
            }
        }
        return least;
    }

    /// The definition, without the bookkeeping of the product.
    @Test
    void everyBackwardStepRemovesTheScenarioThatCostsLeast() {
        RandomGenerator random = Property.random("backward");
        for (int draw = 0; draw < 100; draw++) {
            Scenarios all = drawn(random, random.nextInt(2, 9));
            BitSet kept = new BitSet();
            kept.set(0, all.count());
            for (int removed : ScenarioReduction.backward(all, 1).order()) {
                double cost = costWithout(all, kept, removed);
                kept.stream().forEach(other -> {
                    double otherCost = costWithout(all, kept, other);
                    assertThat(cost).isLessThanOrEqualTo(otherCost + 1e-9);
                    if (other < removed) {
                        assertThat(otherCost).isGreaterThan(cost + 1e-13);
                    }
                });
                kept.clear(removed);
            }
        }
    }

    private static double costWithout(Scenarios all, BitSet kept, int removed) {
        double cost = 0;
        for (int each = 0; each < all.count(); each++) {
            int here = each;
            cost += all.probabilities()[each]
                    * kept.stream()
                            .filter(other -> other != removed)
                            .mapToDouble(other -> all.distance(here, other))
                            .min()
                            .orElseThrow();
        }
        return cost;
    }

    @Test
    void equalScenariosGoToTheLowestPosition() {
        Scenarios same = Scenarios.equallyLikely(new double[][] {{1}, {1}, {1}, {5}});
        assertThat(ScenarioReduction.backward(same, 2).order()).containsExactly(0, 1);
        assertThat(ScenarioReduction.forward(same, 2).order()).containsExactly(0, 3);
        assertThat(ScenarioReduction.optimal(same, 2).kept()).containsExactly(0, 3);
    }

    @Test
    void whatCannotBeReducedIsRefused() {
        Scenarios three = Scenarios.equallyLikely(new double[][] {{1}, {2}, {3}});
        assertThatThrownBy(() -> ScenarioReduction.forward(three, 4)).hasMessageContaining("Of 3 scenarios 4");
        assertThatThrownBy(() -> ScenarioReduction.optimal(Scenarios.equallyLikely(new double[60][1]), 30))
                .hasMessageContaining("backward or forward");
        assertThatThrownBy(() -> new Scenarios(new double[][] {{1}, {2}}, new double[] {0.5, 0.6}))
                .hasMessageContaining("add up to 1.1");
    }
}
