package org.openelecbay.market.game.microgrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.Setting.cents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;
import org.openelecbay.market.game.leader.Follower;
import org.openelecbay.market.game.leader.Lot;

class PriceQuantityGameTest {

    private static final int CASES = 300;
    private static final int STEPS = 1_000;
    private static final Follower.Quadratic LINE = new Follower.Quadratic(1, 0.01, Double.POSITIVE_INFINITY);

    @Test
    void inAnEquilibriumAtOnceNobodyGainsByAnotherPriceAndWithoutOneSomebodyDoes() {
        int[] found = new int[2];
        Seeds.every(CASES, PriceQuantityGameTest::game, game -> {
            Outcome outcome = game.atOnce();
            found[outcome.isEquilibrium() ? 1 : 0]++;
            double most = 0;
            for (int j = 0; j < game.microgrids().size(); j++) {
                double now = profit(game, j, outcome.price(), outcome.quantities()[j]);
                for (int k = 0; k <= STEPS; k++) {
                    double price = game.low() + (game.high() - game.low()) * k / STEPS;
                    most = Math.max(most, atPrice(game, outcome, j, price) - now);
                }
            }
            if (outcome.isEquilibrium()) {
                assertThat(most).isLessThan(1e-6);
            } else {
                int j = outcome.deviator();
                double now = profit(game, j, outcome.price(), outcome.quantities()[j]);
                assertThat(most).isLessThanOrEqualTo(outcome.epsilon() + 1e-9);
                assertThat(atPrice(game, outcome, j, outcome.temptation()) - now)
                        .isCloseTo(outcome.epsilon(), within(1e-6));
            }
        });
        assertThat(found).as("games without and with an equilibrium").doesNotContain(0);
    }

    @Test
    void inAnEquilibriumOfQuantitiesNobodyGainsByAnotherQuantity() {
        Seeds.every(CASES, PriceQuantityGameTest::game, game -> {
            Outcome outcome = game.quantityFirst();
            if (!outcome.isEquilibrium()) {
                return;
            }
            double total = Arrays.stream(outcome.quantities()).sum();
            for (int j = 0; j < game.microgrids().size(); j++) {
                double others = total - outcome.quantities()[j];
                double now = profit(game, j, outcome.price(), outcome.quantities()[j]);
                for (int k = 0; k <= STEPS; k++) {
                    double price = game.low() + (game.high() - game.low()) * k / STEPS;
                    double quantity = Math.min(
                            Math.max(0, game.demandAt(price) - others),
                            game.microgrids().get(j).upTo(game.high()));
                    assertThat(profit(game, j, price, quantity)).isLessThanOrEqualTo(now + 1e-6);
                }
            }
        });
    }

    @Test
    void twoEqualMicrogridsBringACournotQuantityEach() {
        PriceQuantityGame game = new PriceQuantityGame(List.of(LINE), List.of(having(90, 0.1), having(90, 0.1)), 0, 1);

        Outcome outcome = game.quantityFirst();

        assertThat(outcome.isEquilibrium()).isTrue();
        assertThat(outcome.price()).isCloseTo(0.4, within(1e-9));
        assertThat(outcome.quantities()).containsExactly(new double[] {30, 30}, within(1e-6));
    }

    @Test
    void smallMicrogridsSellAllAndLargeOnesUndercutEachOtherDownToTheirCost() {
        PriceQuantityGame small = new PriceQuantityGame(List.of(LINE), List.of(having(20, 0.1), having(20, 0.1)), 0, 1);
        PriceQuantityGame large =
                new PriceQuantityGame(List.of(LINE), List.of(having(200, 0.1), having(200, 0.1)), 0, 1);

        assertThat(small.atOnce().isEquilibrium()).isTrue();
        assertThat(small.atOnce().price()).isCloseTo(0.6, within(1e-9));
        assertThat(large.atOnce().isEquilibrium()).isTrue();
        assertThat(large.atOnce().price()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void inBetweenThereIsNoEquilibriumAndTheTemptationIsNamed() {
        PriceQuantityGame game = new PriceQuantityGame(List.of(LINE), List.of(having(45, 0.1), having(45, 0.1)), 0, 1);

        Outcome outcome = game.atOnce();

        assertThat(outcome.isEquilibrium()).isFalse();
        assertThat(outcome.price()).isCloseTo(0.1, within(1e-9));
        assertThat(outcome.temptation()).isCloseTo(0.325, within(1e-9));
        assertThat(outcome.epsilon()).isCloseTo(0.225 * 22.5, within(1e-9));
    }

    @Test
    void oneMicrogridAloneAsksItsBestPriceUpToTheCostOfTheNext() {
        PriceQuantityGame alone = new PriceQuantityGame(List.of(LINE), List.of(having(200, 0.1)), 0, 1);
        PriceQuantityGame watched =
                new PriceQuantityGame(List.of(LINE), List.of(having(200, 0.1), having(500, 0.3)), 0, 1);

        assertThat(alone.atOnce().price()).isCloseTo(0.55, within(1e-9));
        assertThat(watched.atOnce().isEquilibrium()).isTrue();
        assertThat(watched.atOnce().price()).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void theRuleSaysThatThereIsNoEquilibriumAndClearsTheMarket() {
        Clearing clearing = new MicrogridPrices(cents(5), Play.AT_ONCE)
                .clear(
                        book().bid("anna", 10_000, 20)
                                .offer("cleo", 6_000, 9)
                                .offer("dora", 6_000, 9)
                                .build(),
                        Setting.plain().context());

        assertThat(clearing.reasons().getFirst().sentence())
                .startsWith("No equilibrium in pure strategies")
                .contains("Edgeworth cycle", "the market clears at 0.09/kWh");
        assertThat(clearing.localEnergy().wattHours()).isEqualTo(10_000);
    }

    private static double profit(PriceQuantityGame game, int microgrid, double price, double quantity) {
        return price * quantity - game.microgrids().get(microgrid).costOf(quantity);
    }

    /// What a microgrid gains that asks another price for all that it would sell at it, while the others' prices stand.
    private static double atPrice(PriceQuantityGame game, Outcome outcome, int microgrid, double price) {
        double demand = game.demandAt(price);
        for (int other = 0; other < game.microgrids().size(); other++) {
            for (Lot lot : game.microgrids().get(other).lots()) {
                boolean isActive = outcome.quantities()[other] > 0 || lot.cost() > outcome.price();
                double asked = isActive ? Math.max(outcome.price(), lot.cost()) : lot.cost();
                demand -= other != microgrid && asked < price ? lot.energy() : 0;
            }
        }
        if (price <= outcome.price() && outcome.price() == game.low()) {
            return profit(game, microgrid, outcome.price(), outcome.quantities()[microgrid]);
        }
        double quantity =
                Math.min(Math.max(0, demand), game.microgrids().get(microgrid).upTo(price));
        return profit(game, microgrid, price, quantity);
    }

    private static PriceQuantityGame game(SplittableRandom random) {
        List<Follower.Quadratic> buyers = new ArrayList<>();
        for (int k = 1 + random.nextInt(4); k > 0; k--) {
            double most = random.nextBoolean() ? Double.POSITIVE_INFINITY : random.nextDouble(5, 40);
            buyers.add(new Follower.Quadratic(random.nextDouble(0.3, 1), random.nextDouble(0.01, 0.05), most));
        }
        List<Microgrid> microgrids = new ArrayList<>();
        for (int k = 1 + random.nextInt(4); k > 0; k--) {
            microgrids.add(having(random.nextDouble(2, 40), random.nextDouble(0, 0.3)));
        }
        return new PriceQuantityGame(buyers, microgrids, 0.05, random.nextDouble(0.4, 1.2));
    }

    private static Microgrid having(double energy, double cost) {
        return new Microgrid(List.of(new Lot(cost, energy)));
    }
}
