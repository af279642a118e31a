package org.openelecbay.market.dispatch.exchange;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Slot;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.session.Tally;
import org.openelecbay.market.dispatch.message.Message;
import org.openelecbay.market.dispatch.message.PoolInjection;
import org.openelecbay.market.dispatch.message.Stamp;
import org.openelecbay.market.dispatch.wire.RoughWire;

/// The exchange of a slot on a wire that is not to be relied on. Who falls silent, or claims more than its order has,
/// stays at what was heard of it last, and the others agree around it.
///
/// @param wire what is wrong with it
/// @param slot that is cleared
/// @param owners of the participants, by their numbers
record PoolTalk(RoughWire wire, Slot slot, List<ParticipantId> owners) {

    /// Messages of one exchange on a wire that loses nothing.
    private static final long MOST_MESSAGES = 4_000_000;

    private static final int SPARE_TICKS = 2;

    /// Of the steps of the bids, and behind them of the offers.
    static List<ParticipantId> owners(Ladder bids, Ladder offers) {
        return Stream.concat(
                        IntStream.range(0, bids.size()).mapToObj(bids::owner),
                        IntStream.range(0, offers.size()).mapToObj(offers::owner))
                .toList();
    }

    /// As many iterations as the messages of one exchange allow.
    static int affordable(int iterations, int participants) {
        return Math.clamp(MOST_MESSAGES / (2L * participants), 1, iterations);
    }

    /// Holds the exchange and enters what was said.
    ///
    /// @param named is told of who was silent or lied, and what was done
    ExchangeResult hold(ExchangeCommunity community, ExchangeTerms terms, Tally tally, StringBuilder named) {
        ExchangeOnWire.Pool pool = ExchangeOnWire.Pool.of(community);
        Patience patience = new Patience(2 * wire.mostDelay() + SPARE_TICKS, wire.reminders(), Patience.Silence.FREEZE);
        ExchangeOnWire talk = ExchangeOnWire.run(
                pool, terms, patience, wire.conditions(slot, owners, message -> claimed(message, pool)), _ -> {});
        tally.said(talk.conversation().traffic());
        name(talk.silent(), talk.beyondRating(), tally, named);
        return talk.result();
    }

    private void name(List<Integer> silent, List<Integer> beyond, Tally tally, StringBuilder named) {
        TreeSet<ParticipantId> liars = owners(beyond);
        for (ParticipantId owner : liars) {
            name(owner, "claimed more than its order has: what was heard of it before stands", tally, named);
        }
        TreeSet<ParticipantId> mute = owners(silent);
        mute.removeAll(liars);
        for (ParticipantId owner : mute) {
            name(owner, "fell silent: what it said last is frozen, and the others agreed around it", tally, named);
        }
    }

    private static void name(ParticipantId owner, String what, Tally tally, StringBuilder named) {
        String sentence = owner + " " + what + ".";
        named.append(' ').append(sentence);
        tally.whyNot(owner, sentence);
    }

    private TreeSet<ParticipantId> owners(List<Integer> numbers) {
        TreeSet<ParticipantId> found = new TreeSet<>();
        numbers.forEach(number -> found.add(owners.get(number)));
        return found;
    }

    /// Twice what its order has.
    private static Message claimed(Message message, ExchangeOnWire.Pool pool) {
        return message instanceof PoolInjection(Stamp stamp, double quantity)
                ? new PoolInjection(stamp, Math.copySign(2 * pool.ratings()[stamp.sender()], quantity))
                : message;
    }
}
