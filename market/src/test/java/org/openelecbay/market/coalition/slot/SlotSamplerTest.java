package org.openelecbay.market.coalition.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;

class SlotSamplerTest {

    private static final int REPEATS = 15;

    /// The naive twin of one draw: every set of the order is asked what each member adds to it.
    @Test
    void manyDrawsAgreeWithAllCoalitions() {
        Seeds.every(15, random -> Communities.real(Communities.any(random, 12, 200)), net -> {
            OrderWalk walk = new OrderWalk(net);
            if (walk.isTrivial()) {
                return;
            }
            double[] exact = Communities.byAllCoalitions(net);
            double[] values = new double[walk.ranges().length];
            double[] sums = new double[net.length];
            SplittableRandom random = new SplittableRandom(1);
            int draws = 5_000;
            for (int k = 0; k < draws; k++) {
                walk.draw(random, values);
                double[] each = walk.byMember(values, net.length);
                Arrays.setAll(sums, member -> sums[member] + each[member]);
            }
            for (int member = 0; member < net.length; member++) {
                assertThat(sums[member] / draws).isCloseTo(exact[member], within(0.04 * Math.abs(net[member]) + 1e-9));
            }
        });
    }

    /// Half of what it has is the range of a draw, on the side of the middle on which its value lies.
    @Test
    void aDrawAndItsComplementStayOnTheirSideOfTheMiddle() {
        Seeds.every(100, random -> Communities.real(Communities.any(random, 30, 200)), net -> {
            OrderWalk walk = new OrderWalk(net);
            double all = Arrays.stream(net).sum();
            double[] values = new double[walk.ranges().length];
            SplittableRandom random = new SplittableRandom(1);
            for (int k = 0; k < 50; k++) {
                walk.draw(random, values);
                double[] each = walk.byMember(values, net.length);
                for (int member = 0; member < net.length; member++) {
                    double half = Math.abs(net[member]) / 2;
                    boolean isShort = net[member] * all < 0;
                    assertThat(each[member])
                            .isBetween((isShort ? half : 0) - 1e-9, (isShort || all == 0 ? 2 * half : half) + 1e-9);
                }
            }
        });
    }

    @Test
    void studentsBoundHoldsForNineteenOfTwentyMembersOverManySeedsWhateverTheBalance() {
        for (int sellers : new int[] {50, 45, 30, 12}) {
            assertThat(covered(sellers, 100 - sellers, Bound.STUDENT, 0.02))
                    .as("%d of 100 sell", sellers)
                    .isGreaterThan(0.93);
        }
    }

    @Test
    void bernsteinsBoundHoldsEvenMoreOften() {
        assertThat(covered(45, 55, Bound.BERNSTEIN, 0.05)).isGreaterThan(0.99);
    }

    private static double covered(int sellers, int buyers, Bound bound, double precision) {
        int inside = 0;
        int count = 0;
        for (int seed = 0; seed < REPEATS; seed++) {
            double[] net = Communities.of(sellers, buyers, 30, seed);
            double[] exact = Convolution.values(Communities.whole(net));
            Sampled sampled = SlotSampler.of(net, new Asked(precision, 0.05, bound, 1 << 16, seed));
            assertThat(sampled.met()).isTrue();
            assertThat(sampled.medianPrecision()).isLessThanOrEqualTo(precision);
            for (int member = 0; member < net.length; member++) {
                count++;
                inside += Math.abs(sampled.values()[member] - exact[member]) <= sampled.halfWidths()[member] ? 1 : 0;
            }
        }
        return (double) inside / count;
    }

    @Test
    void aThousandMembersAreWithinOnePerCentAndShareWhatThereIs() {
        for (int sellers : new int[] {500, 300}) {
            double[] net = Communities.of(sellers, 1_000 - sellers, 3, 11);
            Sampled sampled = SlotSampler.of(net, Asked.usual(1));
            double[] exact = Convolution.values(Communities.whole(net));
            assertThat(sampled.met()).isTrue();
            assertThat(Sampled.median(exact, errors(sampled.values(), exact))).isLessThan(0.01);
            assertThat(Arrays.stream(sampled.values()).sum())
                    .isCloseTo(SlotWorth.of(net), within(1e-9 * SlotWorth.of(net)));
        }
    }

    @Test
    void theSameSeedGivesTheSameAndTheBudgetIsKept() {
        double[] net = Communities.of(40, 60, 1_000, 2);
        Asked hurried = new Asked(1e-5, 0.05, Bound.STUDENT, 1_000, 9);
        Sampled once = SlotSampler.of(net, hurried);
        assertThat(once.values()).isEqualTo(SlotSampler.of(net, hurried).values());
        assertThat(once.met()).isFalse();
        assertThat(once.orders()).isLessThanOrEqualTo(1_000);
        assertThat(once.medianPrecision()).isGreaterThan(1e-5);
    }

    @Test
    void whatCannotBeAskedIsRefusedInWords() {
        assertThatThrownBy(() -> new Asked(0, 0.05, Bound.STUDENT, 1_000, 1)).hasMessageContaining("precision is 0");
        assertThatThrownBy(() -> new Asked(0.01, 1, Bound.STUDENT, 1_000, 1)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> new Asked(0.01, 0.05, Bound.STUDENT, 3, 1)).hasMessageContaining("At most 3 orders");
        assertThatThrownBy(() -> SlotSampler.of(new double[] {Double.NaN}, Asked.usual(1)))
                .hasMessageContaining("no finite number");
    }

    private static double[] errors(double[] values, double[] exact) {
        double[] errors = new double[values.length];
        Arrays.setAll(errors, member -> Math.abs(values[member] - exact[member]));
        return errors;
    }
}
