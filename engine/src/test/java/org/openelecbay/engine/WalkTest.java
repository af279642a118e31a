package org.openelecbay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.engine.Village.CLOSURE;
import static org.openelecbay.engine.Village.OPENING;
import static org.openelecbay.engine.Village.SLOT;
import static org.openelecbay.engine.Village.point;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MeterReading;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Price;
import org.openelecbay.core.Quality;
import org.openelecbay.core.Ratio;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Slot;
import org.openelecbay.market.auction.CallAuction;
import org.openelecbay.settlement.bill.Bill;
import org.openelecbay.settlement.bill.BillLine;
import org.openelecbay.settlement.bill.Billing;
import org.openelecbay.settlement.slot.SettlementTerms;

/// The walk: one slot from the meters' registers to the bill, under the call auction.
///
/// Anna and Dora have sun on their roofs, Ben and Cleo cook. The supplier pays 0.08 and asks 0.28 per kWh. Anna will
/// deliver less than she sold, and Cleo will draw more than she bought.
class WalkTest {

    private static final Slot LAST_KNOWN = new Slot(Instant.parse("2026-06-01T09:15:00Z"), SLOT.length());

    private static final SettlementTerms TERMS = new SettlementTerms(
            Price.perKwh("0.03"),
            new Ratio(5, 100),
            Price.perKwh("0.002"),
            Price.perKwh("0.01"),
            Price.perKwh("0.005"),
            Price.perKwh("0.20"));

    /// Imported and exported totals in Wh when the last known slot began.
    private final Map<String, Registers> registers = Map.of(
            "anna", new Registers(812_000, 2_440_100),
            "ben", new Registers(1_930_400, 0),
            "cleo", new Registers(655_031, 12),
            "dora", new Registers(402_007, 98_000));

    private final SlotStory story = SlotStory.announced(new CallAuction(), Village.terms(TERMS));

    @Test
    void fromTheRegistersToTheBill() {
        metersBecomePlans();
        plansBecomeOrders();
        ordersBecomeTrades();
        tradesBecomeDeliveries();
        deliveriesBecomeMoney();
        moneyBecomesBills();
    }

    /// The last quarter of an hour that the meters know is what everybody expects of the next one.
    private void metersBecomePlans() {
        story.opens();
        assertThat(metered("anna", LAST_KNOWN, 0, 3_000).injection()).isEqualTo(Energy.ofWattHours(3_000));

        plans("anna", metered("anna", LAST_KNOWN, 0, 3_000));
        plans("ben", metered("ben", LAST_KNOWN, 2_000, 0));
        plans("cleo", metered("cleo", LAST_KNOWN, 1_600, 100));
        plans("dora", metered("dora", LAST_KNOWN, 0, 1_000));
        assertThat(story.all(Event.PlanNoted.class)).hasSize(4);
    }

    private void plansBecomeOrders() {
        story.order(Village.offer("a1", "anna", 3_000, "0.10", OPENING.plusSeconds(10)));
        story.order(Village.offer("d1", "dora", 1_000, "0.12", OPENING.plusSeconds(20)));
        story.order(Village.bid("b1", "ben", 2_000, "0.24", OPENING.plusSeconds(30)));
        story.order(Village.bid("c1", "cleo", 1_500, "0.20", OPENING.plusSeconds(40)));
        assertThat(story.all(Event.OrderAccepted.class)).hasSize(4);

        story.order(Village.bid("e1", "eric", 800, "0.22", OPENING.plusSeconds(50)));
        story.order(Village.bid("b2", "ben", 100, "0.51", OPENING.plusSeconds(60)));
        story.order(Village.bid("c2", "cleo", 100, "0.24", CLOSURE));
        assertThat(story.all(Event.OrderRejected.class))
                .extracting(Event.OrderRejected::why)
                .containsExactly(Rejection.UNWILLING, Rejection.LIMIT_ABOVE_CAP, Rejection.GATE_CLOSED);
    }

    /// The gate closes, the auction clears, the audit finds nothing, and the DSO finds the street secure.
    private void ordersBecomeTrades() {
        story.closes();
        assertThat(story.all(Event.AuditFailed.class)).isEmpty();
        assertThat(story.planned("anna")).isEqualTo(3_000);
        assertThat(story.planned("cleo")).isEqualTo(-1_500);

        story.asks(new Street(2_000, 500));
        assertThat(story.all(Event.SecurityAsked.class)).hasSize(1);
        assertThat(story.trades())
                .containsExactly(
                        "anna > ben 2000 Wh @ 0.12/kWh",
                        "anna > cleo 1000 Wh @ 0.12/kWh",
                        "dora > cleo 500 Wh @ 0.12/kWh");
        assertThat(story.clearing().reasons())
                .extracting(Reason::sentence)
                .first()
                .asString()
                .startsWith("Only the price 0.12/kWh clears 3500 Wh");
    }

    private void tradesBecomeDeliveries() {
        Metered anna = metered("anna", SLOT, 100, 2_800);
        Metered ben = metered("ben", SLOT, 2_000, 0);
        Metered cleo = metered("cleo", SLOT, 1_900, 0);
        Metered dora = metered("dora", SLOT, 0, 1_000);
        List<Metered> all = List.of(anna, ben, cleo, dora);

        story.tell(new Command.MetersRead(all, Energy.ofWattHours(40)));
        assertThat(story.last(Event.Delivered.class).metered()).containsAll(all);
        assertThat(story.all(Event.ReadingSubstituted.class))
                .extracting(substituted -> substituted.point().id())
                .containsExactly("meter of eric", "meter of car", "meter of battery");
    }

    /// Traded, residual, deviation, penalty, fees and losses; every transfer moves money from one account to another.
    private void deliveriesBecomeMoney() {
        assertThat(story.account(NamedAccount.SUPPLIER)).isEqualTo(money("0.156"));
        assertThat(story.account(NamedAccount.NETWORK)).isEqualTo(money("0.035"));
        assertThat(story.account(NamedAccount.LEVY)).isEqualTo(money("0.0175"));
        assertThat(story.account(NamedAccount.OPERATOR)).isEqualTo(money("0.014"));
        assertThat(story.account(NamedAccount.PENALTIES)).isEqualTo(money("0.0045"));
        assertThat(story.account(NamedAccount.LOSSES)).isEqualTo(money("0.007"));
        assertThat(story.account(NamedAccount.SURPLUS)).isEqualTo(Money.ZERO);

        assertThat(story.cash("anna")).isEqualTo(money("0.2625"));
        assertThat(story.cash("ben")).isEqualTo(money("-0.276"));
        assertThat(story.cash("cleo")).isEqualTo(money("-0.319"));
        assertThat(story.cash("dora")).isEqualTo(money("0.0985"));
        story.ledger().requireBalanced();
    }

    private void moneyBecomesBills() {
        List<Bill> bills = Billing.bill(story.ledger(), Village.COMMUNITY.members(), SLOT.start(), SLOT.end());

        assertThat(bills.getFirst().lines())
                .extracting(WalkTest::words)
                .containsExactly(
                        "Local trade: 0.360000000 for 3000 Wh",
                        "Supplier, beside the plan: -0.084000000 for 300 Wh",
                        "Penalty for a broken promise: -0.004500000 for 300 Wh",
                        "Network losses: -0.003000000 for 3000 Wh",
                        "Service fee: -0.006000000 for 3000 Wh");
        assertThat(bills)
                .extracting(bill -> bill.member() + " " + bill.total().hundredths())
                .containsExactly("anna 26", "ben -28", "cleo -32", "dora 10", "eric 0", "village 0");
        assertThat(story.ledger().transfers().getLast().cause()).isEqualTo(Cause.ROUNDING);
        assertThat(story.account(NamedAccount.ROUNDING)).isEqualTo(money("0.006"));
    }

    private void plans(String who, Metered lastKnown) {
        long injection = lastKnown.injection().wattHours();
        story.plan(who, injection, Math.min(0, injection), injection);
    }

    /// The difference of two readings of cumulative registers.
    private Metered metered(String who, Slot slot, long imported, long exported) {
        Registers before = registers.get(who);
        return Metered.between(
                before.at(who, slot.start()), before.plus(imported, exported).at(who, slot.end()), slot);
    }

    private record Registers(long imported, long exported) {

        Registers plus(long moreImported, long moreExported) {
            return new Registers(imported + moreImported, exported + moreExported);
        }

        MeterReading at(String who, Instant when) {
            return new MeterReading(
                    point(who), when, Energy.ofWattHours(imported), Energy.ofWattHours(exported), Quality.MEASURED);
        }
    }

    private static String words(BillLine line) {
        return line.cause().words() + ": " + line.signed() + " for " + line.energy();
    }

    private static Money money(String decimal) {
        return Money.ofNanos(new BigDecimal(decimal).movePointRight(9).longValueExact());
    }
}
