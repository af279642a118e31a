package org.openelecbay.simulation.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openelecbay.core.Money;
import org.openelecbay.core.PriceBand;
import org.openelecbay.market.catalog.CatalogEntry;
import org.openelecbay.market.catalog.RuleCatalog;
import org.openelecbay.simulation.Streets;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.Simulation;
import org.openelecbay.simulation.day.SlotRecord;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.StorageSettings;

/// The optimum of a day beside one found by trying every content of the battery, and above what every rule reaches.
class ForesightTest {

    private static final List<String> OF_THE_LARGE_STREET = List.of("mid-market-rate", "call-auction", "priorities");

    /// A grid of contents can only miss a little of the best, and never beat it.
    @Test
    void theOptimumIsWhatTryingEveryContentFinds() {
        for (int[] efficiencies : new int[][] {{1_000, 1_000}, {950, 900}, {500, 800}}) {
            Scenario scenario = Streets.lampStreet();
            DayResult resting = Streets.run(Simulation.prepare(scenario), "supplier");
            StorageSettings battery = lossy(scenario.storage().orElseThrow(), efficiencies);
            Money exact = new Foresight(Optional.of(battery), 2_000, 15).leastDue(resting);

            double tried = -best(resting, battery, 2_000 * 15 / 60.0);

            assertThat(exact.nanos() / 1e9).isLessThanOrEqualTo(tried / 1e9 + 1e-9);
            assertThat(exact.nanos() / 1e9).isCloseTo(tried / 1e9, within(0.002));
        }
    }

    static Stream<String> scenarios() {
        return Stream.of("european-lv", "lucknow", "iitgn");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void noRuleBeatsTheOptimumAndGainsAreThoseOfTheBills(String name) {
        Scenario scenario = Streets.example(name);
        Simulation simulation = Simulation.prepare(scenario);
        DayResult alone = Streets.run(simulation, "supplier");
        for (CatalogEntry rule : rules(name)) {
            DayResult day = Streets.run(simulation, rule.name());
            Indicators figures = Indicators.of(scenario, simulation.feeder(), day, alone);
            GainIndicators gains = figures.gains();

            assertThat(figures.welfare().share().orElseThrow()).as(rule.name()).isLessThan(1 + 1e-6);
            assertThat(gains.consumers().plus(gains.prosumers()).plus(gains.storage()))
                    .as(rule.name())
                    .isEqualTo(figures.money().saving());
            assertThat(figures.gains().negative())
                    .as(rule.name())
                    .isEqualTo(figures.money().worseOff());
        }
    }

    /// The small streets run under every rule.
    private static List<CatalogEntry> rules(String scenario) {
        return RuleCatalog.builtIn().entries().stream()
                .filter(rule -> !scenario.equals("european-lv") || OF_THE_LARGE_STREET.contains(rule.name()))
                .toList();
    }

    @Test
    void withTheSupplierAloneNothingIsAddedAndNothingIsExchangedButMeterValues() {
        Scenario scenario = Streets.lampStreet();
        Simulation simulation = Simulation.prepare(scenario);
        DayResult alone = Streets.run(simulation, "supplier");
        Indicators figures = Indicators.of(scenario, simulation.feeder(), alone, alone);

        assertThat(figures.welfare().realised()).isEqualTo(Money.ZERO);
        assertThat(figures.welfare().optimum().isPositive()).isTrue();
        assertThat(figures.gains().gini()).isEmpty();
        assertThat(figures.market().meanPrice()).isEmpty();
        assertThat(figures.market().budgetGap()).isEqualTo(Money.ZERO);
        assertThat(figures.market().traffic().messages()).isEqualTo(8 * 4);
        assertThat(figures.market().traffic().bytes()).isEqualTo(8 * 4 * 40);
    }

    /// Dynamic programming over contents in steps of 2 Wh.
    private static double best(DayResult day, StorageSettings battery, double energy) {
        int step = 2;
        int levels = (int) ((battery.ceilingWattHours() - battery.floorWattHours()) / step) + 1;
        double price = battery.chargePrice().microsPerKwh();
        double[] later = new double[levels];
        Arrays.setAll(later, level -> price * (battery.floorWattHours() + (double) level * step));
        for (SlotRecord slot : day.slots().reversed()) {
            double net = EnergyIndicators.injectionOf(slot).wattHours();
            double[] now = new double[levels];
            Arrays.fill(now, Double.NEGATIVE_INFINITY);
            for (int from = 0; from < levels; from++) {
                for (int to = 0; to < levels; to++) {
                    double change = (to - from) * (double) step;
                    double injected = change >= 0
                            ? -change * 1_000 / battery.chargeEfficiencyPermille()
                            : -change * battery.dischargeEfficiencyPermille() / 1_000;
                    if (Math.abs(injected) <= energy + 1e-9) {
                        now[from] = Math.max(now[from], money(net + injected, slot.band()) + later[to]);
                    }
                }
            }
            later = now;
        }
        int initial = (int) ((battery.initialWattHours() - battery.floorWattHours()) / step);
        return later[initial] - price * battery.initialWattHours();
    }

    private static double money(double net, PriceBand band) {
        return net >= 0
                ? net * band.exportPrice().microsPerKwh()
                : net * band.importPrice().microsPerKwh();
    }

    private static StorageSettings lossy(StorageSettings battery, int[] efficiencies) {
        return new StorageSettings(
                battery.capacityWattHours(),
                battery.floorWattHours(),
                battery.ceilingWattHours(),
                battery.initialWattHours(),
                efficiencies[0],
                efficiencies[1],
                battery.chargePrice(),
                battery.dischargePrice(),
                battery.vehiclePrice());
    }
}
