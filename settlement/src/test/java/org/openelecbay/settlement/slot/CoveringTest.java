package org.openelecbay.settlement.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.settlement.slot.DeviationMethod.MIN_OF_TWO;
import static org.openelecbay.settlement.slot.DeviationMethod.PRO_RATA;
import static org.openelecbay.settlement.slot.DeviationMethod.SINGLE_PRICE;
import static org.openelecbay.settlement.slot.DeviationMethod.SUPPLIER;
import static org.openelecbay.settlement.slot.DeviationMethod.TWO_PRICE;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Longs cover shorts: the worked example of docs/reference/conduct.md, and what holds for every slot.
class CoveringTest {

    private static final long[] STREET = {500, 300, 200, -400, -200};

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @Test
    void withTheSupplierOrTwoPricesNobodyIsCovered() {
        assertThat(Covering.of(SUPPLIER, STREET)).containsOnly(0);
        assertThat(Covering.of(TWO_PRICE, STREET)).containsOnly(0);
    }

    @Test
    void atTheSinglePriceTheLargerSideSharesInProportion() {
        assertThat(Covering.of(SINGLE_PRICE, STREET)).containsExactly(300, 180, 120, -400, -200);
    }

    @Test
    void underMinOfTwoTheLargestAreServedFirst() {
        assertThat(Covering.of(MIN_OF_TWO, STREET)).containsExactly(500, 100, 0, -400, -200);
    }

    @Test
    void underMinOfTwoTheEarlierOfTwoEqualsGoesFirst() {
        assertThat(Covering.of(MIN_OF_TWO, new long[] {300, 300, -400})).containsExactly(300, 100, -400);
    }

    @Test
    void inProRataRoundsEveryLongReachesEveryShort() {
        assertThat(Covering.of(PRO_RATA, STREET)).containsExactly(300, 180, 120, -400, -200);
    }

    @Test
    void inProRataRoundsSingleWattHoursGoToTheLargestNeed() {
        assertThat(Covering.of(PRO_RATA, new long[] {1, 1, 1, -2, -3})).containsExactly(1, 1, 1, 0, -3);
        assertThat(Covering.of(SINGLE_PRICE, new long[] {1, 1, 1, -2, -3})).containsExactly(1, 1, 1, -1, -2);
    }

    @Test
    void withOneSideEmptyNobodyIsCovered() {
        for (DeviationMethod method : DeviationMethod.values()) {
            assertThat(Covering.of(method, new long[] {5, 0, 7})).containsOnly(0);
            assertThat(Covering.of(method, new long[] {-5, -1})).containsOnly(0);
            assertThat(Covering.of(method, new long[0])).isEmpty();
        }
    }

    @Test
    void aTableTooLargeForPairsIsSplitAtOnce() {
        long[] large = new long[4_004];
        Arrays.fill(large, 0, 2_002, 3);
        Arrays.fill(large, 2_002, 4_004, -2);

        assertThat(Covering.of(PRO_RATA, large)).isEqualTo(Covering.of(SINGLE_PRICE, large));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSmallerSideIsCoveredCompletelyAndNobodyBeyondItsDeviation(long seed) {
        long[] deviations = random(seed);
        long longs = Arrays.stream(deviations).filter(each -> each > 0).sum();
        long shorts = -Arrays.stream(deviations).filter(each -> each < 0).sum();
        for (DeviationMethod method : new DeviationMethod[] {SINGLE_PRICE, MIN_OF_TWO, PRO_RATA}) {
            long[] covered = Covering.of(method, deviations);
            assertThat(Arrays.stream(covered).sum()).isZero();
            assertThat(Arrays.stream(covered).filter(each -> each > 0).sum()).isEqualTo(Math.min(longs, shorts));
            for (int i = 0; i < covered.length; i++) {
                assertThat(covered[i] * Long.signum(deviations[i])).isBetween(0L, Math.abs(deviations[i]));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theNaiveTwinCoversTheSame(long seed) {
        long[] deviations = random(seed);
        for (DeviationMethod method : DeviationMethod.values()) {
            assertThat(Covering.of(method, deviations))
                    .as("%s", method)
                    .isEqualTo(NaiveCovering.of(method, deviations));
        }
    }

    private static long[] random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int most = random.nextBoolean() ? 4 : 900;
        return LongStream.range(0, random.nextInt(12))
                .map(i -> random.nextInt(-most, most + 1))
                .toArray();
    }
}
