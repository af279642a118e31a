package org.openelecbay.grid.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.optimal.ControllableUnit;

/// Clearing of generators without a network, where optima are known.
class GeneratorClearingTest {

    private static GeneratorOffer engine(String name, double a, double b, double lowest, double highest) {
        return GeneratorOffer.running(ControllableUnit.generator(name, CopperPlate.BUS, a, b, lowest, highest));
    }

    private static final List<GeneratorOffer> THREE =
            List.of(engine("one", 0.04, 20, 0, 60), engine("two", 0.05, 22, 0, 50), engine("three", 0.03, 28, 10, 80));

    @Test
    void withoutLimitsTheMarginalGeneratorSetsThePriceForAll() {
        Clearing clearing = GeneratorClearing.clear(THREE, List.of(MarketInterval.importing(150, 45)), 1);
        assertThat(clearing.accounts().get(0).kw().getFirst()).isCloseTo(60, within(1e-4));
        assertThat(clearing.accounts().get(1).kw().getFirst()).isCloseTo(50, within(1e-4));
        assertThat(clearing.accounts().get(2).kw().getFirst()).isCloseTo(40, within(1e-4));
        assertThat(clearing.accounts().get(2).pricesPerKwh().getFirst()).isCloseTo(30.4, within(1e-4));
        assertThat(clearing.accounts().get(0).profit()).isCloseTo(480, within(1e-2));
    }

    @Test
    void rampsCoupleTheIntervals() {
        List<GeneratorOffer> ramped = List.of(
                THREE.get(0).ramped(20), THREE.get(1).ramped(15), THREE.get(2).ramped(25));
        Clearing clearing = GeneratorClearing.clear(
                ramped,
                List.of(
                        MarketInterval.importing(90, 30),
                        MarketInterval.importing(150, 34),
                        MarketInterval.importing(170, 36),
                        MarketInterval.importing(120, 31)),
                1);
        assertThat(clearing.solved()).isTrue();
        assertThat(clearing.totalCost()).isCloseTo(13148.775, within(1e-3));
        assertThat(clearing.accounts().get(2).kw().get(2)).isCloseTo(51.5, within(1e-3));
        assertThat(clearing.accounts().get(0).pricesPerKwh().get(3)).isCloseTo(24.68, within(1e-3));
    }

    @Test
    void aGeneratorForcedToRunAtALossIsMadeWhole() {
        Clearing clearing = GeneratorClearing.clear(
                List.of(engine("cheap", 0.01, 5, 0, 200), engine("dear", 0.01, 50, 20, 80)),
                List.of(MarketInterval.importing(100, 30)),
                0.5);
        GeneratorAccount dear = clearing.accounts().get(1);
        assertThat(dear.profit()).isNegative();
        assertThat(dear.makeWhole()).isCloseTo(-dear.profit(), within(1e-9));
        assertThat(clearing.accounts().get(0).makeWhole()).isZero();
    }

    @Test
    void switchingIsAsCheapAsTryingEveryCombination() {
        Random random = new Random(8);
        for (int round = 0; round < 6; round++) {
            List<GeneratorOffer> offers = List.of(
                    engine("one", 0.02 + 0.03 * random.nextDouble(), 20, 20, 60).stoppable(100 * random.nextDouble()),
                    engine("two", 0.04, 18 + 8 * random.nextDouble(), 30, 50).stoppable(200 * random.nextDouble()),
                    engine("three", 0.03, 25, 10, 80).stoppable(50));
            List<MarketInterval> market = List.of(MarketInterval.importing(40 + 100 * random.nextDouble(), 30));
            Clearing found = GeneratorClearing.clear(offers, market, 1);
            double cheapest = Double.POSITIVE_INFINITY;
            for (int on = 0; on < 8; on++) {
                List<GeneratorOffer> fixed = new ArrayList<>();
                double standing = 0;
                for (int k = 0; k < 3; k++) {
                    boolean runs = ((on >> k) & 1) == 1;
                    fixed.add(GeneratorOffer.running(
                            runs ? offers.get(k).unit() : offers.get(k).unit().standing()));
                    standing += runs ? offers.get(k).standingCost() : 0;
                }
                Clearing tried = GeneratorClearing.clear(fixed, market, 1);
                if (tried.solved()) {
                    cheapest = Math.min(cheapest, tried.totalCost() + standing);
                }
            }
            assertThat(found.totalCost()).as("round %s", round).isCloseTo(cheapest, within(1e-4));
        }
    }

    @Test
    void aPriceTakerRunsWhereItsMarginalCostMeetsThePriceAndEarnsMoreThanAtAFlatTariffBelowIt() {
        GeneratorOffer offer = THREE.get(0);
        assertThat(offer.bestResponseKw(22)).isCloseTo(25, within(1e-12));
        assertThat(offer.bestResponseKw(19)).isZero();
        assertThat(offer.bestResponseKw(99)).isEqualTo(60);
        Clearing clearing = GeneratorClearing.clear(THREE, List.of(MarketInterval.importing(150, 45)), 1);
        assertThat(clearing.accounts().get(0).profit()).isGreaterThan(offer.flatProfitPerHour(24));
    }
}
