package org.openelecbay.grid.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.charge.UsageCharge.CounterFlow;

class NetworkChargeTest {

    private static final Map<String, String> ZONES = Map.of("a", "north", "b", "north", "c", "south");

    @Test
    void aTradeBetweenZonesPaysBothRatesUnlessARateForThatIsGiven() {
        Map<String, Double> rates = Map.of("north", 0.004, "south", 0.006);

        assertThat(new ZonalCharge(ZONES, rates, null).of("a", "b", 10)).isCloseTo(0.04, within(1e-12));
        assertThat(new ZonalCharge(ZONES, rates, null).of("a", "c", 10)).isCloseTo(0.1, within(1e-12));
        assertThat(new ZonalCharge(ZONES, rates, 0.02).perKwh("c", "a")).isEqualTo(0.02);
    }

    @Test
    void aBusWithoutAZoneAndAZoneWithoutARateAreNamed() {
        ZonalCharge charge = new ZonalCharge(ZONES, Map.of("north", 0.1, "south", 0.2), null);

        assertThatThrownBy(() -> charge.perKwh("a", "z")).hasMessageContaining("Bus z lies in no zone");
        assertThatThrownBy(() -> new ZonalCharge(ZONES, Map.of("north", 0.1), null))
                .hasMessageContaining("zone south, which has no rate");
    }

    @Test
    void theLongestTradePaysTheWholeDistanceRateAndOneOnABusNothing() {
        BalancedNetwork network = RandomNetwork.meshed(7, 2);
        List<String> buses = network.buses().stream().map(bus -> bus.id()).toList();
        DistanceTable table = ElectricalDistance.thevenin(network, buses);
        DistanceCharge charge = new DistanceCharge(table, 0.006);

        assertThat(charge.perKwh("b1", "b1")).isZero();
        assertThat(buses.stream()
                        .flatMap(one -> buses.stream().map(other -> charge.perKwh(one, other)))
                        .max(Double::compare))
                .hasValueSatisfying(most -> assertThat(most).isCloseTo(0.006, within(1e-12)));
    }

    @Test
    void aBranchOfWeightZeroIsFree() {
        BalancedNetwork network = RandomNetwork.meshed(7, 2);
        List<String> buses = network.buses().stream().map(bus -> bus.id()).toList();
        double[] none = new double[network.branches().size()];

        assertThat(new TransferCharge(ElectricalDistance.transfer(network, buses, none), 1).perKwh("b1", "b2"))
                .isZero();
    }

    @Test
    void whatTheBuyerPaysMoreThanTheSellerGetsIsWhatTheDsoCollects() {
        Random random = new Random(810);
        for (int k = 0; k < 1_000; k++) {
            NodalPrices prices =
                    new NodalPrices(0.12, Map.of("a", random.nextDouble() - 0.5, "b", random.nextDouble() - 0.5));
            double energy = 10 * random.nextDouble();
            double price = random.nextDouble();
            for (CounterFlow counterFlow : CounterFlow.values()) {
                UsageCharge charge = new UsageCharge(prices, 0.01, counterFlow);
                UsageSettlement settled = charge.settle("a", "b", energy, price);
                assertThat(settled.dsoCollects())
                        .as("seed 810, draw %d, %s", k, counterFlow)
                        .isCloseTo(charge.of("a", "b", energy), within(1e-12));
            }
            assertThat(new UsageCharge(prices, 0.01, CounterFlow.FLOORED).perKwh("a", "b"))
                    .isGreaterThanOrEqualTo(0.01);
        }
    }

    @Test
    void wholeNodalPricesAreSplitAtTheEnergyPrice() {
        NodalPrices prices = NodalPrices.ofNodal(0.12, Map.of("a", 0.124, "b", 0.11));

        assertThat(prices.network("b")).isCloseTo(-0.01, within(1e-12));
        assertThat(prices.nodal("a")).isCloseTo(0.124, within(1e-12));
        assertThatThrownBy(() -> prices.network("c")).hasMessageContaining("Bus c has no nodal price");
    }
}
