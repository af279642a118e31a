package org.openelecbay.market.dispatch.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.dispatch.RandomMarkets;
import org.openelecbay.market.dispatch.Stopping;
import org.openelecbay.market.dispatch.bilateral.BilateralMarket;
import org.openelecbay.market.dispatch.bilateral.BilateralOptimum;
import org.openelecbay.market.dispatch.bilateral.CentralDispatch;
import org.openelecbay.market.dispatch.bilateral.Partnership;
import org.openelecbay.market.dispatch.bilateral.Trader;

class ConsensusKernelTest {

    private static final Stopping FINE = new Stopping(1e-8, 0, 200_000);

    @Test
    void theLocalProblemIsThatOfItsNaiveTwin() {
        Seeds.every(500, random -> random, random -> {
            Trader trader = RandomMarkets.small(random).traders().getFirst();
            LocalProblem local = new LocalProblem(trader);
            for (int round = 0; round < 5; round++) {
                double penalty = 0.001 + random.nextDouble();
                double[] keys = random.doubles(random.nextInt(1, 30), -0.3, 0.6).toArray();
                double[] naive = NaiveLocalProblem.solve(trader, keys, penalty);
                local.solve(keys, keys.length, penalty);
                assertThat(keys).containsExactly(naive, Offset.offset(1e-9));
            }
        });
    }

    @Test
    void theKernelIterateIsThatOfItsNaiveTwin() {
        Seeds.every(60, RandomMarkets::small, market -> {
            ConsensusKernel kernel = new ConsensusKernel(market, 0.12, 0.04);
            for (int k = 0; k < 30; k++) {
                kernel.next();
            }
            assertThat(kernel.repaired())
                    .containsExactly(NaiveConsensus.run(market, 0.12, 0.04, 30), Offset.offset(1e-8));
        });
    }

    @Test
    void consensusFindsTheCentralOptimumWithAnyPenaltyAndRelaxation() {
        Seeds.every(
                60,
                random -> new Drawn(RandomMarkets.small(random), random.nextDouble(), random.nextDouble()),
                drawn -> {
                    BilateralMarket market = drawn.market();
                    CentralDispatch.of(market).ifPresent(best -> {
                        double penalty = 0.005 + 0.1 * drawn.penalty();
                        ConsensusOutcome outcome = new ConsensusKernel(
                                        market, 0.1, penalty, 1 + 0.9 * drawn.relaxation())
                                .run(FINE, Penalty.adaptive(penalty, 50));
                        assertThat(outcome.converged()).isTrue();
                        assertThat(market.totals(outcome.trades())).containsExactly(best.totals(), Offset.offset(1e-4));
                        assertThat(market.objective(outcome.trades()))
                                .isCloseTo(market.objective(best.trades()), Offset.offset(1e-6));
                    });
                });
    }

    @Test
    void aWarmStartAtTheOptimumEndsAtOnce() {
        BilateralMarket market = RandomMarkets.of(new SplittableRandom(4), 4, 4, 1, 0);
        BilateralOptimum best = CentralDispatch.of(market).orElseThrow();
        ConsensusKernel kernel = new ConsensusKernel(market, 0, 0.02);
        kernel.warm(best.trades(), best.prices());
        assertThat(kernel.run(new Stopping(1e-6, 0, 100), Penalty.constant(0.02))
                        .iterations())
                .isLessThan(10);
    }

    @Test
    void whatCannotBeMetIsSaidNotToConvergeAndStillBalances() {
        BilateralMarket market = new BilateralMarket(
                List.of(new Trader(true, 0.02, 0.1, 0, 2), new Trader(false, 0.02, 0.3, 3, 5)),
                List.of(new Partnership(0, 1, 0, 0)));
        ConsensusOutcome outcome =
                new ConsensusKernel(market, 0.1, 0.05).run(new Stopping(1e-6, 0, 500), Penalty.constant(0.05));
        assertThat(outcome.converged()).isFalse();
        assertThat(outcome.iterations()).isEqualTo(500);
        assertThat(outcome.trades()).containsExactly(new double[] {2.5}, Offset.offset(1e-9));
    }

    @Test
    void settingsThatCannotConvergeAreRefused() {
        BilateralMarket market = RandomMarkets.of(new SplittableRandom(4), 1, 1, 1, 0);
        assertThatThrownBy(() -> new ConsensusKernel(market, 0, 0.1, 2)).hasMessageContaining("does not converge");
        assertThatThrownBy(() -> Penalty.constant(0)).hasMessageContaining("above zero");
        assertThatThrownBy(() -> new Stopping(0, 0, 5)).hasMessageContaining("one tolerance is above zero");
    }

    private record Drawn(BilateralMarket market, double penalty, double relaxation) {}
}
