package org.openelecbay.home.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;

class BatteryTest {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Battery COMMUNITY = new Battery(1_250_000, 375_000, 1_000_000, 250_000, 250_000, 1_000, 1_000);
    private static final Battery LOSSY = new Battery(10_000, 1_000, 9_000, 6_000, 6_000, 900, 800);

    @Test
    void powerBoundsASlotInTheMiddle() {
        StoredEnergy half = StoredEnergy.ofWattHours(625_000);
        assertThat(COMMUNITY.chargeLimitWattHours(half, FIVE_MINUTES)).isEqualTo(20_833);
        assertThat(COMMUNITY.dischargeLimitWattHours(half, FIVE_MINUTES)).isEqualTo(20_833);
    }

    @Test
    void headroomAndContentBoundASlotNearTheEnds() {
        assertThat(LOSSY.chargeLimitWattHours(StoredEnergy.ofWattHours(8_910), Duration.ofHours(1)))
                .isEqualTo(100);
        assertThat(LOSSY.dischargeLimitWattHours(StoredEnergy.ofWattHours(1_100), Duration.ofHours(1)))
                .isEqualTo(80);
    }

    @Test
    void outsideItsBoundsItOnlyMovesBackTowardsThem() {
        StoredEnergy low = StoredEnergy.ofWattHours(500);
        StoredEnergy high = StoredEnergy.ofWattHours(9_500);
        assertThat(LOSSY.dischargeLimitWattHours(low, FIVE_MINUTES)).isZero();
        assertThat(LOSSY.chargeLimitWattHours(high, FIVE_MINUTES)).isZero();
        assertThat(LOSSY.charged(low, 100).wattHours()).isEqualTo(590);
        assertThat(LOSSY.discharged(high, 80).wattHours()).isEqualTo(9_400);
        assertThat(LOSSY.discharged(low, 0)).isEqualTo(low);
    }

    @Test
    void theLossesFallBetweenTheMeterAndTheContent() {
        StoredEnergy full = LOSSY.charged(StoredEnergy.ofWattHours(1_000), 1_000);
        assertThat(full.wattHours()).isEqualTo(1_900);
        assertThat(LOSSY.discharged(full, 720).wattHours()).isEqualTo(1_000);
    }

    @Test
    void aLimitCanAlwaysBeUsedAndOneMoreWattHourNeverFits() {
        RandomGenerator random = Property.random("battery-limits");
        for (int i = 0; i < 5_000; i++) {
            Battery battery = anyBattery(random);
            StoredEnergy stored = new StoredEnergy(1_000 * battery.floorWattHours()
                    + random.nextLong(1_000 * (battery.ceilingWattHours() - battery.floorWattHours()) + 1));
            Duration slot = Duration.ofMinutes(random.nextInt(1, 61));
            long in = battery.chargeLimitWattHours(stored, slot);
            long out = battery.dischargeLimitWattHours(stored, slot);
            assertThat(battery.charged(stored, in).milliWattHours())
                    .isLessThanOrEqualTo(1_000 * battery.ceilingWattHours());
            assertThat(battery.discharged(stored, out).milliWattHours())
                    .isGreaterThanOrEqualTo(1_000 * battery.floorWattHours());
            assertThat((double) in).isCloseTo(naiveIn(battery, stored, slot), within(1.0));
            assertThat((double) out).isCloseTo(naiveOut(battery, stored, slot), within(1.0));
        }
    }

    @Test
    void aDayOfSmallSlotsLosesNoMoreThanTheEfficienciesSay() {
        Battery home = new Battery(10_000, 0, 10_000, 5_000, 5_000, 950, 950);
        StoredEnergy stored = StoredEnergy.ofWattHours(0);
        for (int slot = 0; slot < 288; slot++) {
            stored = home.charged(stored, 7);
        }
        assertThat(stored.wattHours()).isEqualTo(288 * 7 * 95 / 100);
        for (int slot = 0; slot < 288; slot++) {
            stored = home.discharged(stored, 6);
        }
        assertThat(stored.milliWattHours() / 1_000.0).isCloseTo(288 * (7 * 0.95 - 6 / 0.95), within(0.3));
    }

    @Test
    void goingPastALimitIsAProgrammingMistakeThatSpeaks() {
        assertThatThrownBy(() -> LOSSY.charged(StoredEnergy.ofWattHours(8_910), 101))
                .hasMessageContaining("ceiling of 9000 Wh");
        assertThatThrownBy(() -> LOSSY.discharged(StoredEnergy.ofWattHours(1_100), 81))
                .hasMessageContaining("floor of 1000 Wh");
        assertThatThrownBy(() -> LOSSY.charged(StoredEnergy.ofWattHours(1_100), -1))
                .hasMessageContaining("sign");
        assertThatThrownBy(() -> StoredEnergy.ofWattHours(-1)).hasMessageContaining("-1000 mWh");
    }

    @Test
    void aBatteryThatCannotBeIsRefusedWithAHint() {
        assertThatThrownBy(() -> new Battery(100, 30, 20, 1, 1, 1_000, 1_000)).hasMessageContaining("percent");
        assertThatThrownBy(() -> new Battery(100, 0, 100, -1, 1, 1_000, 1_000)).hasMessageContaining("signs");
        assertThatThrownBy(() -> new Battery(100, 0, 100, 1, 1, 95, 0)).hasMessageContaining("95 % as 950");
    }

    private static Battery anyBattery(RandomGenerator random) {
        long capacity = random.nextLong(1, 2_000_000);
        long ceiling = random.nextLong(0, capacity + 1);
        return new Battery(
                capacity,
                random.nextLong(0, ceiling + 1),
                ceiling,
                random.nextLong(0, 500_000),
                random.nextLong(0, 500_000),
                random.nextInt(1, 1_001),
                random.nextInt(1, 1_001));
    }

    private static double naiveIn(Battery battery, StoredEnergy stored, Duration slot) {
        double headroom = battery.ceilingWattHours() - stored.milliWattHours() / 1_000.0;
        return StrictMath.min(
                battery.chargeWatts() * slot.toMinutes() / 60.0,
                headroom / (battery.chargeEfficiencyPermille() / 1_000.0));
    }

    private static double naiveOut(Battery battery, StoredEnergy stored, Duration slot) {
        double content = stored.milliWattHours() / 1_000.0 - battery.floorWattHours();
        return StrictMath.min(
                battery.dischargeWatts() * slot.toMinutes() / 60.0,
                content * (battery.dischargeEfficiencyPermille() / 1_000.0));
    }
}
