package org.openelecbay.simulation.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// What can be said about the figures that reviews quote.
class ReviewsTest {

    /// (p_b - p_s) / 2 p_b, 2 of 6 INR, where nobody has a contract beside the pool.
    @Test
    void underTheMidMarketRuleTheDistanceFromRetailIsTheTariffs() {
        assertThat(of("lucknow", "mid-market-rate").belowRetail()).isCloseTo(2.0 / 6, within(1e-9));
    }

    /// Nearly the same energy at other prices: what consumers save less, prosumers earn more.
    @Test
    void theRuleMovesMoneyBetweenTheSidesMoreThanItMovesTheSum() {
        Reviews middle = of("lucknow", "mid-market-rate");
        Reviews auction = of("lucknow", "call-auction");

        assertThat(auction.billsFall()).isGreaterThan(middle.billsFall());
        assertThat(auction.revenueRises()).isLessThan(middle.revenueRises());
        assertThat(Math.abs(auction.costFalls() - middle.costFalls())).isLessThan(0.05);
    }

    @Test
    void consumersSaveAndProsumersEarnUnderEveryRuleOfTheTable() {
        assertThat(Reviews.ALL).allSatisfy(each -> {
            assertThat(each.billsFall()).isBetween(0.0, 1.0);
            assertThat(each.revenueRises()).isPositive();
            assertThat(each.costFalls()).isPositive();
        });
    }

    private static Reviews of(String scenario, String rule) {
        return Reviews.ALL.stream()
                .filter(each -> each.scenario().equals(scenario) && each.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
