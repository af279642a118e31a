package org.openelecbay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.engine.Told.trade;
import static org.openelecbay.engine.Village.SLOT;
import static org.openelecbay.engine.Village.id;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Origin;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Trade;

/// The engine trusts no rule: a clearing that fails the audit books nothing and raises an alarm.
///
/// Anna offers 1,000 Wh from 0.10, Ben bids for 1,000 Wh up to 0.20; the battery buys at 0.10 and sells at 0.20.
class AuditTest {

    @Test
    void anHonestClearingPasses() {
        SlotStory story = cleared(trade(1, "anna", "ben", 1_000, "0.15"));

        assertThat(story.all(Event.AuditFailed.class)).isEmpty();
        assertThat(story.secure().trades()).hasSize(1);
    }

    @Test
    void nobodySellsMoreThanItOffered() {
        assertFails(cleared(trade(1, "anna", "ben", 1_001, "0.15")), "anna sells 1001 Wh, more than it offered.");
        assertFails(
                cleared(trade(1, "anna", "ben", 600, "0.15"), trade(2, "anna", "ben", 401, "0.15")),
                "anna sells 1001 Wh, more than it offered.");
    }

    @Test
    void nobodyBuysMoreThanItBidFor() {
        assertFails(
                cleared(trade(1, "anna", "ben", 1_000, "0.15"), trade(2, "battery", "ben", 1, "0.20")),
                "ben buys 1001 Wh, more than it bid for.");
    }

    @Test
    void nobodyIsPutOnTheOtherSideOrMadeToTrade() {
        assertFails(cleared(trade(1, "ben", "battery", 100, "0.10")), "ben sells 100 Wh, more than it offered.");
        assertFails(
                cleared(trade(1, "anna", "cleo", 100, "0.10")),
                "cleo is in the clearing and has no order in the book.");
        assertFails(
                cleared(trade(1, "ghost", "ben", 100, "0.10")),
                "ghost is in the clearing and has no order in the book.");
    }

    @Test
    void nobodySellsBelowOrBuysAboveItsLimit() {
        assertFails(
                cleared(trade(1, "anna", "ben", 1_000, "0.099999")),
                "anna gets 99999000 nanos for what it offered at 100000000.");
        assertFails(
                cleared(trade(1, "anna", "ben", 1_000, "0.200001")),
                "ben pays 200001000 nanos for what it bid 200000000 for.");
    }

    @Test
    void segmentsFillBestFirstAndTheirLimitsAddUp() {
        SlotStory story = SlotStory.open(
                        Told.Market.always(Clearing.of(SLOT, List.of(trade(1, "anna", "ben", 1_500, "0.12")))))
                .offer("anna", 1_000, "0.10")
                .offer("anna", 1_000, "0.17")
                .bid("ben", 2_000, "0.20");

        assertFails(story.closes(), "anna gets 180000000 nanos for what it offered at 185000000.");
    }

    @Test
    void tradesAreForTheSlotAndNumberedThrough() {
        Slot next = SLOT.next();
        assertFails(
                cleared(Clearing.of(next, List.of())),
                "The clearing is for the slot of 2026-06-01T10:15:00Z, not the one asked for.");
        assertFails(cleared(trade(1, next, "anna", "ben", 1_000, "0.15", "0.15")), "Trade 1 is for another slot.");
        assertFails(cleared(trade(2, "anna", "ben", 1_000, "0.15")), "Trade number 2 is out of sequence.");
        assertFails(
                cleared(trade(1, "anna", "ben", 500, "0.15"), trade(1, "anna", "ben", 500, "0.15")),
                "Trade number 1 is out of sequence.");
    }

    @Test
    void aSurplusMustBeHandedOn() {
        Trade gap = trade(1, SLOT, "anna", "ben", 1_000, "0.12", "0.18");
        Money surplus = Money.ofNanos(60_000_000);

        assertFails(cleared(gap), "The account surplus would keep 60000000 nanos of this clearing.");
        assertPasses(cleared(gap, pays("anna", NamedAccount.SURPLUS, surplus)));
        assertPasses(cleared(gap, moves(NamedAccount.SURPLUS, NamedAccount.OPERATOR, surplus)));
        assertFails(
                cleared(gap, pays("anna", NamedAccount.SURPLUS, Money.ofNanos(60_000_001))),
                "The account surplus would keep -1 nanos of this clearing.");
    }

    @Test
    void aDeficitIsTheOperatorsToCover() {
        Trade deficit = trade(1, SLOT, "anna", "ben", 1_000, "0.15", "0.12");

        assertFails(cleared(deficit), "The account surplus would keep -30000000 nanos of this clearing.");
        assertPasses(cleared(deficit, moves(NamedAccount.OPERATOR, NamedAccount.SURPLUS, Money.ofNanos(30_000_000))));
    }

    @Test
    void theCommunityPassesOnAllEnergyAndAllMoney() {
        assertFails(
                cleared(trade(1, "anna", "community", 1_000, "0.15"), trade(2, "community", "ben", 999, "0.15")),
                "The community buys 1000 Wh and sells 999 Wh.");
        assertFails(
                cleared(trade(1, "anna", "community", 1_000, "0.12"), trade(2, "community", "ben", 1_000, "0.18")),
                "The account community would keep 60000000 nanos of this clearing.");
        assertPasses(
                cleared(trade(1, "anna", "community", 1_000, "0.15"), trade(2, "community", "ben", 1_000, "0.15")));
    }

    @Test
    void theCommunityKeepsNothingThatIsPaidToItByName() {
        Payment toTheCommunity = new Payment(
                new Payment.Participating(id("anna")),
                new Payment.Participating(id("community")),
                Money.ofNanos(5),
                Cause.EQUALISATION);

        assertFails(
                cleared(trade(1, "anna", "ben", 1_000, "0.15"), toTheCommunity),
                "The account community would keep 5 nanos of this clearing.");
    }

    @Test
    void aPaymentTakesNoMoreThanTheTradesHaveGained() {
        Trade fair = trade(1, "anna", "ben", 1_000, "0.15");
        Payment allOfIt = Payment.from(id("ben"), NamedAccount.OPERATOR, Money.ofNanos(50_000_000), Cause.EQUALISATION);
        Payment oneMore = Payment.from(id("ben"), NamedAccount.OPERATOR, Money.ofNanos(50_000_001), Cause.EQUALISATION);

        assertPasses(cleared(fair, allOfIt));
        assertFails(cleared(fair, oneMore), "ben pays 50000001 nanos beside its trades, more than they gain it.");
    }

    @Test
    void aParticipationFeeIsTheSameForEverybodyWithAnOrderAndGoesToTheOperator() {
        Trade fair = trade(1, "anna", "ben", 1_000, "0.15");

        assertPasses(cleared(fair, fee("anna", NamedAccount.OPERATOR, 90_000_000)));
        assertPasses(cleared(fair, fee("anna", NamedAccount.OPERATOR, 7), fee("ben", NamedAccount.OPERATOR, 7)));
        assertFails(
                cleared(fair, fee("anna", NamedAccount.OPERATOR, 7), fee("ben", NamedAccount.OPERATOR, 8)),
                "The fee of");
        assertFails(
                cleared(fair, fee("anna", NamedAccount.OPERATOR, 7), fee("anna", NamedAccount.OPERATOR, 7)),
                "The fee of");
        assertFails(cleared(fair, fee("cleo", NamedAccount.OPERATOR, 7)), "The fee of");
        assertFails(cleared(fair, fee("anna", NamedAccount.SURPLUS, 7)), "The fee of");
    }

    @Test
    void aRuleThatLeavesNobodyWorseOffHasNoFeeBeyondTheGain() {
        Trade fair = trade(1, "anna", "ben", 1_000, "0.15");
        Payment fee = fee("anna", NamedAccount.OPERATOR, 90_000_000);
        assertFails(
                cleared(Told.Market.rational(new Clearing(SLOT, List.of(fair), List.of(fee), List.of()))),
                "anna pays 90000000 nanos beside its trades, more than they gain it.");
    }

    private static Payment fee(String payer, NamedAccount to, long nanos) {
        return Payment.from(id(payer), to, Money.ofNanos(nanos), Cause.PARTICIPATION_FEE);
    }

    @Test
    void aPaymentMayReturnWhatAPriceTookTooMuch() {
        Trade above = trade(1, SLOT, "anna", "ben", 1_000, "0.20", "0.21");

        assertFails(cleared(above, pays("anna", NamedAccount.SURPLUS, Money.ofNanos(10_000_000))), "ben pays");
        assertPasses(cleared(above, pays("ben", NamedAccount.SURPLUS, Money.ofNanos(10_000_000))));
    }

    @Test
    void noRuleReachesIntoThePocketOfSupplierDsoOrOperator() {
        for (NamedAccount pocket : List.of(
                NamedAccount.SUPPLIER,
                NamedAccount.NETWORK,
                NamedAccount.LOSSES,
                NamedAccount.OPERATOR,
                NamedAccount.LEVY,
                NamedAccount.PENALTIES,
                NamedAccount.ROUNDING)) {
            assertFails(
                    cleared(trade(1, "anna", "ben", 1_000, "0.15"), pays("anna", pocket, Money.ofNanos(1))),
                    "The account " + pocket.label() + " would pay 0.000000001");
        }
    }

    @Test
    void aPaymentToSomebodyOutsideTheBookFailsBeforeItCanBreakTheSettlement() {
        assertFails(
                cleared(
                        trade(1, SLOT, "anna", "ben", 1_000, "0.14", "0.15"),
                        pays("ghost", NamedAccount.SURPLUS, Money.ofNanos(10_000_000))),
                "ghost is in the clearing and has no order in the book.");
    }

    @Test
    void theBatteryTradesWithinItsReachAndAtItsPrices() {
        assertFails(cleared(trade(1, "battery", "ben", 901, "0.20")), "Storage battery buys 0 Wh and sells 901 Wh");
        assertFails(cleared(trade(1, "anna", "battery", 501, "0.10")), "Storage battery buys 501 Wh and sells 0 Wh");
        assertFails(
                cleared(trade(1, "anna", "battery", 100, "0.10"), trade(2, "battery", "ben", 100, "0.20")),
                "Storage battery buys 100 Wh and sells 100 Wh");
        assertFails(
                cleared(trade(1, "battery", "ben", 900, "0.19")),
                "battery gets 171000000 nanos for what it offered at 180000000.");
        assertFails(
                cleared(trade(1, "anna", "battery", 500, "0.11")),
                "battery pays 55000000 nanos for what it bid 50000000 for.");
        assertPasses(cleared(trade(1, "battery", "ben", 900, "0.20")));
    }

    @Test
    void amountsThatWouldOverflowAreNotBooked() {
        Trade endless = new Trade(
                1,
                SLOT,
                id("anna"),
                id("ben"),
                Energy.ofWattHours(1_000),
                Price.ofMicrosPerKwh(Long.MAX_VALUE),
                Price.ZERO,
                Origin.MATCHED);

        assertFails(cleared(endless), "Trade 1 is too large to be booked");
        assertFails(cleared(trade(1, "anna", "ben", Long.MAX_VALUE, "0")), "Trade 1 is too large to be booked");
        assertFails(
                cleared(
                        trade(1, "anna", "ben", 1_000, "0.15"),
                        pays("anna", NamedAccount.SURPLUS, Money.ofNanos(Long.MAX_VALUE))),
                "A payment of 9223372036.854775807 is too large to be booked.");
    }

    private static SlotStory cleared(Trade... trades) {
        return cleared(Clearing.of(SLOT, List.of(trades)));
    }

    private static SlotStory cleared(Trade trade, Payment payment) {
        return cleared(new Clearing(SLOT, List.of(trade), List.of(payment), List.of()));
    }

    private static SlotStory cleared(Trade trade, Payment one, Payment other) {
        return cleared(new Clearing(SLOT, List.of(trade), List.of(one, other), List.of()));
    }

    private static SlotStory cleared(Clearing clearing) {
        return cleared(Told.Market.always(clearing));
    }

    private static SlotStory cleared(Told.Market rule) {
        return SlotStory.open(rule)
                .offer("anna", 1_000, "0.10")
                .bid("ben", 1_000, "0.20")
                .battery(0, 500, 900, true)
                .closes();
    }

    private static Payment pays(String receiver, NamedAccount from, Money money) {
        return Payment.to(id(receiver), from, money, Cause.SURPLUS_SHARE);
    }

    private static Payment moves(NamedAccount from, NamedAccount to, Money money) {
        return new Payment(new Payment.Holding(from), new Payment.Holding(to), money, Cause.SURPLUS_SHARE);
    }

    private static void assertPasses(SlotStory story) {
        assertThat(story.all(Event.AuditFailed.class)).isEmpty();
        story.secure().delivers();
        story.ledger().requireBalanced();
    }

    private static void assertFails(SlotStory story, String why) {
        assertThat(story.last(Event.AuditFailed.class).why()).startsWith(why);
        story.secure().delivers();
        assertThat(story.trades()).isEmpty();
        assertThat(story.clearing().reasons())
                .extracting(Reason::sentence)
                .containsExactly("The clearing failed the audit; nobody trades.");
        assertThat(story.ledger().transfers())
                .allSatisfy(transfer -> assertThat(transfer.cause()).isIn(Cause.RESIDUAL, Cause.DEVIATION));
    }
}
