package org.openelecbay.home.study.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;
import org.openelecbay.home.study.exchange.MicrogridExchange.Flow;

class MicrogridExchangeTest {

    private static double[] all(int count, double number) {
        double[] filled = new double[count];
        Arrays.fill(filled, number);
        return filled;
    }

    static double[][] table(int count, double number) {
        double[][] table = new double[count][];
        Arrays.setAll(table, k -> all(count, number));
        return table;
    }

    private static MicrogridExchange of(double[] demand, double[][] fee, double capacity, double loss) {
        int count = demand.length;
        return new MicrogridExchange(
                demand, all(count, 0.25), all(count, 0.08), fee, table(count, capacity), table(count, loss));
    }

    static MicrogridExchange random(RandomGenerator random, int count) {
        double[][] fee = new double[count][];
        Arrays.setAll(fee, k -> random.doubles(count, 0, 0.2).toArray());
        return of(random.doubles(count, -40, 40).toArray(), fee, random.nextDouble(5, 40), random.nextDouble(0.1));
    }

    @Test
    void twoMicrogridsTradeOnlyWhereTheFeeIsBelowTheSpread() {
        double[] demand = {-10, 6};

        assertThat(of(demand, table(2, 0.16), 100, 0).clear().cost()).isCloseTo(6 * 0.16 - 4 * 0.08, within(1e-7));
        assertThat(of(demand, table(2, 0.18), 100, 0).clear().cost()).isCloseTo(6 * 0.25 - 10 * 0.08, within(1e-7));
    }

    @Test
    void energyTakesADetourWhereFeesBreakTheTriangle() {
        double[][] fee = {{0, 0.01, 0.15}, {0.01, 0, 0.01}, {0.15, 0.01, 0}};

        MicrogridExchange.Cleared cleared =
                of(new double[] {-5, 0, 5}, fee, 100, 0).clear();

        assertThat(cleared.cost()).isCloseTo(5 * 0.02, within(1e-7));
        assertThat(cleared.flows()).extracting(Flow::to).contains(1, 2);
    }

    @Test
    void whatIsLostOnTheWayMustBeSentToo() {
        MicrogridExchange.Cleared cleared =
                of(new double[] {-10, 6}, table(2, 0.01), 100, 0.25).clear();

        assertThat(cleared.flows()).hasSize(1);
        assertThat(cleared.flows().getFirst().kwh()).isCloseTo(8, within(1e-6));
        assertThat(cleared.cost()).isCloseTo(8 * 0.01 - 2 * 0.08, within(1e-7));
    }

    @Test
    void everyMicrogridBalancesNobodyTogetherPaysMoreAndThePriceIsOneMoreKilowattHour() {
        RandomGenerator random = Property.random("microgrids");
        for (int k = 0; k < 40; k++) {
            MicrogridExchange exchange = random(random, 2 + random.nextInt(5));
            MicrogridExchange.Cleared cleared = exchange.clear();
            double[] balance = exchange.netDemandKwh().clone();
            double cost = 0;
            for (Flow flow : cleared.flows()) {
                balance[flow.from()] += flow.kwh();
                balance[flow.to()] -= flow.kwh() * (1 - exchange.lossShare()[flow.from()][flow.to()]);
                cost += flow.kwh() * exchange.fee()[flow.from()][flow.to()];
                assertThat(flow.kwh()).isLessThanOrEqualTo(exchange.capacityKwh()[0][1] + 1e-6);
            }
            for (int i = 0; i < balance.length; i++) {
                assertThat(cleared.boughtKwh()[i] - cleared.soldKwh()[i]).isCloseTo(balance[i], within(1e-6));
                cost += 0.25 * cleared.boughtKwh()[i] - 0.08 * cleared.soldKwh()[i];
                assertThat(cleared.energyPrice()[i]).isBetween(0.08 - 1e-6, 0.25 + 1e-6);
            }
            assertThat(cost).isCloseTo(cleared.cost(), within(1e-6));
            assertThat(cleared.cost()).isLessThanOrEqualTo(exchange.costAlone() + 1e-7);
            assertMarginal(exchange, cleared);
        }
    }

    private static void assertMarginal(MicrogridExchange exchange, MicrogridExchange.Cleared cleared) {
        double[] more = exchange.netDemandKwh().clone();
        more[0] += 1e-4;
        double rise = new MicrogridExchange(
                                more,
                                exchange.buyPrice(),
                                exchange.sellPrice(),
                                exchange.fee(),
                                exchange.capacityKwh(),
                                exchange.lossShare())
                        .clear()
                        .cost()
                - cleared.cost();
        assertThat(rise / 1e-4).isCloseTo(cleared.energyPrice()[0], within(1e-3));
    }

    @Test
    void aWiderPairOrOneMoreNeighbourNeverRaisesTheCost() {
        RandomGenerator random = Property.random("wider-pairs");
        for (int k = 0; k < 20; k++) {
            MicrogridExchange narrow = random(random, 4);
            MicrogridExchange wide = new MicrogridExchange(
                    narrow.netDemandKwh(),
                    narrow.buyPrice(),
                    narrow.sellPrice(),
                    narrow.fee(),
                    table(4, 60),
                    narrow.lossShare());

            assertThat(wide.clear().cost()).isLessThanOrEqualTo(narrow.clear().cost() + 1e-7);
            assertThat(narrow.clear(0b1111).cost())
                    .isLessThanOrEqualTo(narrow.clear(0b0111).cost() + narrow.costAlone(3) + 1e-7);
        }
    }

    @Test
    void aUtilityThatPaysMoreThanItAsksIsRefused() {
        assertThatThrownBy(() -> new MicrogridExchange(
                        new double[1], new double[] {0.1}, new double[] {0.2}, table(1, 0), table(1, 1), table(1, 0)))
                .hasMessageContaining("without end");
    }
}
