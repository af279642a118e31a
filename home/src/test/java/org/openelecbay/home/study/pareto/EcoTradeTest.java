package org.openelecbay.home.study.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;
import org.openelecbay.home.equipment.BlockAppliance;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.study.bilinear.BilinearSolution;
import org.openelecbay.home.study.bilinear.Partition;
import org.openelecbay.solver.integer.BranchAndBound;

class EcoTradeTest {

    private static final Storage BATTERY =
            new Storage("battery", 1, 0, 4, 2, 2, 0.95, 0.95, 0, 0.005, 0, Terminal.AS_BEGUN);

    private static TradingHome home(double[] load, double[] generation) {
        return new TradingHome(load, generation, Optional.empty(), List.of());
    }

    private static TradeTerms terms(int steps, double fee) {
        double[] buy = new double[steps];
        double[] sell = new double[steps];
        Arrays.fill(buy, 0.3);
        Arrays.fill(sell, 0.1);
        return new TradeTerms(1, buy, sell, fee, 10);
    }

    private static EcoTrade trade(List<TradingHome> homes, TradeTerms terms) {
        return new EcoTrade(homes, terms, new BranchAndBound());
    }

    @Test
    void aSellerAndABuyerShareTheGainHalfAndHalf() {
        List<TradingHome> homes =
                List.of(home(new double[] {0}, new double[] {5}), home(new double[] {4}, new double[1]));

        EcoTrade.Outcome outcome = trade(homes, terms(1, 0.02)).negotiate();

        // 4 kWh gain 0.3 - 0.1 - 0.02 each; the buyer pays the fee, so the price is 0.19.
        assertThat(outcome.saving(0)).isCloseTo(0.36, within(1e-6));
        assertThat(outcome.saving(1)).isCloseTo(0.36, within(1e-6));
        assertThat(outcome.price()[0]).isCloseTo(0.19, within(1e-6));
        assertThat(outcome.boughtKw()[1][0]).isCloseTo(4, within(1e-6));
    }

    @Test
    void aFeeAboveTheSpreadLeavesEverybodyAlone() {
        List<TradingHome> homes =
                List.of(home(new double[] {0}, new double[] {5}), home(new double[] {4}, new double[1]));

        EcoTrade.Outcome outcome = trade(homes, terms(1, 0.25)).negotiate();

        assertThat(outcome.saving(0)).isCloseTo(0, within(1e-6));
        assertThat(outcome.total()).isCloseTo(4 * 0.3 - 5 * 0.1, within(1e-6));
    }

    @Test
    void anApplianceMovesToANeighboursSurplus() {
        BlockAppliance washer = new BlockAppliance("washer", 2, 1, 0, 2, 0, 0.01);
        List<TradingHome> homes = List.of(
                home(new double[3], new double[] {0, 3, 0}),
                new TradingHome(new double[3], new double[3], Optional.empty(), List.of(washer)));

        EcoTrade.Outcome outcome = trade(homes, terms(3, 0.01)).negotiate();

        // One step away from the wish, 2 kWh of fees, and 1 kWh left to feed in.
        assertThat(outcome.boughtKw()[1][1]).isCloseTo(2, within(1e-6));
        assertThat(outcome.total()).isCloseTo(0.02 + 0.02 - 0.1, within(1e-6));
    }

    @Test
    void nobodyPaysMoreThanAloneMoneyIsPassedOnAndTheOptimumIsBesideIt() {
        RandomGenerator random = Property.random("eco-trade");
        for (int k = 0; k < 6; k++) {
            EcoTrade trade = trade(
                    homes(random),
                    new TradeTerms(
                            1,
                            random.doubles(3, 0.15, 0.4).toArray(),
                            random.doubles(3, 0.02, 0.12).toArray(),
                            0.01,
                            6));
            EcoTrade.Outcome outcome = trade.negotiate();
            BilinearSolution optimum = trade.optimum(Partition.USUAL);

            for (int n = 0; n < outcome.cost().length; n++) {
                assertThat(outcome.saving(n)).isGreaterThanOrEqualTo(-1e-6);
            }
            assertThat(optimum.found()).isTrue();
            assertThat(outcome.total()).isGreaterThanOrEqualTo(optimum.bound() - 1e-5);
            assertThat(trade.totalWithoutCondition()).isLessThanOrEqualTo(optimum.objective() + 1e-6);
            assertThat(outcome.total())
                    .isCloseTo(optimum.objective(), within(0.01 * Math.abs(optimum.objective()) + 1e-5));
            for (int t = 0; t < 3; t++) {
                double net = 0;
                for (double[] each : outcome.boughtKw()) {
                    net += each[t];
                }
                assertThat(net).isCloseTo(0, within(1e-6));
            }
        }
    }

    private static List<TradingHome> homes(RandomGenerator random) {
        List<TradingHome> homes = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            homes.add(new TradingHome(
                    random.doubles(3, 0, 3).toArray(),
                    random.doubles(3, 0, n == 0 ? 6 : 2).toArray(),
                    n == 1 ? Optional.of(BATTERY) : Optional.empty(),
                    n == 2 ? List.of(new BlockAppliance("washer", 1, 2, 0, 1, 0, 0.02)) : List.of()));
        }
        return homes;
    }

    @Test
    void whereEnergyHasANegativePriceNoBatteryDoesBothAtOnce() {
        TradeTerms terms = new TradeTerms(1, new double[] {-0.2, 0.3}, new double[] {-0.3, 0.1}, 0, 5);
        List<TradingHome> homes = List.of(
                new TradingHome(new double[] {0, 1}, new double[2], Optional.of(BATTERY), List.of()),
                home(new double[] {0, 1}, new double[2]));

        // The battery holds 1 kWh and takes 2 kW, so it ends the first step with 2.9 kWh and must keep 1: it earns 0.4.
        double expected = -0.2 * 2 + 0.3 * (2 - 1.9 * 0.95) + 0.005 * (2 + 1.9 * 0.95);
        assertThat(trade(homes, terms).negotiate().total()).isCloseTo(expected, within(1e-5));
    }

    @Test
    void anApplianceThatDoesNotFitIsNamed() {
        BlockAppliance washer = new BlockAppliance("washer", 2, 3, 1, 2, 1, 0);
        List<TradingHome> homes =
                List.of(new TradingHome(new double[3], new double[3], Optional.empty(), List.of(washer)));

        assertThatThrownBy(() -> trade(homes, terms(3, 0)).negotiate()).hasMessageContaining("washer");
        assertThatThrownBy(() -> new TradeTerms(1, new double[] {0.1}, new double[] {0.2}, 0, 1))
                .hasMessageContaining("buy to sell");
    }
}
