package org.openelecbay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.engine.Village.SLOT;
import static org.openelecbay.engine.Village.id;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Origin;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;
import org.openelecbay.core.Trade;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;

/// The DSO's account pays for services, up to what it has agreed to, and for nothing else.
///
/// Anna sells Ben a kWh for 0.12 that costs him 0.10; the network owes the gap of 0.02.
class ServiceAuditTest {

    /// Clears as told and buys for the network up to a budget.
    private record Told(Money networkBudget, Set<Property> properties, Payment payment) implements MarketMechanism {

        @Override
        public Clearing clear(OrderBook book, SlotContext context) {
            Trade trade = new Trade(
                    1,
                    SLOT,
                    id("anna"),
                    id("ben"),
                    Energy.ofWattHours(1_000),
                    Price.perKwh("0.12"),
                    Price.perKwh("0.10"),
                    Origin.MATCHED);
            return new Clearing(SLOT, List.of(trade), List.of(payment), List.of());
        }
    }

    @Test
    void aServiceWithinTheBudgetIsPaid() {
        SlotStory story = told(20_000_000, Set.of(), service());

        assertThat(story.all(Event.AuditFailed.class)).isEmpty();
        story.secure().delivers();
        story.ledger().requireBalanced();
        assertThat(story.account(NamedAccount.NETWORK)).isEqualTo(Money.ofNanos(-20_000_000));
        assertThat(story.account(NamedAccount.SURPLUS)).isEqualTo(Money.ZERO);
    }

    @Test
    void noMoreLeavesItsAccountThanItHasAgreedTo() {
        assertThat(why(told(19_999_999, Set.of(), service())))
                .isEqualTo(
                        "The network would pay 20000000 nanos for services, more than the 19999999 that it has agreed"
                                + " to.");
    }

    @Test
    void aRuleWithoutABudgetOrOneThatClaimsBalanceGetsNothing() {
        String refused =
                "The account network would pay 0.020000000 to surplus for Service to the network, which no rule"
                        + " may ask of it.";

        assertThat(why(told(0, Set.of(), service()))).isEqualTo(refused);
        assertThat(why(told(20_000_000, Set.of(Property.BUDGET_BALANCED), service())))
                .isEqualTo(refused);
    }

    @Test
    void itPaysNoMemberAndForNothingElse() {
        Payment toAnna = Payment.to(id("anna"), NamedAccount.NETWORK, Money.ofNanos(20_000_000), Cause.NETWORK_SERVICE);
        Payment fee = payment(Cause.SURPLUS_SHARE);

        assertThat(why(told(20_000_000, Set.of(), toAnna))).startsWith("The account network would pay");
        assertThat(why(told(20_000_000, Set.of(), fee))).startsWith("The account network would pay");
    }

    private static Payment service() {
        return payment(Cause.NETWORK_SERVICE);
    }

    private static Payment payment(Cause cause) {
        return new Payment(
                new Payment.Holding(NamedAccount.NETWORK),
                new Payment.Holding(NamedAccount.SURPLUS),
                Money.ofNanos(20_000_000),
                cause);
    }

    private static String why(SlotStory story) {
        return story.last(Event.AuditFailed.class).why();
    }

    private static SlotStory told(long budget, Set<Property> claimed, Payment payment) {
        return SlotStory.open(new Told(Money.ofNanos(budget), claimed, payment))
                .offer("anna", 1_000, "0.12")
                .bid("ben", 1_000, "0.10")
                .closes();
    }
}
