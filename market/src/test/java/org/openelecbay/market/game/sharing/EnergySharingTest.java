package org.openelecbay.market.game.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.game.nash.ContinuousGame;
import org.openelecbay.market.game.nash.Equilibrium;
import org.openelecbay.market.game.nash.Search;
import org.openelecbay.market.role.Role;

class EnergySharingTest {

    private static final double EXPORT = 0.09;
    private static final double IMPORT = 0.20;

    @Test
    void nobodyGainsByAnotherLoadAtThePrice() {
        Seeds.every(200, EnergySharingTest::buildings, buildings -> {
            EnergySharing found = EnergySharing.of(buildings, EXPORT, IMPORT);
            double[] loads = found.shares().stream().mapToDouble(Share::load).toArray();

            assertThat(Equilibrium.check(found.atThisPrice(buildings, 3), ContinuousGame.profile(loads), Search.USUAL)
                            .epsilon())
                    .isLessThan(1e-12);
        });
    }

    @Test
    void paymentsAreNothingTogetherAndNobodyPaysMoreThanAlone() {
        Seeds.every(200, EnergySharingTest::buildings, buildings -> {
            EnergySharing found = EnergySharing.of(buildings, EXPORT, IMPORT);

            assertThat(found.shares().stream().mapToDouble(Share::payment).sum())
                    .isCloseTo(0, within(1e-12));
            assertThat(found.shares().stream().mapToDouble(Share::net).sum())
                    .isCloseTo(found.exchange(), within(1e-12));
            assertThat(found.shares())
                    .allSatisfy(share -> assertThat(share.cost()).isLessThanOrEqualTo(share.aloneCost() + 1e-12));
        });
    }

    @Test
    void noOtherLoadsCostTheCommunityLess() {
        Seeds.every(100, EnergySharingTest::buildings, buildings -> {
            EnergySharing found = EnergySharing.of(buildings, EXPORT, IMPORT);
            SplittableRandom random = new SplittableRandom(7);
            for (int attempt = 0; attempt < 50; attempt++) {
                double step = 2 * random.nextDouble();
                double net = 0;
                double cost = 0;
                for (int n = 0; n < buildings.size(); n++) {
                    Building building = buildings.get(n);
                    double load = found.shares().get(n).load() + step * (random.nextDouble() - 0.5);
                    load = Math.min(Math.max(load, building.least()), building.most());
                    net += load - building.own();
                    cost += building.discomfortOf(load);
                }
                cost += net * (net > 0 ? IMPORT : EXPORT);
                assertThat(cost).isGreaterThanOrEqualTo(found.socialCost() - 1e-12);
            }
        });
    }

    @Test
    void loadsThatCannotMoveBalanceAtAnyPriceAndTheMiddleIsTaken() {
        List<Building> fixed = List.of(new Building(0.1, 3, 1, 3, 3), new Building(0.1, 1, 3, 1, 1));
        EnergySharing found = EnergySharing.of(fixed, EXPORT, IMPORT);

        assertThat(found.price()).isCloseTo(0.145, within(1e-12));
        assertThat(found.shares()).extracting(Share::role).containsExactly(Role.BUYER, Role.SELLER);
    }

    @Test
    void oneBuildingAndNoneAreGames() {
        EnergySharing alone = EnergySharing.of(List.of(new Building(0.05, 4, 1)), EXPORT, IMPORT);

        assertThat(alone.shares().getFirst().local()).isZero();
        assertThat(alone.shares().getFirst().cost()).isCloseTo(0.4, within(1e-12));
        assertThat(EnergySharing.of(List.of(), EXPORT, IMPORT).exchange()).isZero();
        assertThatThrownBy(() -> new Building(0, 4, 1)).hasMessageContaining("must be above 0");
        assertThatThrownBy(() -> EnergySharing.of(List.of(), IMPORT, EXPORT)).hasMessageContaining("Exchange");
    }

    private static List<Building> buildings(SplittableRandom random) {
        return Stream.generate(() -> {
                    double wish = random.nextDouble(0, 6);
                    return random.nextBoolean()
                            ? new Building(random.nextDouble(0.02, 0.3), wish, random.nextDouble(0, 6))
                            : new Building(
                                    random.nextDouble(0.02, 0.3),
                                    wish,
                                    random.nextDouble(0, 6),
                                    Math.max(0, wish - 0.5),
                                    wish + 0.5);
                })
                .limit(random.nextInt(1, 7))
                .toList();
    }
}
