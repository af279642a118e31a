package org.openelecbay.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openelecbay.market.dispatch.exchange.CentralClearing;
import org.openelecbay.market.dispatch.exchange.ExchangeAdmm;
import org.openelecbay.market.dispatch.exchange.ExchangeCommunity;
import org.openelecbay.market.dispatch.exchange.ExchangeResult;
import org.openelecbay.market.dispatch.exchange.ExchangeTerms;
import org.openelecbay.market.dispatch.exchange.PenaltyRule;
import org.openelecbay.market.dispatch.exchange.RandomCommunities;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Exchange ADMM to 1e-4 on random communities, without a wire. Prints iterations, price and the exact price.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ExchangeBenchmark {

    private static final double SHARE = 1e-4;
    private static final int MOST_ITERATIONS = 5_000;

    /// How many prosumers.
    @Param({"100", "1000", "10000", "100000"})
    public int prosumers = 1_000;

    /// How the penalty moves: adaptive, fixed or fast.
    @Param({"adaptive", "fixed", "fast"})
    public String penalty = "adaptive";

    private ExchangeCommunity community = ExchangeCommunity.bySize(List.of(), RandomCommunities.GRID);
    private ExchangeTerms terms = ExchangeTerms.usual(community, SHARE, MOST_ITERATIONS);

    @Setup(Level.Trial)
    public void fill() {
        community = ExchangeCommunity.bySize(
                RandomCommunities.prosumers(new SplittableRandom(2026), prosumers), RandomCommunities.GRID);
        ExchangeTerms usual = ExchangeTerms.usual(community, SHARE, MOST_ITERATIONS);
        PenaltyRule rule =
                switch (penalty) {
                    case "fixed" -> new PenaltyRule.Fixed();
                    case "fast" -> PenaltyRule.Fast.USUAL;
                    default -> usual.rule();
                };
        terms = new ExchangeTerms(usual.penalty(), rule, usual.tolerance(), usual.mostIterations());
    }

    @Benchmark
    public ExchangeResult exchange() {
        return ExchangeAdmm.run(community, terms);
    }

    /// Prints what was found beside the exact optimum.
    @TearDown(Level.Trial)
    public void correctness() {
        ExchangeResult result = exchange();
        System.out.println(prosumers + " prosumers, " + penalty + ": " + result.ending() + " after "
                + result.iterations() + " iterations at " + result.price() + ", exactly "
                + CentralClearing.of(community).price());
    }
}
