package org.openelecbay.market.game.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;

class SharingDayTest {

    private static final int SLOTS = 6;

    @Test
    void loadsAloneAreTheClosedFormSlotBySlot() {
        Seeds.every(20, random -> buildings(random, false), buildings -> {
            SharingDay day = SharingDay.of(buildings, all(0.09), all(0.20));
            for (int t = 0; t < SLOTS; t++) {
                int slot = t;
                EnergySharing alone = EnergySharing.of(
                        buildings.stream()
                                .map(each -> new Building(
                                        each.discomfort(),
                                        each.wishes()[slot],
                                        each.own()[slot],
                                        each.least()[slot],
                                        each.most()[slot]))
                                .toList(),
                        0.09,
                        0.20);
                // Costs are flat around the least, so loads are as exact as the root of the solver's tolerance.
                for (int n = 0; n < buildings.size(); n++) {
                    assertThat(day.nets()[n][t]).isCloseTo(alone.shares().get(n).net(), within(5e-4));
                }
            }
        });
    }

    @Test
    void nobodyGainsByADayOfItsOwnAtThePricesAndNobodyPaysMoreThanAlone() {
        Seeds.every(20, random -> buildings(random, true), buildings -> {
            SharingDay day = SharingDay.of(buildings, all(0.09), all(0.20));

            assertThat(Arrays.stream(day.gains()).max().orElse(0)).isLessThan(1e-6);
            assertThat(DoubleStream.of(day.prices())).allMatch(price -> price >= 0.09 && price <= 0.20);
            for (int n = 0; n < buildings.size(); n++) {
                assertThat(day.costs()[n]).isLessThanOrEqualTo(day.aloneCosts()[n] + 1e-6);
            }
        });
    }

    @Test
    void daysOfDifferentLengthsAreRefused() {
        List<BuildingDay> buildings = buildings(new SplittableRandom(1), false);
        assertThatThrownBy(() -> SharingDay.of(buildings, new double[3], new double[3]))
                .hasMessageContaining("as many wishes of each building as prices");
        assertThatThrownBy(() -> new BuildingDay.Store(2, 1, 0, 0)).hasMessageContaining("is none");
    }

    private static double[] all(double price) {
        double[] prices = new double[SLOTS];
        Arrays.fill(prices, price);
        return prices;
    }

    private static List<BuildingDay> buildings(SplittableRandom random, boolean withDevices) {
        return Stream.generate(() -> building(random, withDevices)).limit(4).toList();
    }

    private static BuildingDay building(SplittableRandom random, boolean withDevices) {
        double[] wishes = random.doubles(SLOTS, 1, 5).toArray();
        double[] own = random.doubles(SLOTS, 0, 6).toArray();
        double[] least = DoubleStream.of(wishes).map(wish -> wish / 2).toArray();
        double[] most = DoubleStream.of(wishes).map(wish -> wish * 1.5).toArray();
        boolean hasStore = withDevices && random.nextBoolean();
        boolean hasRoom = withDevices && random.nextBoolean();
        return new BuildingDay(
                random.nextDouble(0.02, 0.2),
                wishes,
                own,
                least,
                most,
                withDevices && random.nextBoolean(),
                hasStore ? Optional.of(new BuildingDay.Store(3, 1.5, 0.95, 1)) : Optional.empty(),
                hasRoom
                        ? Optional.of(new BuildingDay.Room(
                                0.8, 2, random.doubles(SLOTS, -2, 8).toArray(), 19, 21, 0.01, 2))
                        : Optional.empty());
    }
}
