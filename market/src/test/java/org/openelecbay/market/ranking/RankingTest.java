package org.openelecbay.market.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;

/// The fast ranking and its naive twin, a boxed stable sort, agree on short and long lists and on narrow and wide keys.
class RankingTest {

    private static int[] naive(long[] keys) {
        return IntStream.range(0, keys.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> keys[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static long[] keys(SplittableRandom random) {
        int count = random.nextInt(1, 1_200);
        int unused = random.nextInt(64);
        int scale = random.nextInt(20);
        return random.longs(count).map(key -> key >> unused << scale).toArray();
    }

    @Test
    void bothGiveTheSameOrder() {
        Seeds.every(
                500,
                RankingTest::keys,
                keys -> assertThat(Ranking.ascending(keys)).isEqualTo(naive(keys)));
    }

    @Test
    void theWidestKeysDoNotOverflow() {
        long[] keys = new long[1_000];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = i % 3 == 0 ? Long.MAX_VALUE : i % 3 == 1 ? Long.MIN_VALUE : 0;
        }
        assertThat(Ranking.ascending(keys)).isEqualTo(naive(keys));
    }

    @Test
    void nothingIsRankedAsNothing() {
        assertThat(Ranking.ascending(new long[0])).isEmpty();
    }

    @Test
    void tiesAreBrokenOnlyInTheRunsThatAreAskedFor() {
        long[] keys = {1, 1, 1, 2, 2, 3};
        int[] ranked = Ranking.ascending(keys);
        Ranking.breakTies(ranked, keys, 1, (one, other) -> Integer.compare(other, one));
        assertThat(ranked).containsExactly(2, 1, 0, 3, 4, 5);
    }

    @Test
    void theCoarseKeyDecidesBeforeTheTie() {
        long[] keys = {7, 7, 7, 7};
        long[] times = {5, 3, 5, 3};
        int[] ranked = Ranking.ascending(keys);
        Ranking.breakTies(ranked, keys, 4, position -> times[position], (one, other) -> Integer.compare(other, one));
        assertThat(ranked).containsExactly(3, 1, 2, 0);
    }

    @Test
    void tiesWithRandomCoarseKeysAreBrokenAsAComparatorWould() {
        Seeds.every(
                500,
                random -> {
                    int unused = random.nextInt(64);
                    return random.longs(random.nextInt(1, 60))
                            .map(key -> key >> unused)
                            .toArray();
                },
                coarse -> {
                    int[] ranked = Ranking.ascending(new long[coarse.length]);
                    Ranking.breakTies(
                            ranked,
                            new long[coarse.length],
                            coarse.length,
                            position -> coarse[position],
                            (one, other) -> Integer.compare(one % 3, other % 3));
                    int[] naive = IntStream.range(0, coarse.length)
                            .boxed()
                            .sorted(Comparator.comparingLong((Integer i) -> coarse[i])
                                    .thenComparing(i -> i % 3))
                            .mapToInt(Integer::intValue)
                            .toArray();
                    assertThat(ranked).isEqualTo(naive);
                });
    }
}
