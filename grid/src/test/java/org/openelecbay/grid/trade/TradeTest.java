package org.openelecbay.grid.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.envelope.FourCustomers;
import org.openelecbay.grid.headroom.BindingElement;
import org.openelecbay.grid.headroom.LimitKind;
import org.openelecbay.grid.headroom.OperatingLimits;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.sensitivity.BalancedModel;

/// The check of trades and the acceptance of orders (spec grid 3.3 and 3.4).
class TradeTest {

    private static final double[] RATINGS = {1.0, 0.45, 0.35, 0.6};

    private static BalancedModel model(double slackPu) {
        BalancedNetwork network = FourCustomers.network(slackPu, RATINGS);
        return BalancedModel.of(network);
    }

    private static TradeCheck check(BalancedModel model, double highestPu, double marginPu) {
        double[] none = new double[model.terminals().size()];
        return new TradeCheck(model, none, none, new OperatingLimits(0.9, highestPu, 1), marginPu);
    }

    @Test
    void aSmallTradeIsAcceptedAndItsEffectIsWhatThePowerFlowFinds() {
        BalancedModel model = model(1.0);
        TradeCheck check = check(model, 1.05, TradeCheck.SCREENING_MARGIN_PU);
        Trade trade = new Trade(model.terminal("4"), model.terminal("3"), 20);
        assertThat(check.check(trade).accepted()).isTrue();
        TradeEffect effect = check.effect(trade);
        OperatingPoint after = check.after(trade);
        for (int place = 0; place < 4; place++) {
            assertThat(check.before().voltage(place) + effect.voltagePu()[place])
                    .isEqualTo(after.voltage(place), within(1e-5));
        }
        assertThat(check.before().lossKw() + effect.lossKw()).isEqualTo(after.lossKw(), within(0.05));
    }

    @Test
    void aTradeAndItsReverseCancelInTheLinearCheck() {
        BalancedModel model = model(1.0);
        TradeCheck check = check(model, 1.05, 0);
        TradeEffect there = check.effect(new Trade(4, 3, 50));
        TradeEffect back = check.effect(new Trade(3, 4, 50));
        for (int place = 0; place < 4; place++) {
            assertThat(there.voltagePu()[place]).isEqualTo(-back.voltagePu()[place], within(1e-15));
        }
        assertThat(there.lossKw()).isEqualTo(-back.lossKw(), within(1e-12));
    }

    @Test
    void aTradeTooLargeIsCutToWhatFitsAndNamesTheElement() {
        BalancedModel model = model(1.0);
        TradeCheck check = check(model, 1.05, 0);
        Trade trade = new Trade(model.terminal("3"), model.terminal("1"), 800);
        TradeVerdict screened = check.check(trade);
        TradeVerdict exact = check.largest(trade);
        assertThat(screened.accepted()).isFalse();
        BindingElement binding = screened.binding();
        assertThat(binding).isNotNull();
        assertThat(binding.kind()).isEqualTo(LimitKind.OVERLOAD);
        assertThat(binding.element()).isEqualTo("2-3");
        assertThat(exact.feasibleKw()).isBetween(300.0, 500.0);
        assertThat(check.broken(List.of(trade))).isNotNull();
        assertThat(check.broken(List.of(new Trade(3, 1, exact.feasibleKw())))).isNull();
    }

    @Test
    void aTradeWithinOneBusIsAcceptedEvenWhereALimitIsBroken() {
        BalancedModel model = model(1.2);
        TradeCheck check = check(model, 1.05, 0);
        assertThat(check.check(new Trade(2, 2, 1e6)).accepted()).isTrue();
        assertThat(check.check(new Trade(3, 2, 100)).accepted()).isFalse();
    }

    private static List<NetworkOrder> orders() {
        return List.of(
                new NetworkOrder("a", 1, new Trade(3, 1, 300), 0.01),
                new NetworkOrder("b", 2, new Trade(2, 2, 900), 0.00),
                new NetworkOrder("c", 3, new Trade(3, 4, 400), 0.09),
                new NetworkOrder("d", 3, new Trade(4, 2, 100), 0.05));
    }

    private static Acceptance accepted(CurtailmentRule rule, double lotKw) {
        OperatingLimits limits = new OperatingLimits(0.9, 1.05, 1);
        return new OrderAcceptance(model(1.0), limits, lotKw).accept(orders(), rule);
    }

    @Test
    void theLastToArriveGivesWayAndHearsWhichElementBinds() {
        Acceptance acceptance = accepted(CurtailmentRule.SEQUENTIAL, 0);
        assertThat(acceptance.orders().get(0).kw()).isEqualTo(300);
        assertThat(acceptance.orders().get(1).kw()).isEqualTo(900);
        assertThat(acceptance.orders().get(2).kw()).isBetween(20.0, 200.0);
        assertThat(acceptance.orders().get(2).binding())
                .isNotNull()
                .satisfies(each -> assertThat(each.element()).isEqualTo("2-3"));
    }

    @Test
    void lessThanALotIsRefusedWithItsReason() {
        Acceptance acceptance = accepted(CurtailmentRule.SEQUENTIAL, 250);
        AcceptedOrder cut = acceptance.orders().get(2);
        assertThat(cut.kw()).isZero();
        assertThat(cut.belowLot()).isTrue();
        assertThat(cut.binding()).isNotNull();
    }

    @Test
    void proRataCutsEverybodyByOneFactorExceptNeighboursOnOneBus() {
        Acceptance acceptance = accepted(CurtailmentRule.PRO_RATA, 0);
        double factor = acceptance.commonFactor();
        assertThat(factor).isBetween(0.3, 0.9);
        assertThat(acceptance.orders().get(0).kw()).isEqualTo(300 * factor, within(1e-9));
        assertThat(acceptance.orders().get(2).kw()).isEqualTo(400 * factor, within(1e-9));
        assertThat(acceptance.orders().get(1).kw()).isEqualTo(900);
    }

    @Test
    void priceOrderServesTheGreatestSurplusFirst() {
        Acceptance acceptance = accepted(CurtailmentRule.PRICE_ORDER, 0);
        assertThat(acceptance.orders().get(2).kw()).isGreaterThan(300);
        assertThat(acceptance.orders().get(0).kw()).isLessThan(100);
    }

    @Test
    void leastCostLosesNoMoreSurplusThanAnyOtherRule() {
        double least = lost(accepted(CurtailmentRule.LEAST_COST, 0));
        for (CurtailmentRule rule : CurtailmentRule.values()) {
            assertThat(least).as("%s", rule).isLessThanOrEqualTo(lost(accepted(rule, 0)) + 1e-6);
        }
    }

    private static double lost(Acceptance acceptance) {
        return acceptance.orders().stream()
                .mapToDouble(each -> each.curtailedKw() * each.order().surplusPerKwh())
                .sum();
    }
}
