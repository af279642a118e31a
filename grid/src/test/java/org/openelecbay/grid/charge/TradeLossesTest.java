package org.openelecbay.grid.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;

/// Charges and losses of trades in random trees; a failing case prints its seed.
class TradeLossesTest {

    private static final double FACTOR = 0.01;

    private record Street(BalancedNetwork network, List<EnergyTrade> trades) {

        TradeFlows flows() {
            return new TradeFlows(network, trades);
        }

        Street times(double factor) {
            return new Street(
                    network,
                    trades.stream()
                            .map(each -> new EnergyTrade(each.seller(), each.buyer(), factor * each.energyKwh()))
                            .toList());
        }
    }

    private static Street random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int buses = random.nextInt(2, 9);
        List<BalancedBus> all = new ArrayList<>();
        List<BalancedBranch> branches = new ArrayList<>();
        for (int bus = 0; bus < buses; bus++) {
            all.add(BalancedBus.of("" + bus, 1));
            if (bus > 0) {
                branches.add(BalancedBranch.line(
                        "" + random.nextInt(bus), "" + bus, random.nextInt(1, 5) / 10.0, random.nextInt(1, 5) / 10.0));
            }
        }
        List<EnergyTrade> trades = new ArrayList<>();
        for (int t = random.nextInt(1, 7); t > 0; t--) {
            trades.add(new EnergyTrade(
                    "" + random.nextInt(buses), "" + random.nextInt(buses), random.nextInt(0, 9) / 2.0));
        }
        return new Street(
                new BalancedNetwork(1, all, branches, List.of(), List.of(new BalancedSource("0", 1, 0))), trades);
    }

    private static void everyStreet(Consumer<Street> property) {
        for (long seed = 1; seed <= 200; seed++) {
            try {
                property.accept(random(seed));
            } catch (AssertionError failure) {
                throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
    }

    @Test
    void sharesSumToTheLossWhereOnlyTradesFlow() {
        everyStreet(street -> {
            TradeLosses losses = new TradeLosses(street.flows(), FACTOR);
            assertThat(Arrays.stream(losses.shares()).sum()).isCloseTo(losses.total(), within(1e-12));
            assertThat(Arrays.stream(losses.proRata()).sum())
                    .isCloseTo(energy(street) > 0 ? losses.total() : 0, within(1e-12));
            assertThat(Arrays.stream(losses.floored()).sum()).isCloseTo(losses.total(), within(1e-12));
            assertThat(Arrays.stream(losses.floored()).min().orElse(0)).isNotNegative();
        });
    }

    @Test
    void theMarginalShareIsWhatTheLossGrowsBy() {
        everyStreet(street -> {
            double[] marginal = new TradeLosses(street.flows(), FACTOR).marginal();
            for (int t = 0; t < marginal.length; t++) {
                EnergyTrade trade = street.trades().get(t);
                double grown = loss(street, t, 1e-4) - loss(street, t, -1e-4);
                double rate = trade.energyKwh() > 0.1 ? grown / 2e-4 : 0;
                assertThat(marginal[t]).isCloseTo(trade.energyKwh() > 0.1 ? rate * trade.energyKwh() : 0, within(1e-8));
            }
        });
    }

    private static double loss(Street street, int t, double more) {
        List<EnergyTrade> trades = new ArrayList<>(street.trades());
        EnergyTrade trade = trades.get(t);
        if (trade.energyKwh() > 0.1) {
            trades.set(t, new EnergyTrade(trade.seller(), trade.buyer(), trade.energyKwh() + more));
        }
        return new TradeLosses(new TradeFlows(street.network(), trades), FACTOR).total();
    }

    @Test
    void chargesAreLinearInEnergyNotNegativeAndZeroAtHome() {
        everyStreet(street -> {
            double[] rates = new double[street.network().branches().size()];
            Arrays.setAll(rates, l -> (l + 1) / 100.0);
            for (int t = 0; t < street.trades().size(); t++) {
                double charge = street.flows().charge(t, rates);
                assertThat(charge).isNotNegative();
                assertThat(street.times(3).flows().charge(t, rates)).isCloseTo(3 * charge, within(1e-12));
                EnergyTrade trade = street.trades().get(t);
                if (trade.seller().equals(trade.buyer())) {
                    assertThat(charge).isZero();
                }
            }
        });
    }

    @Test
    void otherFlowsChangeWhatATradeLoses() {
        Street street = random(1);
        double[] against = new double[street.network().branches().size()];
        Arrays.setAll(against, l -> -10 * street.flows().flows()[l]);
        double[] shares = new TradeLosses(new TradeFlows(street.network(), street.trades(), against), FACTOR).shares();

        assertThat(Arrays.stream(shares).sum()).isLessThanOrEqualTo(0);
        assertThatThrownBy(() -> new TradeFlows(street.network(), street.trades(), new double[99]))
                .hasMessageContaining("Other flows are given on 99 of");
    }

    @Test
    void ratesFollowCongestionAndNeverFallBelowZero() {
        LineRates rates =
                new LineRates(new double[] {0.01, 0.01, 0.01}, new double[] {2, 2, Double.POSITIVE_INFINITY}, 0.005);

        assertThat(rates.after(new double[] {-4, 1, 7}).ratePerKwh()).containsExactly(0.02, 0.005, 0);
        assertThat(rates.after(new double[] {0, 0, 0}).ratePerKwh()).containsExactly(0, 0, 0);
        assertThatThrownBy(() -> new LineRates(new double[1], new double[2], 0)).hasMessageContaining("limits for 2");
    }

    @Test
    void aTradeIsViableWhereItsGainCoversItsWay() {
        TradeTerms terms = new TradeTerms(0.2, 0.1, 0.25);

        assertThat(terms.isViable(0.4, 4)).isTrue();
        assertThat(terms.isViable(0.41, 4)).isFalse();
        assertThat(terms.isViable(0, 0)).isTrue();
        assertThat(terms.ofBuyer(0.4)).isCloseTo(0.1, within(1e-12));
        assertThatThrownBy(() -> new TradeTerms(0.2, 0.1, 25)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> new EnergyTrade("1", "2", -1)).hasMessageContaining("exchanged");
    }

    private static double energy(Street street) {
        return street.trades().stream().mapToDouble(EnergyTrade::energyKwh).sum();
    }
}
