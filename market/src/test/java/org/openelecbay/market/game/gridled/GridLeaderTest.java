package org.openelecbay.market.game.gridled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.game.leader.Follower;

class GridLeaderTest {

    private static final int CASES = 300;

    @Test
    void thePriceIsTheLeastAtWhichThePeakCostsNothing() {
        Seeds.every(CASES, GridLeaderTest::grid, grid -> {
            GridLeader.Announced announced = grid.atThreshold();
            assertThat(announced.isChoked()).isEqualTo(grid.costAt(announced.price()) > 1e-9);
            assertThat(announced.demand()).isCloseTo(grid.demandAt(announced.price()), within(1e-9));
            boolean isRaised = announced.price() > grid.basePrice();
            if (isRaised) {
                assertThat(grid.demandAt(announced.price() - 1e-6)).isGreaterThan(grid.threshold());
            }
            assertThat(isRaised || announced.isChoked()).isEqualTo(grid.demandAt(grid.basePrice()) > grid.threshold());
        });
    }

    @Test
    void demandNeverGrowsWithThePrice() {
        Seeds.every(CASES / 3, GridLeaderTest::grid, grid -> {
            double before = Double.POSITIVE_INFINITY;
            for (double price = 0; price < 1; price += 0.01) {
                assertThat(grid.demandAt(price)).isLessThanOrEqualTo(before);
                before = grid.demandAt(price);
            }
        });
    }

    @Test
    void nobodyBuysAtTheZeroPurchasePrice() {
        Seeds.every(
                CASES / 3,
                GridLeaderTest::grid,
                grid -> assertThat(grid.demandAt(grid.zeroPurchasePrice())).isZero());
    }

    @Test
    void aCapChokesBothReadings() {
        GridLeader grid =
                new GridLeader(0.2, 0.3, 2, 0.5, List.of(new Follower.Quadratic(0.6, 0.05, Double.POSITIVE_INFINITY)));

        assertThat(grid.atThreshold())
                .isEqualTo(new GridLeader.Announced(0.3, grid.demandAt(0.3), grid.costAt(0.3), true));
        assertThat(grid.atThreshold().cost()).isCloseTo(2, within(1e-9));
        assertThat(grid.withoutPurchase().isChoked()).isTrue();
        assertThat(grid.zeroPurchasePrice()).isEqualTo(0.6);
    }

    @Test
    void withoutProsumersThereIsNoPeak() {
        GridLeader grid = new GridLeader(0.2, 1, 0, 1, List.of());

        assertThat(grid.atThreshold()).isEqualTo(new GridLeader.Announced(0.2, 0, 0, false));
        assertThat(grid.zeroPurchasePrice()).isEqualTo(0.2);
        assertThatThrownBy(() -> new GridLeader(0.2, 0.1, 0, 1, List.of()))
                .hasMessageContaining("below its base price");
    }

    private static GridLeader grid(SplittableRandom random) {
        List<Follower.Quadratic> prosumers = new ArrayList<>();
        for (int k = 1 + random.nextInt(6); k > 0; k--) {
            double most = random.nextBoolean() ? Double.POSITIVE_INFINITY : random.nextDouble(0.5, 5);
            prosumers.add(new Follower.Quadratic(random.nextDouble(0.1, 0.8), random.nextDouble(0.02, 0.2), most));
        }
        double threshold = random.nextInt(5) == 0 ? 0 : random.nextDouble(0, 12);
        return new GridLeader(0.2, random.nextDouble(0.2, 1), threshold, 0.5, prosumers);
    }
}
