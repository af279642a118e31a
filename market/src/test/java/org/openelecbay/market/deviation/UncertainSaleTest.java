package org.openelecbay.market.deviation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.deviation.UncertainSale.Scenario;
import org.openelecbay.solver.draft.ProgramDraft;

/// A forecast sold with its error, against a linear program for each scenario.
class UncertainSaleTest {

    private static UncertainSale random(SplittableRandom random) {
        List<FlexibleLoad> loads = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            loads.add(new FlexibleLoad(random.nextInt(4) / 2.0, cents(random), random.nextInt(4) / 2.0, cents(random)));
        }
        return new UncertainSale(
                random.nextInt(8),
                new DeviationPrices(cents(random), cents(random), cents(random), cents(random)),
                loads);
    }

    private static double cents(SplittableRandom random) {
        return random.nextInt(0, 26) / 100.0;
    }

    @Test
    void theMeritOrderIsTheLinearProgram() {
        Seeds.every(400, UncertainSaleTest::random, sale -> {
            for (double actual : new double[] {0, 0.5, 2.3, 4, 9}) {
                assertThat(sale.at(actual).net()).isCloseTo(byProgram(sale, actual), within(1e-7));
            }
        });
    }

    /// Loads and the supplier settle the deviation as cheaply as they can.
    private static double byProgram(UncertainSale sale, double actual) {
        DeviationPrices prices = sale.prices();
        double deviation = actual - sale.forecast();
        ProgramDraft draft = new ProgramDraft();
        ProgramDraft.Row balance = draft.equal(Math.abs(deviation));
        for (FlexibleLoad load : sale.loads()) {
            balance.plus(
                    1,
                    deviation > 0
                            ? draft.variable(0, load.up(), load.upPrice() - prices.surplus())
                            : draft.variable(0, load.down(), load.downPrice()));
        }
        balance.plus(
                1,
                draft.variable(0, Double.POSITIVE_INFINITY, deviation > 0 ? -prices.export() : prices.compensation()));
        double sold = prices.energy() * Math.min(actual, sale.forecast());
        return sold - draft.solve().objective();
    }

    @Test
    void moreFlexibilityNeverLowersTheExpectedNet() {
        List<Scenario> scenarios = List.of(new Scenario(0, 0.2), new Scenario(3, 0.5), new Scenario(8, 0.3));
        Seeds.every(300, UncertainSaleTest::random, sale -> {
            List<FlexibleLoad> more = new ArrayList<>(sale.loads());
            more.add(new FlexibleLoad(1, 0.05, 1, 0.07));
            assertThat(new UncertainSale(sale.forecast(), sale.prices(), more).expectedNet(scenarios))
                    .isGreaterThanOrEqualTo(sale.expectedNet(scenarios) - 1e-12);
        });
    }

    @Test
    void roundingOfADeviationActivatesNobody() {
        UncertainSale sale = new UncertainSale(
                5,
                new DeviationPrices(0.14, 0.12, 0.2, 0.05),
                List.of(
                        new FlexibleLoad(0.1, 0.01, 0, 0),
                        new FlexibleLoad(0.2, 0.02, 0, 0),
                        new FlexibleLoad(1, 0.03, 0, 0)));

        assertThat(sale.at(5.3).activations()).hasSize(2);
        assertThat(sale.at(5.3).residual()).isZero();
        assertThat(sale.at(5 + 1e-15).activations()).isEmpty();
    }

    @Test
    void withoutLoadsTheSupplierTakesAndGives() {
        UncertainSale alone = new UncertainSale(5, new DeviationPrices(0.14, 0.12, 0.2, 0.05), List.of());

        assertThat(alone.at(7).net()).isCloseTo(0.7 + 0.1, within(1e-12));
        assertThat(alone.at(4).net()).isCloseTo(0.56 - 0.2, within(1e-12));
        assertThat(alone.at(4).residual()).isEqualTo(-1);
    }

    @Test
    void badInputsAreNamed() {
        assertThatThrownBy(() -> new Scenario(1, 1.2)).hasMessageContaining("probability 1.2");
        assertThatThrownBy(() -> new FlexibleLoad(-1, 0, 0, 0)).hasMessageContaining("no energy is negative");
        assertThatThrownBy(() -> new UncertainSale(1, new DeviationPrices(0, 0, 0, 0), List.of())
                        .expectedNet(List.of(new Scenario(1, 0.4))))
                .hasMessageContaining("sum to 0.4");
    }
}
