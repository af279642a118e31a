package org.openelecbay.market.dispatch.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Slot;
import org.openelecbay.market.auction.session.Tally;
import org.openelecbay.market.dispatch.bilateral.BilateralMarket;
import org.openelecbay.market.dispatch.bilateral.Partnership;
import org.openelecbay.market.dispatch.message.Message;
import org.openelecbay.market.dispatch.peer.Agreement;
import org.openelecbay.market.dispatch.peer.Patience;
import org.openelecbay.market.dispatch.wire.RoughWire;
import org.openelecbay.market.dispatch.wire.WireConditions;

/// The pairs of a slot on a wire that is not to be relied on. Who falls silent or says what nobody could mean is left
/// out by the others as they talk; when pairs end with two prices, those who explain them are left out and the others
/// talk again.
final class PairTalk {

    /// Messages of one talk on a wire that loses nothing.
    private static final long MOST_MESSAGES = 2_000_000;

    /// Talks of one clearing.
    private static final int MOST_TALKS = 3;

    private final RoughWire wire;
    private final PairedOrders orders;
    private final Slot slot;
    private final Tally tally;

    /// How pairs talk.
    interface Talk {

        Agreement hold(BilateralMarket market, WireConditions conditions);
    }

    PairTalk(RoughWire wire, PairedOrders orders, Slot slot, Tally tally) {
        this.wire = wire;
        this.orders = orders;
        this.slot = slot;
        this.tally = tally;
    }

    /// As many rounds as the messages of one talk allow.
    static int affordable(int rounds, BilateralMarket market) {
        long round = 2L * (market.pairs().size() + market.traders().size());
        return Math.clamp(MOST_MESSAGES / round, 1, rounds);
    }

    /// How long anybody waits.
    static Patience patience(RoughWire wire) {
        int reminder = Patience.forDelay(wire.mostDelay()).reminder();
        return new Patience(reminder, reminder * wire.reminders());
    }

    /// Lets the pairs talk and enters what they said and about whom.
    ///
    /// @param lie what a liar says
    /// @param goodTo how well prices are known, currency per kWh
    PairTrades hold(Talk talk, UnaryOperator<Message> lie, double goodTo) {
        BilateralMarket market = orders.market();
        WireConditions conditions = wire.conditions(slot, orders.owners(), lie);
        List<Integer> kept = new ArrayList<>();
        for (int e = 0; e < market.pairs().size(); e++) {
            kept.add(e);
        }
        Set<Integer> leftOut = new TreeSet<>();
        StringBuilder named = new StringBuilder();
        for (int round = 1; ; round++) {
            BilateralMarket among = new BilateralMarket(
                    market.traders(), kept.stream().map(market.pairs()::get).toList());
            Agreement agreement = talk.hold(among, conditions);
            tally.said(agreement.conversation().traffic());
            name(named, agreement);
            leftOut.addAll(agreement.silent());
            leftOut.addAll(agreement.implausible());
            leftOut.addAll(agreement.disputing());
            boolean isLast = agreement.disputing().isEmpty() || round == MOST_TALKS;
            List<Integer> next = kept.stream()
                    .filter(e -> isWithin(market.pairs().get(e), leftOut))
                    .toList();
            if (isLast || next.isEmpty()) {
                return trades(agreement, kept, goodTo, named);
            }
            kept = next;
        }
    }

    private static boolean isWithin(Partnership pair, Set<Integer> leftOut) {
        return !leftOut.contains(pair.seller()) && !leftOut.contains(pair.buyer());
    }

    private PairTrades trades(Agreement agreement, List<Integer> kept, double goodTo, CharSequence named) {
        int pairs = orders.market().pairs().size();
        double[] trades = new double[pairs];
        double[] prices = new double[pairs];
        for (int k = 0; k < kept.size(); k++) {
            trades[kept.get(k)] = agreement.trades()[k];
            prices[kept.get(k)] = agreement.prices()[k];
        }
        if (!agreement.converged()) {
            tally.standsIn();
        }
        String why = Rounds.why(
                agreement.converged(), agreement.iterations(), kept.size(), agreement.apart() * orders.unit());
        return new PairTrades(trades, prices, goodTo, why + named);
    }

    private void name(StringBuilder named, Agreement agreement) {
        name(named, agreement.silent(), "fell silent", "the others agreed without it");
        name(named, agreement.implausible(), "said what nobody in its place could mean", "was left out at once");
        name(named, agreement.disputing(), "is in dispute with its partners about what it said", "trades nothing");
    }

    private void name(StringBuilder named, Collection<Integer> numbers, String what, String done) {
        TreeSet<ParticipantId> owners = new TreeSet<>();
        numbers.forEach(number -> owners.add(orders.owners().get(number)));
        for (ParticipantId owner : owners) {
            String sentence = owner + " " + what + ": " + done + ".";
            named.append(' ').append(sentence);
            tally.whyNot(owner, sentence);
        }
    }
}
