package org.openelecbay.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openelecbay.market.dispatch.Stopping;
import org.openelecbay.market.dispatch.bilateral.BilateralMarket;
import org.openelecbay.market.dispatch.bilateral.BilateralOptimum;
import org.openelecbay.market.dispatch.bilateral.CentralDispatch;
import org.openelecbay.market.dispatch.bilateral.Partnership;
import org.openelecbay.market.dispatch.bilateral.Trader;
import org.openelecbay.market.dispatch.consensus.ConsensusKernel;
import org.openelecbay.market.dispatch.consensus.ConsensusOutcome;
import org.openelecbay.market.dispatch.consensus.NaiveConsensus;
import org.openelecbay.market.dispatch.consensus.Penalty;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Bilateral consensus until the primal and the dual residual, each as a norm over both ends of all pairs, are at most
/// 1e-4, from a cold start; beside the central optimum and a naive twin that halves intervals. Half of the prosumers
/// sell. `100x50` is a full mesh; the others have 20 partners each.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class ConsensusBenchmark {

    private static final double PENALTY = 0.03;

    /// Prosumers by partners.
    @Param({"100x50", "1000x20", "2000x20", "4000x20"})
    public String shape = "100x50";

    private BilateralMarket market = new BilateralMarket(List.of(), List.of());
    private Stopping stopping = new Stopping(1, 0, 1);

    /// Draws the market, and checks that consensus finds the central optimum.
    @Setup
    public void draw() {
        String[] words = shape.split("x", -1);
        market = market(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
        stopping = new Stopping(1e-4 / Math.sqrt(2.0 * market.pairs().size()), 0, 20_000);
        ConsensusOutcome outcome = consensus();
        BilateralOptimum best = CentralDispatch.of(market).orElseThrow();
        double gap = market.objective(outcome.trades()) - market.objective(best.trades());
        if (!outcome.converged() || Math.abs(gap) > 1e-2) {
            throw new IllegalStateException("Consensus missed the optimum by " + gap + ".");
        }
        System.out.println(
                shape + ": " + market.pairs().size() + " pairs, " + outcome.iterations() + " iterations, gap " + gap);
    }

    /// The kernel.
    @Benchmark
    public ConsensusOutcome consensus() {
        return new ConsensusKernel(market, 0.15, PENALTY, 1.9).run(stopping, Penalty.constant(PENALTY));
    }

    /// The central optimum.
    @Benchmark
    public BilateralOptimum central() {
        return CentralDispatch.of(market).orElseThrow();
    }

    /// A hundred iterations of the naive twin.
    @Benchmark
    public double[] naiveHundredIterations() {
        return NaiveConsensus.run(market, 0.15, PENALTY, 100);
    }

    /// The kernel as far as the twin goes.
    @Benchmark
    public double[] hundredIterations() {
        ConsensusKernel kernel = new ConsensusKernel(market, 0.15, PENALTY);
        for (int k = 0; k < 100; k++) {
            kernel.next();
        }
        return kernel.repaired();
    }

    private static BilateralMarket market(int prosumers, int partners) {
        SplittableRandom random = new SplittableRandom(2026);
        int sellers = prosumers / 2;
        List<Trader> traders = new ArrayList<>();
        for (int n = 0; n < prosumers; n++) {
            boolean sells = n < sellers;
            traders.add(new Trader(
                    sells,
                    0.01 + 0.04 * random.nextDouble(),
                    sells ? 0.04 + 0.08 * random.nextDouble() : 0.2 + 0.12 * random.nextDouble(),
                    0,
                    1 + 9 * random.nextDouble()));
        }
        List<Partnership> pairs = new ArrayList<>();
        for (int seller = 0; seller < sellers; seller++) {
            for (int k = 0; k < partners; k++) {
                int buyer = sellers + (partners == sellers ? k : (seller + 37 * k) % sellers);
                pairs.add(new Partnership(seller, buyer, 0.01 * random.nextDouble(), 0.01 * random.nextDouble()));
            }
        }
        return new BilateralMarket(traders, pairs);
    }
}
