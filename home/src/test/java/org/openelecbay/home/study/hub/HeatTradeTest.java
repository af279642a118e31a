package org.openelecbay.home.study.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;
import org.openelecbay.home.study.bilinear.Partition;

class HeatTradeTest {

    /// Makes heat for 0.05 a kWh.
    private static final EnergyHub PUMP = hub(new HubEquipment(0, 0, 0, 0, 0, 3, 100), 10, 0.15);

    /// Makes heat for 0.2 a kWh.
    private static final EnergyHub OLD_BOILER = hub(HubEquipment.boiler(0.5), 10, 0.15);

    private static EnergyHub hub(HubEquipment equipment, double heat, double price) {
        return new EnergyHub(equipment, new HubStep(2, heat, price, 0.05, 0.1));
    }

    private static HeatTrade.Agreement negotiated(double lowest, double highest) {
        return new HeatTrade(List.of(List.of(PUMP), List.of(OLD_BOILER)), lowest, highest, 10)
                .negotiate(Partition.USUAL);
    }

    @Test
    void twoHomesMeetInTheMiddleOfTheirCostsOfHeat() {
        HeatTrade.Agreement agreement = negotiated(0, 0.3);

        assertThat(agreement.takenKwh()[1][0]).isCloseTo(10, within(0.2));
        assertThat(agreement.price()).isCloseTo(0.125, within(0.002));
        assertThat(agreement.saving(0)).isCloseTo(0.75, within(0.02));
        assertThat(agreement.saving(1)).isCloseTo(0.75, within(0.02));
        assertThat(agreement.search().gap()).isLessThanOrEqualTo(0.01);
    }

    @Test
    void aCapOnThePriceLeavesTheSellerLessAndAFloorAboveTheBoilerEndsTheTrade() {
        assertThat(negotiated(0, 0.08).saving(0)).isCloseTo(0.3, within(0.01));
        assertThat(negotiated(0, 0.08).saving(1)).isCloseTo(1.2, within(0.05));

        assertThat(negotiated(0.25, 0.3).saving(0)).isCloseTo(0, within(1e-6));
        assertThat(negotiated(0.25, 0.3).saving(1)).isCloseTo(0, within(1e-6));
    }

    @Test
    void noFixedPriceGivesTheLeastSaverMoreAndNobodyLoses() {
        RandomGenerator random = Property.random("heat-trade");
        for (int k = 0; k < 6; k++) {
            List<List<EnergyHub>> hubs = new ArrayList<>();
            for (int h = 0; h < 3; h++) {
                HubEquipment equipment = new HubEquipment(
                        0.3, 0.5, random.nextDouble(40), random.nextDouble(0.5, 0.95), 1_000, 3, random.nextDouble(10));
                hubs.add(List.of(
                        hub(equipment, random.nextDouble(5, 30), random.nextDouble(0.1, 0.4)),
                        hub(equipment, random.nextDouble(5, 30), random.nextDouble(0.1, 0.4))));
            }
            HeatTrade.Agreement agreement = new HeatTrade(hubs, 0, 0.3, 10).negotiate(Partition.USUAL);
            double least = Math.min(agreement.saving(0), Math.min(agreement.saving(1), agreement.saving(2)));

            assertThat(least).isGreaterThanOrEqualTo(-1e-7);
            assertThat(agreement.payment()[0]
                            + agreement.payment()[1]
                            + agreement.payment()[2])
                    .isCloseTo(0, within(1e-6));
            for (double price = 0; price <= 0.3; price += 0.02) {
                double atPrice = -new HeatTrade(hubs, price, price, 10)
                        .negotiate(Partition.USUAL)
                        .search()
                        .objective();
                assertThat(least).isGreaterThanOrEqualTo(0.99 * atPrice - 1e-6);
            }
        }
    }

    @Test
    void oneHubCannotTradeWithItself() {
        assertThatThrownBy(() -> new HeatTrade(List.of(List.of(PUMP)), 0, 1, 10))
                .hasMessageContaining("Two hubs");
    }
}
