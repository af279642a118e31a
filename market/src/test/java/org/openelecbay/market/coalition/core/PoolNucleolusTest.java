package org.openelecbay.market.coalition.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.coalition.CoalitionGame;
import org.openelecbay.market.coalition.core.PoolNucleolus.Ground;

class PoolNucleolusTest {

    @Test
    void theClosedFormsAndTheReducedGamesAreTheNucleolusOfTheWholeGame() {
        Seeds.every(2_000, PoolNucleolusTest::pool, pool -> {
            double[] all = Nucleolus.preNucleolus(game(pool.supply(), pool.demand()));
            double local = Math.min(
                    LongStream.of(pool.supply()).sum(),
                    LongStream.of(pool.demand()).sum());
            assertThat(gains(PoolNucleolus.of(pool.supply(), pool.demand()), local))
                    .containsExactly(all, within(1e-9 * local));
        });
    }

    @Test
    void everyGroundIsMet() {
        assertThat(of(new long[] {5, 5, 5}, new long[] {4, 4})).isEqualTo(Ground.NOBODY_MISSED);
        assertThat(of(new long[] {5, 3}, new long[] {4, 4})).isEqualTo(Ground.BALANCED);
        assertThat(of(new long[] {5, 3}, new long[] {6})).isEqualTo(Ground.ONE_AGAINST_MANY);
        assertThat(of(new long[] {5, 3}, new long[] {4, 3})).isEqualTo(Ground.ENUMERATED);
        long[] many = new long[15];
        Arrays.fill(many, 2);
        assertThat(of(new long[] {15, 16}, many)).isEqualTo(Ground.TOO_MANY);
        // All but the one with 20 are not missed and lend 12, more than any buyer has but the last.
        assertThat(of(new long[] {20, 4, 4, 4}, new long[] {2, 2, 2, 2, 2, 3, 15}))
                .isEqualTo(Ground.ONE_AGAINST_MANY);
    }

    @Test
    void tooManyGetACorePayoff() {
        long[] demand = new SplittableRandom(4).longs(40, 20, 90).toArray();
        long[] supply = new SplittableRandom(5).longs(20, 20, 90).toArray();
        supply[0] += LongStream.of(demand).sum() - LongStream.of(supply).sum() + 3;
        PoolNucleolus parts = PoolNucleolus.of(supply, demand);
        assertThat(parts.ground()).isEqualTo(Ground.TOO_MANY);
        double[] gains = gains(parts, LongStream.of(demand).sum());
        assertThat(new PoolCore(supply, demand).greatest(gains).orElseThrow().excess())
                .isLessThanOrEqualTo(1e-9);
    }

    @Test
    void theSearchOfSetsFindsTheGreatestExcess() {
        Seeds.every(500, PoolNucleolusTest::pool, pool -> {
            CoalitionGame game = game(pool.supply(), pool.demand());
            SplittableRandom random =
                    new SplittableRandom(LongStream.of(pool.supply()).sum());
            double[] payoffs = random.doubles(game.players(), -3, 9).toArray();
            PoolCore core = new PoolCore(pool.supply(), pool.demand());
            PoolCore.Greatest greatest = core.greatest(payoffs).orElseThrow();
            assertThat(greatest.excess()).isCloseTo(Excesses.of(game, payoffs).most(), within(1e-9));
            double paid = greatest.coalition().stream()
                    .mapToDouble(player -> payoffs[player])
                    .sum();
            assertThat(core.worth(greatest.coalition()) - paid).isCloseTo(greatest.excess(), within(1e-9));
        });
    }

    @Test
    void theLeastCoreOfAddedCoalitionsIsThatOfAll() {
        Seeds.every(200, PoolNucleolusTest::pool, pool -> {
            LeastCore all = LeastCore.of(game(pool.supply(), pool.demand()));
            LeastCore added =
                    new PoolCore(pool.supply(), pool.demand()).leastCore().orElseThrow();
            assertThat(added.epsilon()).isCloseTo(all.epsilon(), within(1e-7));
        });
    }

    @Test
    void fiftyFiveHomesHaveALeastCore() {
        long[] supply = new SplittableRandom(1).longs(12, 5, 120).toArray();
        long[] demand = new SplittableRandom(2).longs(43, 5, 60).toArray();
        PoolCore core = new PoolCore(supply, demand);
        LeastCore leastCore = core.leastCore().orElseThrow();
        double[] payoffs =
                leastCore.payoffs().stream().mapToDouble(Double::doubleValue).toArray();
        assertThat(leastCore.coreIsEmpty()).isFalse();
        assertThat(core.greatest(payoffs).orElseThrow().excess()).isCloseTo(leastCore.epsilon(), within(1e-5));
    }

    @Test
    void tooManySetsAreGivenUp() {
        long[] powers = LongStream.range(0, 30).map(k -> 1L << k).toArray();
        double[] payoffs = new double[31];
        for (int k = 0; k < 30; k++) {
            payoffs[k] = powers[k];
        }
        assertThat(new PoolCore(powers, new long[] {7}).greatest(payoffs)).isEmpty();
    }

    private static Ground of(long[] supply, long[] demand) {
        Ground ground = PoolNucleolus.of(supply, demand).ground();
        assertThat(PoolNucleolus.of(demand, supply).ground()).isEqualTo(ground);
        return ground;
    }

    private record Energies(long[] supply, long[] demand) {
        @Override
        public String toString() {
            return Arrays.toString(supply) + " to " + Arrays.toString(demand);
        }
    }

    private static Energies pool(SplittableRandom random) {
        int most = 2 + random.nextInt(19);
        return new Energies(
                random.longs(1 + random.nextInt(5), 1, most).toArray(),
                random.longs(1 + random.nextInt(5), 1, 2 + random.nextInt(most)).toArray());
    }

    private static CoalitionGame game(long[] supply, long[] demand) {
        return CoalitionGame.of(supply.length + demand.length, coalition -> {
            long offered = 0;
            long wanted = 0;
            for (int rest = coalition; rest != 0; rest &= rest - 1) {
                int player = Integer.numberOfTrailingZeros(rest);
                if (player < supply.length) {
                    offered += supply[player];
                } else {
                    wanted += demand[player - supply.length];
                }
            }
            return Math.min(offered, wanted);
        });
    }

    private static double[] gains(PoolNucleolus parts, double local) {
        double[] all = LongStream.concat(LongStream.of(parts.sellers()), LongStream.of(parts.buyers()))
                .asDoubleStream()
                .toArray();
        double sum = Arrays.stream(all).sum();
        return Arrays.stream(all).map(each -> each / sum * local).toArray();
    }
}
