package org.openelecbay.home.study.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;

class SharedBatteryTest {

    private static final double[] SHARES = {0.5, 0.3, 0.2};

    private static SharedBattery battery(double[] shares, double efficiency, double loss) {
        return new SharedBattery(shares, 6, 6, 2, 20, efficiency, efficiency, loss);
    }

    private static double[] shares(RandomGenerator random, int owners) {
        double[] weights = random.doubles(owners, 0.05, 1).toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(each -> each / sum).toArray();
    }

    @Test
    void strictOwnersStayInTheirShareAndPooledOnesMeetFirst() {
        SharedBattery battery = SharedBattery.ofPower(SHARES, 6);
        double[] content = {100, 100, 100};
        double[] request = {4, 3, -2};

        assertThat(Sharing.STRICT.step(battery, content, request, 1).grantedKw())
                .containsExactly(new double[] {3, 1.8, -1.2}, within(1e-12));
        assertThat(Sharing.POOLED.step(battery, content, request, 1).grantedKw())
                .containsExactly(request, within(1e-12));
    }

    @Test
    void pooledOnlyTheLargerSideIsScaled() {
        SharedStep step = Sharing.POOLED.step(
                SharedBattery.ofPower(SHARES, 6), new double[] {100, 100, 100}, new double[] {8, 4, -2}, 1);

        assertThat(step.grantedKw()).containsExactly(new double[] {16 / 3.0, 8 / 3.0, -2}, within(1e-12));
        assertThat(step.netKw()).isCloseTo(6, within(1e-12));
    }

    @Test
    void theOwnersContentsSumToTheBatteryWithAGainThatIsNeverNegative() {
        RandomGenerator random = Property.random("shared-battery");
        double gains = 0;
        for (int k = 0; k < 100; k++) {
            int owners = 1 + random.nextInt(6);
            double[] shares = shares(random, owners);
            SharedBattery battery = battery(shares, random.nextDouble(0.8, 1), random.nextDouble(0.001));
            Sharing sharing = random.nextBoolean() ? Sharing.STRICT : Sharing.POOLED;
            double[] content = battery.divided(10);
            double physical = 10;
            for (int t = 0; t < 50; t++) {
                double[] request = random.doubles(owners, -8, 8).toArray();
                SharedStep step = sharing.step(battery, content, request, 0.5);
                physical = physical * (1 - battery.selfDischargePerHour() * 0.5)
                        + 0.5
                                * (Math.max(0, step.netKw()) * battery.chargeEfficiency()
                                        - Math.max(0, -step.netKw()) / battery.dischargeEfficiency());
                assertThat(step.physicalKwh()).isCloseTo(physical, within(1e-9));
                assertThat(Arrays.stream(step.contentKwh()).sum()).isCloseTo(physical, within(1e-9));
                assertThat(step.gainKwh()).isGreaterThanOrEqualTo(-1e-12);
                assertThat(Math.abs(step.netKw())).isLessThanOrEqualTo(6 + 1e-9);
                for (int i = 0; i < owners; i++) {
                    assertThat(step.contentKwh()[i]).isLessThanOrEqualTo(20 * shares[i] + 1e-9);
                    assertThat(step.grantedKw()[i] * request[i]).isGreaterThanOrEqualTo(0);
                    assertThat(Math.abs(step.grantedKw()[i])).isLessThanOrEqualTo(Math.abs(request[i]) + 1e-12);
                    if (step.grantedKw()[i] < 0) {
                        assertThat(step.contentKwh()[i]).isGreaterThanOrEqualTo(2 * shares[i] - 1e-9);
                    }
                }
                gains += step.gainKwh();
                content = step.contentKwh();
            }
        }
        assertThat(gains).isPositive();
    }

    @Test
    void theGainOfMeetingRequestsIsSharedByThroughput() {
        SharedBattery battery = battery(new double[] {0.5, 0.5}, 0.9, 0);
        SharedStep step = Sharing.POOLED.step(battery, new double[] {5, 5}, new double[] {3, -1}, 1);

        double gain = 1 * (1 / 0.9 - 0.9);
        assertThat(step.gainKwh()).isCloseTo(gain, within(1e-12));
        assertThat(step.contentKwh()[0]).isCloseTo(5 + 2.7 + 0.75 * gain, within(1e-12));
        assertThat(step.contentKwh()[1]).isCloseTo(5 - 1 / 0.9 + 0.25 * gain, within(1e-12));
    }

    @Test
    void theOrderOfOwnersDoesNotMatter() {
        SharedBattery battery = battery(SHARES, 0.9, 0.01);
        SharedBattery turned = battery(new double[] {0.2, 0.3, 0.5}, 0.9, 0.01);

        SharedStep one = Sharing.POOLED.step(battery, new double[] {6, 3, 2}, new double[] {9, -2, 4}, 0.25);
        SharedStep other = Sharing.POOLED.step(turned, new double[] {2, 3, 6}, new double[] {4, -2, 9}, 0.25);

        for (int k = 0; k < 3; k++) {
            assertThat(one.contentKwh()[k]).isCloseTo(other.contentKwh()[2 - k], within(1e-12));
        }
    }

    @Test
    void leasedCapacityMovesEnergyAndPowerForARentThatNobodyElsePays() {
        List<CapacityLease> leases = List.of(new CapacityLease(0, 2, 4, 30, 0.02));
        SharedBattery leased = battery(SHARES, 0.9, 0).leased(leases);

        assertThat(leased.shares()).containsExactly(new double[] {0.3, 0.3, 0.4}, within(1e-12));
        assertThat(CapacityLease.payments(3, leases)).containsExactly(new double[] {-2.4, 0, 2.4}, within(1e-12));
        assertThatThrownBy(() -> battery(SHARES, 0.9, 0).leased(List.of(new CapacityLease(2, 0, 5, 1, 0.1))))
                .hasMessageContaining("Owner 2 leases out");
    }

    @Test
    void sharesInPercentAreRefused() {
        assertThatThrownBy(() -> SharedBattery.ofPower(new double[] {50, 50}, 6))
                .hasMessageContaining("not percent");
    }
}
