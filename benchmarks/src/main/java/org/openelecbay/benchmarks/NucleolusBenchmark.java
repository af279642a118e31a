package org.openelecbay.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openelecbay.market.coalition.CoalitionGame;
import org.openelecbay.market.coalition.core.Excesses;
import org.openelecbay.market.coalition.core.LeastCore;
import org.openelecbay.market.coalition.core.Nucleolus;
import org.openelecbay.solver.draft.ProgramDraft;
import org.openelecbay.solver.program.ProgramSolution;
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

/// The nucleolus and the least core of games of every kind, rows found as they are needed; beside it the least core
/// of a naive twin that hands all rows to the interior point method. Prints the greatest excess of each, which must
/// agree.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NucleolusBenchmark {

    /// How many play.
    @Param({"5", "8", "10", "12", "15"})
    public int players = 15;

    /// What the worths look like: any at all, a convex function of weights, the smaller of supply and
    /// demand, or gloves.
    @Param({"any", "convex", "pool", "gloves"})
    public String kind = "any";

    private CoalitionGame game = CoalitionGame.of(0, _ -> 0);

    @Setup(Level.Trial)
    public void draw() {
        SplittableRandom random = new SplittableRandom(2026);
        int[] weights = random.ints(players, 1, kind.equals("gloves") ? 2 : 100).toArray();
        int sellers = players / 2;
        game = CoalitionGame.of(players, coalition -> switch (kind) {
            case "convex" -> Math.pow(weight(weights, coalition, 0, players), 2);
            case "pool", "gloves" ->
                Math.min(weight(weights, coalition, 0, sellers), weight(weights, coalition, sellers, players));
            default -> random.nextDouble() * Integer.bitCount(coalition);
        });
    }

    private static int weight(int[] weights, int coalition, int from, int to) {
        return IntStream.range(from, to)
                .filter(player -> (coalition >> player & 1) == 1)
                .map(player -> weights[player])
                .sum();
    }

    @Benchmark
    public double[] nucleolus() {
        return Nucleolus.preNucleolus(game);
    }

    @Benchmark
    public LeastCore leastCore() {
        return LeastCore.of(game);
    }

    /// All rows at once.
    @Benchmark
    public double[] leastCoreWithAllRows() {
        ProgramDraft draft = new ProgramDraft();
        for (int player = 0; player < players; player++) {
            draft.variable(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0);
        }
        int epsilon = draft.variable(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1);
        for (int coalition = 1; coalition <= game.everybody(); coalition++) {
            boolean all = coalition == game.everybody();
            ProgramDraft.Row row = all
                    ? draft.equal(game.worth(coalition))
                    : draft.atMost(-game.worth(coalition)).plus(-1, epsilon);
            for (int player = 0; player < players; player++) {
                row.plus((coalition >> player & 1) * (all ? 1 : -1), player);
            }
        }
        ProgramSolution solution = draft.solve();
        return solution.x();
    }

    @TearDown(Level.Trial)
    public void print() {
        double[] twin = players <= 12 ? leastCoreWithAllRows() : new double[0];
        System.out.printf(
                "%n%d players, %s: greatest excess of the nucleolus %.9f, least core %.9f, with all rows %s%n",
                players,
                kind,
                Excesses.of(game, nucleolus()).most(),
                leastCore().epsilon(),
                twin.length == 0 ? "not asked" : Arrays.toString(Arrays.copyOfRange(twin, players, players + 1)));
    }
}
