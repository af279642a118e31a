package org.openelecbay.market.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;

/// What spec B.7 says of the keys, and their naive twins.
class KeyPropertiesTest {

    private static final int CASES = 1_000;

    /// One slot: what there is, what each lacks, its weight of `whole`, and its rank.
    private record Slot(long generation, long[] lacking, long[] weights, long whole, int[] ranks) {

        static Slot random(SplittableRandom random, long most) {
            int members = random.nextInt(9);
            long[] lacking = new long[members];
            long[] weights = new long[members];
            int[] ranks = new int[members];
            for (int i = 0; i < members; i++) {
                lacking[i] = random.nextInt(5) == 0 ? 0 : random.nextLong(most + 1);
                weights[i] = random.nextInt(6) == 0 ? 0 : random.nextLong(1, 20);
                ranks[i] = random.nextInt(4);
            }
            long whole = Math.max(1, Arrays.stream(weights).sum() + random.nextLong(3));
            return new Slot(random.nextInt(9) == 0 ? 0 : random.nextLong(3 * most), lacking, weights, whole, ranks);
        }

        long shareable() {
            return Math.min(generation, sum(lacking));
        }

        long[] fixed() {
            return StaticKey.shares(generation, lacking, weights, whole);
        }

        WaterLevel inRounds(int most) {
            return new StaticRoundsKey(most).shares(generation, lacking, weights, whole);
        }

        long[] hybrid() {
            return HybridKey.shares(generation, lacking, weights, whole);
        }

        long[] proRata() {
            return ProRataKey.shares(generation, lacking);
        }

        long[] equal() {
            return EqualKey.shares(generation, lacking).shares();
        }

        long[] cascade() {
            return CascadeKey.shares(generation, lacking, ranks);
        }

        List<long[]> all() {
            return List.of(
                    fixed(), inRounds(2).shares(), inRounds(99).shares(), hybrid(), proRata(), equal(), cascade());
        }

        @Override
        public String toString() {
            return generation + " Wh for " + Arrays.toString(lacking) + " by " + Arrays.toString(weights) + "/" + whole;
        }
    }

    @Test
    void nobodyGetsMoreThanItLacksAndAllTogetherNotMoreThanThereIs() {
        everySlot(slot -> slot.all().forEach(shares -> {
            for (int i = 0; i < shares.length; i++) {
                assertThat(shares[i]).isBetween(0L, slot.lacking[i]);
            }
            assertThat(sum(shares)).isLessThanOrEqualTo(slot.generation);
        }));
    }

    @Test
    void whatCanBeSharedIsSharedToTheWattHour() {
        everySlot(slot -> {
            for (long[] shares : List.of(slot.hybrid(), slot.proRata(), slot.equal(), slot.cascade())) {
                assertThat(sum(shares)).isEqualTo(slot.shareable());
            }
            if (Arrays.stream(slot.weights).allMatch(weight -> weight > 0) && slot.weights.length > 0) {
                assertThat(sum(slot.inRounds(99).shares())).isEqualTo(slot.shareable());
            }
        });
    }

    @Test
    void theStaticKeySharesLeastAndEveryRoundAddsToIt() {
        everySlot(slot -> {
            long fixed = sum(slot.fixed());
            assertThat(slot.all()).allMatch(shares -> sum(shares) >= fixed);
            assertThat(sum(slot.inRounds(2).shares()))
                    .isBetween(fixed, sum(slot.inRounds(99).shares()));
        });
    }

    @Test
    void noOtherSharingGivesTheLeastOfTheUnsatisfiedMoreThanEqualShares() {
        everySlot(slot -> {
            long least = leastOfTheUnsatisfied(slot.equal(), slot.lacking);
            SplittableRandom random = new SplittableRandom(slot.generation);
            for (int attempt = 0; attempt < 20; attempt++) {
                assertThat(leastOfTheUnsatisfied(anySharing(slot, random), slot.lacking))
                        .isLessThanOrEqualTo(least);
            }
            slot.all()
                    .forEach(other -> assertThat(leastOfTheUnsatisfied(other, slot.lacking))
                            .isLessThanOrEqualTo(least));
        });
    }

    @Test
    void everyTotalGrowsWithWhatThereIs() {
        everySlot(slot -> {
            List<long[]> before = slot.all();
            List<long[]> after =
                    new Slot(slot.generation + 1, slot.lacking, slot.weights, slot.whole, slot.ranks).all();
            for (int key = 0; key < before.size(); key++) {
                assertThat(sum(after.get(key))).isGreaterThanOrEqualTo(sum(before.get(key)));
            }
        });
    }

    @Test
    void theWaterLevelIsThatOfTheRoundsInExactFractions() {
        for (long most : new long[] {20, 1_000_000, 1L << 58}) {
            Seeds.every(CASES, random -> Slot.random(random, most), slot -> {
                for (int rounds : new int[] {1, 2, 3, 99}) {
                    NaiveKeys.Shared naive =
                            NaiveKeys.rounds(slot.generation, slot.lacking, slot.weights, slot.whole, rounds);
                    WaterLevel fast = slot.inRounds(rounds);
                    assertThat(fast.shares()).isEqualTo(naive.wattHours());
                    assertThat(fast.rounds()).isEqualTo(naive.rounds());
                }
            });
        }
    }

    @Test
    void theOtherKeysAreTheirNaiveTwins() {
        everySlot(slot -> {
            assertThat(slot.proRata()).isEqualTo(naiveProRata(slot));
            assertThat(slot.cascade()).isEqualTo(NaiveKeys.cascade(slot.generation, slot.lacking, slot.ranks));
            assertThat(slot.equal()).isEqualTo(NaiveKeys.unitByUnit(slot.generation, slot.lacking));
        });
    }

    private static long[] naiveProRata(Slot slot) {
        return NaiveKeys.proRata(slot.generation, slot.lacking).wattHours();
    }

    private static void everySlot(Consumer<Slot> property) {
        Seeds.every(CASES, random -> Slot.random(random, 20), property);
    }

    private static long[] anySharing(Slot slot, SplittableRandom random) {
        long[] shares = new long[slot.lacking.length];
        for (long left = slot.shareable(); left > 0; left--) {
            int member = random.nextInt(shares.length);
            shares[member] = Math.min(slot.lacking[member], shares[member] + 1);
        }
        return shares;
    }

    private static long leastOfTheUnsatisfied(long[] shares, long[] lacking) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < shares.length; i++) {
            least = shares[i] < lacking[i] ? Math.min(least, shares[i]) : least;
        }
        return least;
    }

    private static long sum(long[] wattHours) {
        return Arrays.stream(wattHours).sum();
    }
}
