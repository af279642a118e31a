package org.openelecbay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.engine.Told.trade;
import static org.openelecbay.engine.Village.SLOT;
import static org.openelecbay.engine.Village.id;
import static org.openelecbay.engine.Village.metered;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Trade;
import org.openelecbay.market.Position;
import org.openelecbay.market.pool.MidMarketRate;
import org.openelecbay.settlement.slot.DeviationMethod;
import org.openelecbay.settlement.slot.DeviationTerms;
import org.openelecbay.settlement.slot.Proceeds;
import org.openelecbay.settlement.slot.SettlementTerms;

/// Sharing after delivery: secured by the plan, cleared by the meters, the community in the middle.
class SharingTest {

    @Test
    void whatTheMetersSayIsSharedAtTheMiddleOfTheSuppliersPrices() {
        SlotStory story = SlotStory.open(new MidMarketRate())
                .plan("anna", 1_000)
                .closes()
                .secure()
                .delivers(metered("anna", 1_200), metered("ben", -700), metered("cleo", -500));

        assertThat(story.trades())
                .containsExactly(
                        "anna > community 1200 Wh @ 0.18/kWh",
                        "community > ben 700 Wh @ 0.18/kWh",
                        "community > cleo 500 Wh @ 0.18/kWh");
        story.ledger().requireBalanced();
        assertThat(story.cash("anna")).isEqualTo(Money.ofNanos(216_000_000));
        assertThat(story.cash("ben")).isEqualTo(Money.ofNanos(-126_000_000));
        assertThat(story.account(NamedAccount.SUPPLIER)).isEqualTo(Money.ZERO);
    }

    @Test
    void whoHasMoreThanIsSharedHasBrokenNoPromise() {
        SettlementTerms strict = new SettlementTerms(
                        Price.perKwh("0.05"), new Ratio(0, 1), Price.ZERO, Price.ZERO, Price.ZERO, Price.ZERO)
                .with(new DeviationTerms(DeviationMethod.SUPPLIER, Proceeds.TRADERS, Proceeds.RESERVE, true));
        SlotStory story = SlotStory.open(new MidMarketRate(), Village.terms(strict))
                .closes()
                .secure()
                .delivers(metered("anna", 1_000), metered("ben", -400));

        assertThat(story.account(NamedAccount.PENALTIES)).isEqualTo(Money.ZERO);
        assertThat(story.cash("anna")).isEqualTo(Money.ofNanos(400 * 180_000 + 600 * 80_000));
    }

    @Test
    void thePlanIsWhatIsSecuredBeforeDelivery() {
        SlotStory story = SlotStory.open(new MidMarketRate())
                .plan("anna", 1_000, 0, 1_000)
                .closes()
                .violated(Village.envelope("anna", 5_000, 600))
                .secure();

        assertThat(story.last(Event.Secured.class).plan())
                .isEqualTo(story.last(Event.SecurityAsked.class).plan());
        assertThat(story.planned("anna")).isEqualTo(600);
        assertThat(story.all(Event.Cleared.class)).isEmpty();
    }

    @Test
    void whoDoesNotTakePartSharesNothing() {
        SlotStory story = SlotStory.open(new MidMarketRate())
                .closes()
                .secure()
                .delivers(metered("eric", 1_200), metered("ben", -700));

        assertThat(story.trades()).isEmpty();
    }

    @Test
    void contractsComeFirstAndOnlyWhatIsBeyondThemIsShared() {
        List<List<Position>> seen = new ArrayList<>();
        MidMarketRate middle = new MidMarketRate();
        SlotStory story = SlotStory.open(new Told.Sharing((positions, context) -> {
                    seen.add(positions);
                    return middle.share(positions, context);
                }))
                .battery(1_000, 5_000, 3_000, false)
                .plan("car", -800, -800, 0)
                .contract("car", 800, "0.22")
                .closes()
                .secure()
                .delivers(metered("battery", 1_000), metered("car", -800), metered("ben", -500));

        assertThat(seen.getFirst())
                .contains(
                        new Position(id("battery"), SlotStory.wh(200)),
                        new Position(id("car"), SlotStory.wh(0)),
                        new Position(id("ben"), SlotStory.wh(-500)));
        assertThat(story.trades())
                .containsExactly(
                        "battery > car 800 Wh @ 0.22/kWh",
                        "battery > community 200 Wh @ 0.18/kWh",
                        "community > ben 200 Wh @ 0.18/kWh");
        story.ledger().requireBalanced();
    }

    @Test
    void aSharingThatFailsTheAuditSharesNothingAndLeavesTheContracts() {
        SlotStory story = SlotStory.open(
                        Told.Sharing.always(Clearing.of(SLOT, List.of(trade(1, "anna", "ben", 9_999, "0.18")))))
                .battery(800, 5_000, 3_000, false)
                .plan("car", -800, -800, 0)
                .contract("car", 800, "0.22")
                .closes()
                .secure()
                .delivers(metered("anna", 1_000), metered("ben", -1_000));

        assertThat(story.last(Event.AuditFailed.class).why()).startsWith("anna shares 9999 Wh out");
        assertThat(story.trades()).containsExactly("battery > car 800 Wh @ 0.22/kWh");
        assertThat(story.clearing().reasons())
                .extracting(Reason::sentence)
                .containsExactly("The sharing failed the audit; nothing is shared.");
    }

    @Test
    void aCheatingSharingRuleIsCaught() {
        assertFails(shared(trade(1, "ben", "anna", 100, "0.18")), "ben shares 100 Wh out and 0 Wh in");
        assertFails(shared(trade(1, "anna", "ben", 100, "0.280001")), "Trade 1 has a price outside the supplier's");
        assertFails(shared(trade(1, "anna", "ben", 100, "0.079999")), "Trade 1 has a price outside the supplier's");
        assertFails(shared(trade(1, "anna", "eric", 100, "0.18")), "eric is in the clearing and has no part in it.");
        assertFails(shared(trade(2, "anna", "ben", 100, "0.18")), "Trade number 2 is out of sequence.");
        assertFails(shared(trade(1, "anna", "community", 100, "0.18")), "The community buys 100 Wh and sells 0 Wh.");
        assertFails(
                shared(trade(1, "anna", "community", 100, "0.18"), trade(2, "community", "ben", 100, "0.19")),
                "The account community would keep 1000000 nanos");
        assertFails(shared(Clearing.of(SLOT.next(), List.of())), "The clearing is for the slot of");
        assertFails(shared(pays("ghost", NamedAccount.COMMUNITY)), "ghost is in the clearing and has no part in it.");
        assertFails(shared(pays("anna", NamedAccount.SUPPLIER)), "The account supplier would pay");
        assertFails(shared(pays("anna", NamedAccount.SURPLUS)), "The account surplus would keep -1 nanos");
    }

    @Test
    void onlyARuleThatAdmitsItMayHarmItsSellers() {
        Clearing forNothing = Clearing.of(
                SLOT, List.of(trade(1, "anna", "community", 100, "0"), trade(2, "community", "ben", 100, "0")));
        SlotStory story = SlotStory.open(new Told.Sharing(Set.of(), (_, _) -> forNothing))
                .closes()
                .secure()
                .delivers(metered("anna", 1_000), metered("ben", -1_000));

        assertThat(story.trades()).hasSize(2);
        assertFails(shared(forNothing), "Trade 1 has a price outside the supplier's");
    }

    private static Clearing pays(String receiver, NamedAccount from) {
        return new Clearing(
                SLOT,
                List.of(),
                List.of(Payment.to(id(receiver), from, Money.ofNanos(1), Cause.EQUALISATION)),
                List.of());
    }

    private static SlotStory shared(Trade... trades) {
        return shared(Clearing.of(SLOT, List.of(trades)));
    }

    private static SlotStory shared(Clearing clearing) {
        return SlotStory.open(Told.Sharing.always(clearing))
                .closes()
                .secure()
                .delivers(metered("anna", 1_000), metered("ben", -1_000), metered("eric", -1_000));
    }

    private static void assertFails(SlotStory story, String why) {
        assertThat(story.last(Event.AuditFailed.class).why()).startsWith(why);
        assertThat(story.trades()).isEmpty();
        assertThat(story.ledger().transfers())
                .allSatisfy(transfer -> assertThat(transfer.cause()).isIn(Cause.RESIDUAL, Cause.DEVIATION));
    }
}
