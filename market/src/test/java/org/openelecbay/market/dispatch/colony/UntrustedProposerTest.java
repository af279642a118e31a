package org.openelecbay.market.dispatch.colony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.Setting.cents;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Price;
import org.openelecbay.market.BookBuilder;
import org.openelecbay.market.Setting;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.dispatch.colony.Proposal.Pair;

/// Proposers that propose what must not be: nothing trades, and the reason names them and what they did.
class UntrustedProposerTest {

    private static final BookBuilder BOOK = book().bid("anna", 1_000, 20).offer("ben", 1_000, 10);

    private record Stranger(List<Pair> pairs) implements Proposer {

        @Override
        public String name() {
            return "the stranger";
        }

        @Override
        public Proposal propose(Ladder bids, Ladder offers, SlotContext context) {
            return new Proposal(pairs, "The stranger says so.");
        }
    }

    private static Pair pair(int bid, int offer, long wattHours, Price price) {
        return new Pair(bid, offer, wattHours, price);
    }

    private static Clearing cleared(BookBuilder book, Pair... pairs) {
        return new ProposedClearing(new Stranger(List.of(pairs)))
                .clear(book.build(), Setting.plain().context());
    }

    private static void isRefused(Clearing clearing, String because) {
        assertThat(clearing.trades()).isEmpty();
        assertThat(clearing.payments()).isEmpty();
        assertThat(clearing.reasons().getFirst().sentence())
                .startsWith("The proposal of the stranger was refused.")
                .contains(because)
                .endsWith("all stay with the supplier's prices.");
        assertThat(clearing.reasons()).hasSize(1 + 2);
    }

    @Test
    void anHonestStrangerIsBooked() {
        assertThat(cleared(BOOK, pair(0, 0, 1_000, cents(15))).trades()).hasSize(1);
    }

    @Test
    void moreEnergyThanThereIsIsRefused() {
        isRefused(cleared(BOOK, pair(0, 0, 1_001, cents(15))), "It moves 1001 Wh");
        isRefused(cleared(BOOK, pair(0, 0, 600, cents(15)), pair(0, 0, 401, cents(15))), "400 Wh and 400 Wh left");
        isRefused(cleared(BOOK, pair(0, 0, Long.MAX_VALUE, cents(15))), "It moves");
    }

    @Test
    void noEnergyOrLessIsRefused() {
        isRefused(cleared(BOOK, pair(0, 0, 0, cents(15))), "It moves 0 Wh");
        isRefused(cleared(BOOK, pair(0, 0, -5, cents(15))), "It moves -5 Wh");
    }

    @Test
    void aPriceBeyondALimitIsRefused() {
        isRefused(cleared(BOOK, pair(0, 0, 1_000, cents(21))), "beyond one of their limits");
        isRefused(cleared(BOOK, pair(0, 0, 1_000, cents(9))), "beyond one of their limits");
    }

    @Test
    void strangersToTheBookAreRefused() {
        isRefused(cleared(BOOK, pair(1, 0, 1_000, cents(15))), "step 1 of 1 bids");
        isRefused(cleared(BOOK, pair(0, -1, 1_000, cents(15))), "step -1 of 1 offers");
    }

    @Test
    void membersThatArePassedOverAreAReasonToRefuse() {
        isRefused(cleared(BOOK), "It passes over bid");
        isRefused(cleared(BOOK, pair(0, 0, 999, cents(15))), "which would both gain");
    }

    @Test
    void aFloodOfPairsIsRefusedBeforeItIsRead() {
        isRefused(
                cleared(BOOK, Collections.nCopies(3, pair(0, 0, 1, cents(15))).toArray(Pair[]::new)),
                "It has 3 pairs for 2 steps");
    }

    @Test
    void nobodyIsPairedWithItself() {
        var own = book().bid("anna", 500, 20)
                .offer("anna", 500, 10)
                .bid("cleo", 500, 12)
                .offer("ben", 500, 11);
        Clearing clearing = cleared(own, pair(0, 0, 500, cents(15)));

        assertThat(clearing.trades()).isEmpty();
        assertThat(clearing.reasons().getFirst().sentence()).contains("which have one owner");
    }
}
