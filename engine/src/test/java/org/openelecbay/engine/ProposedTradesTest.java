package org.openelecbay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.engine.Told.trade;
import static org.openelecbay.engine.Village.SLOT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Trade;
import org.openelecbay.engine.audit.ClearingAudit;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.RandomBooks;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.dispatch.colony.AntColony;
import org.openelecbay.market.dispatch.colony.ProposedClearing;

/// The ant colony before the audit of the engine, and a colony that books without the check of its own rule.
///
/// Anna offers 1,000 Wh from 0.10, Ben bids for 1,000 Wh up to 0.20.
class ProposedTradesTest {

    private static final MarketMechanism COLONY = new ProposedClearing(new AntColony(5, 5, 1));

    @Test
    void whatTheColonyProposesPassesTheAudit() {
        SlotContext context = Setting.plain().context();
        Seeds.every(
                200,
                random -> RandomBooks.small(random, 5, 25),
                book -> assertThat(
                                ClearingAudit.ofOrders(book, context, COLONY.properties(), COLONY.clear(book, context)))
                        .isEmpty());
    }

    @Test
    void aBrokenColonyThatBooksUncheckedIsStoppedByTheAudit() {
        isStopped(trade(1, "anna", "ben", 1_400, "0.15"), "anna sells 1400 Wh, more than it offered.");
        isStopped(trade(1, "anna", "ben", 1_000, "0.21"), "ben pays");
        isStopped(trade(1, "anna", "ben", 1_000, "0.05"), "anna gets");
        isStopped(trade(1, "ghost", "ben", 500, "0.15"), "ghost is in the clearing");
    }

    private static void isStopped(Trade proposed, String why) {
        SlotStory story = SlotStory.open(Told.Market.always(Clearing.of(SLOT, List.of(proposed))))
                .offer("anna", 1_000, "0.10")
                .bid("ben", 1_000, "0.20")
                .closes();
        assertThat(story.last(Event.AuditFailed.class).why()).startsWith(why);
        assertThat(story.all(Event.AuditFailed.class)).hasSize(1);
    }
}
