package org.openelecbay.home.study.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;

class CurrentSharingTest {

    private static List<CurrentSource> random(RandomGenerator random, int count) {
        List<CurrentSource> sources = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            double least = random.nextInt(3) == 0 ? random.nextDouble(2) : 0;
            sources.add(new CurrentSource(
                    random.nextDouble(0.01, 0.2),
                    random.nextDouble(0, 6),
                    random.nextDouble(0, 0.4),
                    random.nextDouble(0, 0.02),
                    least,
                    least + random.nextDouble(2, 15)));
        }
        return sources;
    }

    @Test
    void withoutLimitsTheClosedFormHolds() {
        List<CurrentSource> sources = List.of(
                CurrentSource.unlimited(0.05, 0.5, 0.01, 0.004), CurrentSource.unlimited(0.08, 0.4, 0.015, 0.006));

        SharedCurrent shared = CurrentSharing.switched(sources, 20);
        SharedCurrent ignoring = CurrentSharing.ignoringConverters(sources, 20);

        double a = 1 / (2 * 0.054);
        double b = 1 / (2 * 0.086);
        double multiplier = (20 + 0.01 * a + 0.015 * b) / (a + b);
        assertThat(shared.multiplierV()).isCloseTo(multiplier, within(1e-12));
        assertThat(shared.currentA()[0]).isCloseTo((multiplier - 0.01) * a, within(1e-10));
        assertThat(shared.lossW()).isLessThan(ignoring.lossW());
    }

    @Test
    void currentsKeepTheirLimitsSumToTheLoadAndHaveOneMarginalLoss() {
        RandomGenerator random = Property.random("current-sharing");
        for (int k = 0; k < 200; k++) {
            List<CurrentSource> sources = random(random, 1 + random.nextInt(6));
            double least = sources.stream().mapToDouble(CurrentSource::lowestA).sum();
            double most = sources.stream().mapToDouble(CurrentSource::highestA).sum();
            double load = least + random.nextDouble() * (most - least);
            SharedCurrent shared = CurrentSharing.allOn(sources, load);

            assertThat(Arrays.stream(shared.currentA()).sum()).isCloseTo(load, within(1e-9));
            for (int i = 0; i < sources.size(); i++) {
                CurrentSource source = sources.get(i);
                double current = shared.currentA()[i];
                double marginal = source.dropV() + 2 * source.resistance() * current;
                assertThat(current).isBetween(source.lowestA(), source.highestA());
                if (current > source.lowestA() + 1e-9) {
                    assertThat(marginal).isLessThanOrEqualTo(shared.multiplierV() + 1e-9);
                }
                if (current < source.highestA() - 1e-9) {
                    assertThat(marginal).isGreaterThanOrEqualTo(shared.multiplierV() - 1e-9);
                }
            }
        }
    }

    @Test
    void switchingLosesAsLittleAsTheBestOfAllSets() {
        RandomGenerator random = Property.random("switched-converters");
        int switchedOff = 0;
        for (int k = 0; k < 150; k++) {
            List<CurrentSource> sources = random(random, 1 + random.nextInt(7));
            double most = sources.stream().mapToDouble(CurrentSource::highestA).sum();
            double load = random.nextDouble() * most;
            double best = Double.POSITIVE_INFINITY;
            for (int set = 0; set < 1 << sources.size(); set++) {
                List<CurrentSource> on = new ArrayList<>();
                for (int i = 0; i < sources.size(); i++) {
                    if ((set >> i & 1) == 1) {
                        on.add(sources.get(i));
                    }
                }
                double low = on.stream().mapToDouble(CurrentSource::lowestA).sum();
                double high = on.stream().mapToDouble(CurrentSource::highestA).sum();
                if (low <= load && load <= high) {
                    best = Math.min(best, CurrentSharing.allOn(on, load).lossW());
                }
            }
            if (Double.isInfinite(best)) {
                assertThatThrownBy(() -> CurrentSharing.switched(sources, load)).hasMessageContaining("Change a limit");
            } else {
                SharedCurrent shared = CurrentSharing.switched(sources, load);
                assertThat(shared.lossW()).isCloseTo(best, within(1e-9));
                for (boolean on : shared.on()) {
                    switchedOff += on ? 0 : 1;
                }
            }
        }
        assertThat(switchedOff).isPositive();
    }

    @Test
    void sourcesWithoutResistanceTakeWhatTheirDropLeavesOpen() {
        List<CurrentSource> sources =
                List.of(CurrentSource.unlimited(0, 0, 0.2, 0), CurrentSource.unlimited(0.01, 0, 0, 0));

        SharedCurrent shared = CurrentSharing.allOn(sources, 25);

        assertThat(shared.currentA()[1]).isCloseTo(10, within(1e-9));
        assertThat(shared.currentA()[0]).isCloseTo(15, within(1e-9));
    }

    @Test
    void aLoadAboveAllSourcesIsRefusedWithBothNumbers() {
        List<CurrentSource> sources = List.of(new CurrentSource(0.1, 0, 0, 0, 0, 5));

        assertThatThrownBy(() -> CurrentSharing.allOn(sources, 6)).hasMessageContaining("0.0 to 5.0 A");
    }
}
