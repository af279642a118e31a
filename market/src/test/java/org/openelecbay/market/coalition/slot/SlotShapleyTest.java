package org.openelecbay.market.coalition.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;

class SlotShapleyTest {

    @Test
    void theDistributionOfRandomCoalitionsGivesWhatAllCoalitionsGive() {
        Seeds.every(
                300,
                random -> Communities.any(random, 12, random.nextBoolean() ? 500 : 4),
                net -> assertThat(Convolution.values(net))
                        .containsExactly(Communities.byAllCoalitions(Communities.real(net)), within(1e-8)));
    }

    @Test
    void eighteenMembersToo() {
        long[] net = Communities.whole(Communities.of(7, 11, 60, 5));
        assertThat(Convolution.values(net))
                .containsExactly(Communities.byAllCoalitions(Communities.real(net)), within(1e-8));
    }

    @Test
    void equalTypesAreCountedAsTheConvolutionFindsThem() {
        Seeds.every(
                60,
                random ->
                        new int[] {random.nextInt(40), random.nextInt(1, 9), random.nextInt(40), random.nextInt(1, 9)},
                drawn -> {
                    EqualTypes types = new EqualTypes(drawn[0], drawn[1], drawn[2], drawn[3]);
                    long[] net = new long[drawn[0] + drawn[2]];
                    Arrays.fill(net, 0, drawn[0], drawn[1]);
                    Arrays.fill(net, drawn[0], net.length, -drawn[3]);
                    double[] values = Convolution.values(net);
                    for (int member = 0; member < net.length; member++) {
                        double counted = member < drawn[0] ? types.seller() : types.buyer();
                        assertThat(values[member]).isCloseTo(counted, within(1e-9));
                    }
                });
    }

    @Test
    void aHundredReplicasTendToTheImportPriceAndAnEvenMarketStaysInTheMiddle() {
        double before = 0;
        for (int replicas : new int[] {1, 2, 5, 20, 100, 500}) {
            double seller = new EqualTypes(2 * replicas, 1, 3 * replicas, 1).seller();
            assertThat(seller).isGreaterThan(before).isLessThan(1);
            before = seller;
            assertThat(new EqualTypes(replicas, 1, replicas, 1).buyer()).isCloseTo(0.5, within(1e-12));
        }
        assertThat(before).isGreaterThan(0.99);
    }

    @Test
    void aMarketWithoutOneSideIsWorthNothing() {
        assertThat(new EqualTypes(0, 1, 3, 1).buyer()).isZero();
        assertThat(new EqualTypes(0, 1, 3, 1).seller()).isZero();
        assertThat(Convolution.values(new long[] {5, 0, 7})).containsExactly(new double[3], within(1e-12));
        assertThat(Convolution.values(new long[0])).isEmpty();
        assertThat(LargeMarket.values(new double[] {0, 0})).containsExactly(0, 0);
        assertThat(SlotSampler.of(new double[] {3, 0}, Asked.usual(1)).values()).containsExactly(0, 0);
        assertThatThrownBy(() -> new EqualTypes(-1, 1, 1, 1)).hasMessageContaining("-1 sellers");
    }

    /// The error of the closed form falls as the market grows, on both sides of an imbalance that grows with it.
    @Test
    void theLargeMarketsFormIsCloseAlreadyForAHundred() {
        double[] net = Communities.of(50, 50, 20, 3);
        double[] exact = Convolution.values(Communities.whole(net));
        double[] limit = LargeMarket.values(net);
        for (int member = 0; member < net.length; member++) {
            assertThat(limit[member]).isCloseTo(exact[member], within(0.02 * Math.abs(net[member])));
        }
    }

    @Test
    void theLongSidesShareFallsFromHalfToNothingWithoutAJump() {
        double before = 0.5;
        assertThat(LargeMarket.longSidesShare(0)).isEqualTo(0.5);
        for (double imbalance = 0.01; imbalance < 50; imbalance += 0.01) {
            double share = LargeMarket.longSidesShare(imbalance);
            assertThat(share).isLessThan(before).isGreaterThan(before - 0.01);
            before = share;
        }
        assertThat(LargeMarket.longSidesShare(1e6)).isCloseTo(0.5e-12, within(1e-15));
    }

    @Test
    void everyWayGivesEqualMembersTheSameAndAllTogetherWhatThereIs() {
        Seeds.every(50, random -> Communities.any(random, 40, 9), net -> {
            for (SlotShapley.Budget budget : new SlotShapley.Budget[] {
                new SlotShapley.Budget(1e9, 0, Asked.usual(1)),
                new SlotShapley.Budget(-1, 1_000, new Asked(0.05, 0.05, Bound.STUDENT, 2_000, 1)),
                new SlotShapley.Budget(-1, -1, Asked.usual(1))
            }) {
                double[] values = SlotShapley.of(net, budget).values();
                assertThat(Arrays.stream(values).sum()).isCloseTo(SlotWorth.of(Communities.real(net)), within(1e-9));
                for (int one = 0; one < net.length; one++) {
                    assertThat(values[one]).isBetween(0.0, Math.abs(net[one]) + 1e-9);
                    for (int other = 0; other < one; other++) {
                        assertThat(net[one] != net[other] || values[one] == values[other])
                                .isTrue();
                    }
                }
            }
        });
    }
}
