package org.openelecbay.market.dispatch.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.dispatch.exchange.RandomCommunities.GRID;

import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;

/// The exact optimum against bisection, its conditions, and every other feasible dispatch that was tried.
class CentralClearingTest {

    private static CentralClearing clearing(List<QuadraticAgent> agents) {
        return CentralClearing.of(ExchangeCommunity.unweighted(agents, GRID));
    }

    @Test
    void theWorkedExampleClearsWhereSupplyMeetsDemand() {
        var clearing = clearing(List.of(
                new QuadraticAgent(0.02, 0.05, 0, 6),
                new QuadraticAgent(0.04, 0.24, -5, 0),
                new QuadraticAgent(0.05, 0.15, -2, 2)));

        assertThat(clearing.price()).isCloseTo(11.5 / 95, Offset.offset(1e-12));
        assertThat(clearing.grid()).isCloseTo(0, Offset.offset(1e-12));
    }

    @Test
    void thePriceIsThatOfBisection() {
        Seeds.every(500, random -> RandomCommunities.any(random, 12), agents -> {
            CentralClearing clearing = clearing(agents);
            assertThat(clearing.lowest()).isCloseTo(bisected(agents, true), Offset.offset(1e-9));
            assertThat(clearing.highest()).isCloseTo(bisected(agents, false), Offset.offset(1e-9));
        });
    }

    @Test
    void everybodyIsContentAtThePriceAndEverythingSumsToZero() {
        Seeds.every(500, random -> RandomCommunities.any(random, 12), agents -> {
            CentralClearing clearing = clearing(agents);
            double price = clearing.price();
            assertThat(price).isBetween(GRID.exportPrice(), GRID.importPrice());
            for (int k = 0; k < agents.size(); k++) {
                QuadraticAgent agent = agents.get(k);
                double x = clearing.injections()[k];
                assertThat(x).isBetween(agent.min() - 1e-12, agent.max() + 1e-12);
                double content = agent.a() > 0 ? agent.at(price) : x;
                assertThat(agent.cost(x) - price * x)
                        .as("participant %d", k)
                        .isLessThanOrEqualTo(agent.cost(content) - price * content + 1e-9)
                        .isLessThanOrEqualTo(agent.cost(agent.max()) - price * agent.max() + 1e-9)
                        .isLessThanOrEqualTo(agent.cost(agent.min()) - price * agent.min() + 1e-9);
            }
            double grid = clearing.grid();
            assertThat(grid > 1e-7 && price < GRID.importPrice() - 1e-9).isFalse();
            assertThat(grid < -1e-7 && price > GRID.exportPrice() + 1e-9).isFalse();
        });
    }

    @Test
    void noOtherDispatchCostsLess() {
        Seeds.every(100, random -> RandomCommunities.any(random, 8), agents -> {
            ExchangeCommunity community = ExchangeCommunity.unweighted(agents, GRID);
            double best = community.cost(CentralClearing.of(community).injections());
            SplittableRandom random = new SplittableRandom(5);
            for (int trial = 0; trial < 300; trial++) {
                double[] other = agents.stream()
                        .mapToDouble(agent -> agent.min() + random.nextDouble() * (agent.max() - agent.min()))
                        .toArray();
                assertThat(community.cost(other)).isGreaterThanOrEqualTo(best - 1e-9 * Math.max(1, Math.abs(best)));
            }
        });
    }

    @Test
    void whatClearsAtManyPricesSaysSoAndTakesTheMiddle() {
        var fixed = List.of(new QuadraticAgent(0.1, 0.1, 3, 3), new QuadraticAgent(0.1, 0.1, -3, -3));
        var clearing = clearing(fixed);

        assertThat(clearing.price()).isCloseTo(0.145, Offset.offset(1e-12));
        assertThat(clearing.lowest()).isEqualTo(0.09);
        assertThat(clearing.highest()).isEqualTo(0.20);
        assertThat(clearing.isUnique(ExchangeCommunity.unweighted(fixed, GRID))).isFalse();
        assertThat(clearing(List.of()).price()).isCloseTo(0.145, Offset.offset(1e-12));
    }

    @Test
    void boundsThatCannotBalanceAreTheSuppliersBusiness() {
        var surplus = clearing(List.of(new QuadraticAgent(0.1, 0.3, 2, 5)));
        assertThat(surplus.price()).isEqualTo(0.09);
        assertThat(surplus.grid()).isEqualTo(-2);

        var deficit = clearing(List.of(new QuadraticAgent(0, 0.1, -5, -2)));
        assertThat(deficit.price()).isEqualTo(0.20);
        assertThat(deficit.grid()).isEqualTo(2);
    }

    @Test
    void thoseThatDoNotCareShareByTheirRanges() {
        var clearing = clearing(List.of(
                new QuadraticAgent(0, 0.12, 0, 3),
                new QuadraticAgent(0, 0.12, 0, 1),
                new QuadraticAgent(0.01, 0.5, -2, 0)));

        assertThat(clearing.price()).isEqualTo(0.12);
        assertThat(clearing.injections()).containsExactly(new double[] {1.5, 0.5, -2}, Offset.offset(1e-12));
    }

    /// The lowest price at which supply is not short, or the highest at which it is not too much.
    private static double bisected(List<QuadraticAgent> agents, boolean isLowest) {
        double low = GRID.exportPrice();
        double high = GRID.importPrice();
        double size = agents.stream()
                .mapToDouble(agent -> Math.max(Math.abs(agent.min()), Math.abs(agent.max())))
                .sum();
        for (int step = 0; step < 200; step++) {
            double middle = (low + high) / 2;
            double supply = 0;
            for (QuadraticAgent agent : agents) {
                supply += agent.at(middle);
            }
            boolean isAbove = isLowest ? supply >= -1e-13 * size : supply > 1e-13 * size;
            low = isAbove ? low : middle;
            high = isAbove ? middle : high;
        }
        return (low + high) / 2;
    }
}
