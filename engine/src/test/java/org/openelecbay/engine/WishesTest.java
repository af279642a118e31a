package org.openelecbay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.engine.Village.OPENING;
import static org.openelecbay.engine.Village.SLOT;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Order;
import org.openelecbay.core.Price;
import org.openelecbay.core.Promise;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Trade;
import org.openelecbay.core.Wish;
import org.openelecbay.market.MarketRule;
import org.openelecbay.market.auction.CallAuction;
import org.openelecbay.market.matching.WishMatching;
import org.openelecbay.market.pool.MidMarketRate;

/// Wishes in the walk of a slot: who hears about them, and what the audit lets a rule promise.
class WishesTest {

    private static final Wish GREEN = new Wish(Double.POSITIVE_INFINITY, true, Set.of(), Price.perKwh("0.02"), false);
    private static final String UNHEARD =
            "This rule does not ask where energy comes from, so the wish for green energy had no say.";

    @Test
    void aRuleThatDoesNotAskSaysSoToEveryOrderWithAWish() {
        for (MarketRule rule : List.<MarketRule>of(new CallAuction(), new MidMarketRate())) {
            SlotStory story = SlotStory.open(rule)
                    .order(greenOffer("dora", 1_000))
                    .order(wishfulBid("ben", 1_000))
                    .plan("dora", 1_000)
                    .plan("ben", -1_000)
                    .closes()
                    .secure()
                    .delivers(Village.metered("dora", 1_000), Village.metered("ben", -1_000));

            assertThat(story.clearing().reasons())
                    .contains(Reason.order(wishfulBid("ben", 1_000).id(), UNHEARD));
        }
    }

    @Test
    void aRuleThatAsksPromisesAndTheMoneyFollowsTheMeter() {
        SlotStory story = SlotStory.open(new WishMatching())
                .order(greenOffer("dora", 1_000))
                .order(wishfulBid("ben", 1_000))
                .plan("dora", 1_000)
                .plan("ben", -1_000)
                .closes()
                .secure();

        assertThat(story.clearing().reasons()).extracting(Reason::sentence).doesNotContain(UNHEARD);
        assertThat(story.clearing().trades())
                .singleElement()
                .extracting(Trade::promise)
                .isEqualTo(new Promise(true, Price.perKwh("0.02")));
    }

    @Test
    void onlyARegisteredProducerOffersGreenEnergy() {
        SlotStory story = SlotStory.open(new WishMatching()).order(greenOffer("anna", 500));

        assertThat(story.last(Event.OrderRejected.class).why()).isEqualTo(Rejection.NOT_GREEN);
        assertThat(SlotStory.open(new WishMatching())
                        .order(greenOffer("dora", 500))
                        .all(Event.OrderRejected.class))
                .isEmpty();
    }

    @Test
    void aPromiseThatNobodyWishedForFailsTheAudit() {
        assertFails(promised("dora", "ben", 1_000, true, "0.020001"), "what it did not wish for");
        assertFails(promised("dora", "ben", 1_000, false, "0.02"), "what it did not wish for");
        assertFails(promised("anna", "ben", 400, true, "0.02"), "what it did not wish for");
        assertFails(promised("dora", "cleo", 400, true, "0.01"), "what it did not wish for");
    }

    @Test
    void anHonestPromisePasses() {
        assertThat(cleared(promised("dora", "ben", 1_000, true, "0.02")).all(Event.AuditFailed.class))
                .isEmpty();
    }

    @Test
    void greenEnergyIsNotPromisedTwice() {
        SlotStory story = SlotStory.open(Told.Market.always(Clearing.of(
                        SLOT,
                        List.of(
                                promised("dora", "ben", 600, true, "0.02"),
                                promised("dora", "ben", 200, true, "0.02").numbered(2)))))
                .order(greenOffer("dora", 700))
                .order(Village.offer("grey", "dora", 500, "0.10", OPENING.plusSeconds(9)))
                .order(wishfulBid("ben", 1_000));

        assertFails(story.closes(), "dora promises 800 Wh under a promise, more than the 700 Wh it offered.");
    }

    private static SlotStory cleared(Trade trade) {
        return SlotStory.open(Told.Market.always(Clearing.of(SLOT, List.of(trade))))
                .order(greenOffer("dora", 1_000))
                .offer("anna", 400, "0.10")
                .order(wishfulBid("ben", 1_000))
                .bid("cleo", 400, "0.20")
                .closes();
    }

    private static void assertFails(Trade trade, String why) {
        assertFails(cleared(trade), why);
    }

    private static void assertFails(SlotStory story, String why) {
        assertThat(story.last(Event.AuditFailed.class).why()).contains(why);
    }

    private static Trade promised(String seller, String buyer, long wattHours, boolean green, String premium) {
        Trade plain = Told.trade(1, seller, buyer, wattHours, "0.15");
        return new Trade(
                1,
                SLOT,
                plain.seller(),
                plain.buyer(),
                plain.quantity(),
                plain.sellerGets(),
                plain.buyerPays(),
                plain.origin(),
                new Promise(green, Price.perKwh(premium)));
    }

    private static Order greenOffer(String owner, long wattHours) {
        return Village.offer("green of " + owner, owner, wattHours, "0.10", OPENING.plusSeconds(1))
                .asGreen();
    }

    private static Order wishfulBid(String owner, long wattHours) {
        return Village.bid("bid of " + owner, owner, wattHours, "0.20", OPENING.plusSeconds(2))
                .wishing(GREEN);
    }
}
