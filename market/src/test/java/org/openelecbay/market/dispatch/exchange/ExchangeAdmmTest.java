package org.openelecbay.market.dispatch.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.market.dispatch.exchange.RandomCommunities.GRID;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.dispatch.splitting.Ending;

class ExchangeAdmmTest {

    private static final double SHARE = 1e-4;

    @Test
    void theIterationsAreThoseOfTheSpecificationFoundBySearch() {
        Seeds.every(40, random -> RandomCommunities.prosumers(random, random.nextInt(8)), agents -> {
            var naive = new NaiveExchange(agents, GRID, 0.05);
            var terms = new ExchangeTerms(0.05, new PenaltyRule.Fixed(), Tolerance.NEVER, 100);
            var fast = new ExchangeAdmm(ExchangeCommunity.unweighted(agents, GRID), terms, new double[agents.size()]);
            for (int iteration = 0; iteration < 12; iteration++) {
                List<Double> expected = naive.next();
                ExchangeIterate found = fast.next();
                for (int k = 0; k < expected.size(); k++) {
                    assertThat(found.x()[k]).isCloseTo(expected.get(k), Offset.offset(1e-4));
                }
                assertThat(found.price()).isCloseTo(naive.price(), Offset.offset(1e-4));
            }
        });
    }

    @Test
    void everyPenaltyReachesTheCentralOptimumInFewIterations() {
        for (int count : new int[] {100, 1_000}) {
            Seeds.every(60, random -> RandomCommunities.prosumers(random, count), agents -> {
                ExchangeCommunity community = ExchangeCommunity.bySize(agents, GRID);
                rules(community).forEach(terms -> {
                    ExchangeResult result = ExchangeAdmm.run(community, terms);
                    assertThat(result.ending()).isEqualTo(Ending.CONVERGED);
                    assertThat(result.iterations()).as(terms.rule().toString()).isLessThan(300);
                    isTheOptimum(community, result);
                });
            });
        }
    }

    @Test
    void oddCommunitiesAreNoWorseThanTheirResidual() {
        Seeds.every(300, random -> RandomCommunities.any(random, 12), agents -> {
            ExchangeCommunity community = ExchangeCommunity.bySize(agents, GRID);
            rules(community).forEach(terms -> {
                ExchangeResult result = ExchangeAdmm.run(community, terms);
                isTheOptimum(community, result);
            });
        });
    }

    @Test
    void unweightedItEndsAtTheSameOptimum() {
        Seeds.every(40, random -> RandomCommunities.prosumers(random, 6), agents -> {
            ExchangeCommunity community = ExchangeCommunity.unweighted(agents, GRID);
            var terms = new ExchangeTerms(0.05, new PenaltyRule.Fixed(), new Tolerance(1e-10, 1e-12, 1e-10), 200_000);
            ExchangeResult result = ExchangeAdmm.run(community, terms);
            assertThat(result.ending()).isEqualTo(Ending.CONVERGED);
            CentralClearing best = CentralClearing.of(community);
            for (int k = 0; k < agents.size(); k++) {
                assertThat(result.injections()[k]).isCloseTo(best.injections()[k], Offset.offset(1e-5));
            }
        });
    }

    @Test
    void equalSupplierPricesLeaveNothingToAgreeOn() {
        var community = ExchangeCommunity.bySize(
                RandomCommunities.prosumers(new SplittableRandom(3), 20), new GridAgent(0.15, 0.15));
        ExchangeResult result = ExchangeAdmm.run(community, ExchangeTerms.usual(community, SHARE, 1_000));

        assertThat(result.ending()).isEqualTo(Ending.CONVERGED);
        assertThat(result.price()).isCloseTo(0.15, Offset.offset(1e-4));
    }

    @Test
    void nobodyAndThoseThatCannotMoveAreDoneAtOnce() {
        var nobody = ExchangeCommunity.bySize(List.of(), GRID);
        ExchangeResult none = ExchangeAdmm.run(nobody, ExchangeTerms.usual(nobody, SHARE, 1_000));
        assertThat(none.grid()).isZero();
        assertThat(none.ending()).isEqualTo(Ending.CONVERGED);

        var fixed = ExchangeCommunity.bySize(List.of(new QuadraticAgent(0, 0, 4, 4)), GRID);
        ExchangeResult surplus = ExchangeAdmm.run(fixed, ExchangeTerms.usual(fixed, SHARE, 1_000));
        assertThat(surplus.grid()).isEqualTo(-4);
        assertThat(surplus.price()).isCloseTo(0.09, Offset.offset(1e-4));
    }

    @Test
    void aSupplierOfWeightOneAmongManyNeedsManyMoreIterations() {
        List<QuadraticAgent> agents = RandomCommunities.prosumers(new SplittableRandom(8), 1_000).stream()
                .map(agent -> new QuadraticAgent(agent.a(), 0.02, Math.max(0, agent.min()), 9))
                .toList();
        ExchangeCommunity printed = ExchangeCommunity.unweighted(agents, GRID);
        ExchangeCommunity weighed = ExchangeCommunity.bySize(agents, GRID);

        ExchangeResult small = ExchangeAdmm.run(printed, ExchangeTerms.usual(printed, SHARE, 10_000));
        ExchangeResult large = ExchangeAdmm.run(weighed, ExchangeTerms.usual(weighed, SHARE, 10_000));

        assertThat(large.iterations() * 5).isLessThan(small.iterations());
    }

    @Test
    void theNumberOfIterationsDoesNotGrowWithTheCommunity() {
        for (int count : new int[] {100, 1_000, 10_000, 100_000}) {
            var community =
                    ExchangeCommunity.bySize(RandomCommunities.prosumers(new SplittableRandom(count), count), GRID);
            ExchangeResult result = ExchangeAdmm.run(community, ExchangeTerms.usual(community, SHARE, 1_000));
            assertThat(result.iterations()).isLessThan(150);
            isTheOptimum(community, result);
        }
    }

    @Test
    void roundsThatRunOutSayThatAndAreStillFeasible() {
        var community = ExchangeCommunity.bySize(RandomCommunities.prosumers(new SplittableRandom(4), 50), GRID);
        ExchangeResult result = ExchangeAdmm.run(community, ExchangeTerms.usual(community, SHARE, 3));

        assertThat(result.ending()).isEqualTo(Ending.NOT_CONVERGED);
        assertThat(result.iterations()).isEqualTo(3);
        isFeasible(community, result);
    }

    @Test
    void theUnitOfEnergyMakesNoDifference() {
        Seeds.every(30, random -> RandomCommunities.prosumers(random, 30), agents -> {
            var inKwh = ExchangeCommunity.bySize(agents, GRID);
            var inWh = ExchangeCommunity.bySize(
                    agents.stream()
                            .map(agent -> new QuadraticAgent(
                                    agent.a() / 1024, agent.b(), agent.min() * 1024, agent.max() * 1024))
                            .toList(),
                    GRID);
            ExchangeResult one = ExchangeAdmm.run(inKwh, ExchangeTerms.usual(inKwh, SHARE, 1_000));
            ExchangeResult other = ExchangeAdmm.run(inWh, ExchangeTerms.usual(inWh, SHARE, 1_000));
            assertThat(other.iterations()).isEqualTo(one.iterations());
            assertThat(other.price()).isCloseTo(one.price(), Offset.offset(1e-9));
        });
    }

    @Test
    void whatHasNoLeastCostIsRefused() {
        assertThatThrownBy(() -> new QuadraticAgent(-1, 0, 0, 1)).hasMessageContaining("no least");
        assertThatThrownBy(() -> new QuadraticAgent(1, 0, 2, 1)).hasMessageContaining("not above the most");
        assertThatThrownBy(() -> new QuadraticAgent(0, 0, 0, Double.POSITIVE_INFINITY))
                .hasMessageContaining("finite bounds");
        assertThatThrownBy(() -> new GridAgent(0.1, 0.2)).hasMessageContaining("buys dearer");
        assertThatThrownBy(() -> new ExchangeTerms(0, new PenaltyRule.Fixed(), Tolerance.NEVER, 1))
                .hasMessageContaining("above zero");
    }

    private static Stream<ExchangeTerms> rules(ExchangeCommunity community) {
        ExchangeTerms usual = ExchangeTerms.usual(community, SHARE, 5_000);
        return Stream.of(usual.rule(), new PenaltyRule.Fixed(), PenaltyRule.Fast.USUAL)
                .map(rule -> new ExchangeTerms(usual.penalty(), rule, usual.tolerance(), usual.mostIterations()));
    }

    private static void isFeasible(ExchangeCommunity community, ExchangeResult result) {
        for (int k = 0; k < result.injections().length; k++) {
            QuadraticAgent agent = community.agents().get(k);
            assertThat(result.injections()[k]).isBetween(agent.min(), agent.max());
        }
        assertThat(Arrays.stream(result.injections()).sum() + result.grid()).isZero();
    }

    /// As near to the least cost as its two residuals promise (docs/reference/exchange-admm.md).
    private static void isTheOptimum(ExchangeCommunity community, ExchangeResult result) {
        isFeasible(community, result);
        CentralClearing best = CentralClearing.of(community);
        double[] weights = community.weights();
        int supplier = weights.length - 1;
        double distance = square(result.grid() - best.grid()) / weights[supplier];
        for (int k = 0; k < supplier; k++) {
            distance += square(result.injections()[k] - best.injections()[k]) / weights[k];
        }
        double imbalance = Math.sqrt(Arrays.stream(weights).sum()) * result.primalResidual();
        double bound = 2 * GRID.importPrice() * imbalance
                + result.dualResidual() * (Math.sqrt(distance) + imbalance / Math.sqrt(weights[supplier]));
        double least = community.cost(best.injections());
        double rounding = 1e-12 * Arrays.stream(weights).sum();
        assertThat(community.cost(result.injections()) - least)
                .as("cost above the optimum")
                .isBetween(-rounding, bound + rounding);
    }

    private static double square(double value) {
        return value * value;
    }
}
