package org.openelecbay.grid.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.envelope.EnvelopeKind;
import org.openelecbay.grid.envelope.FourCustomers;
import org.openelecbay.grid.envelope.ReactiveRule;
import org.openelecbay.grid.headroom.LimitKind;
import org.openelecbay.grid.headroom.OperatingLimits;
import org.openelecbay.grid.sensitivity.BalancedModel;

/// How much photovoltaic power the golden feeder of the envelopes carries.
class HostingTest {

    private static final BalancedModel MODEL =
            BalancedModel.of(FourCustomers.network(1.02, new double[] {1.6, 1, 0.8, 0.6}));

    private static Installation installation(double kwEach) {
        return new Installation(
                MODEL,
                new int[] {1, 2, 3, 4},
                new double[] {kwEach, kwEach, kwEach, kwEach},
                ReactiveRule.UNITY,
                new OperatingLimits(0.94, 1.06, 1));
    }

    @Test
    void plantsThatGrowTogetherEndWhereTheEqualEnvelopeDoes() {
        HostingCapacity capacity = HostingCapacity.of(installation(100));
        assertThat(capacity.totalKw()).isEqualTo(4 * 313.419617841, within(1e-3));
        assertThat(capacity.binding().kind()).isEqualTo(LimitKind.OVER_VOLTAGE);
    }

    @Test
    void theSizeOfThePlantsDoesNotChangeWhatTheNetworkCarries() {
        assertThat(HostingCapacity.of(installation(7)).totalKw())
                .isEqualTo(HostingCapacity.of(installation(900)).totalKw(), within(1e-3));
    }

    @Test
    void randomOrdersFollowFromTheirSeedAndAreWholePlants() {
        RandomPlacements one = RandomPlacements.draw(installation(500), 200, 7);
        RandomPlacements same = RandomPlacements.draw(installation(500), 200, 7);
        assertThat(one.totalsKw()).isEqualTo(same.totalsKw()).isSorted();
        assertThat(Arrays.stream(one.totalsKw()))
                .allSatisfy(total -> assertThat(total % 500).isZero());
        assertThat(one.percentileKw(0)).isLessThan(one.percentileKw(1));
    }

    @Test
    void envelopesCurtailNothingUpToTheCapacityAndMoreAndMoreBeyond() {
        HostingCapacity capacity = HostingCapacity.of(installation(100));
        List<SunnyHour> day = List.of(new SunnyHour(MODEL, 0.5), new SunnyHour(MODEL, 1), new SunnyHour(MODEL, 0.5));
        double full = capacity.factor();
        List<Curtailment> curve = Curtailment.over(
                installation(100), day, EnvelopeKind.EQUAL, new double[] {0.99 * full, 1.5 * full, 3 * full});
        assertThat(curve.get(0).curtailedKwh()).isZero();
        assertThat(curve.get(1).curtailedKwh()).isEqualTo(0.5 * capacity.totalKw(), within(1e-2));
        assertThat(curve.get(1).brokenHours()).isEqualTo(1);
        assertThat(curve.get(2).curtailedShare()).isEqualTo(0.5, within(1e-4));
        assertThat(curve.get(2).brokenHours()).isEqualTo(3);
    }

    @Test
    void theLargestTotalCurtailsNoMoreThanEqualLimits() {
        List<SunnyHour> day = List.of(new SunnyHour(MODEL, 1));
        double[] factor = {4};
        double equal = Curtailment.over(installation(150), day, EnvelopeKind.EQUAL, factor)
                .getFirst()
                .curtailedKwh();
        double most = Curtailment.over(installation(150), day, EnvelopeKind.MAXIMUM, factor)
                .getFirst()
                .curtailedKwh();
        assertThat(most).isLessThan(equal);
    }
}
