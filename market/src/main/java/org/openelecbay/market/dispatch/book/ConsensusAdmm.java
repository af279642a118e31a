package org.openelecbay.market.dispatch.book;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Traffic;
import org.openelecbay.market.Disclosure;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.session.Session;
import org.openelecbay.market.auction.session.Tally;
import org.openelecbay.market.dispatch.Stopping;
import org.openelecbay.market.dispatch.consensus.ConsensusConversation;
import org.openelecbay.market.dispatch.consensus.ConsensusKernel;
import org.openelecbay.market.dispatch.consensus.ConsensusOutcome;
import org.openelecbay.market.dispatch.consensus.Penalty;
import org.openelecbay.market.dispatch.message.Message;
import org.openelecbay.market.dispatch.message.Proposal;
import org.openelecbay.market.dispatch.message.Stamp;
import org.openelecbay.market.dispatch.wire.RoughWire;

/// Pairs agree on their energy and price by consensus ADMM (spec F.2): nobody tells more than what it would trade with
/// each partner, round by round, and how far it still is from agreement.
///
/// Where the rounds do not suffice, what both ends would trade on average is traded and the reason says so.
public final class ConsensusAdmm implements MarketMechanism {

    /// The most rounds that may be asked for.
    public static final int MOST_ROUNDS = 100_000;

    private static final double TOLERANCE = 1e-4;
    private static final double PRICE_TOLERANCE = 1e-3;
    private static final double RELAXATION = 1.8;

    private final PairingTerms terms;
    private final int rounds;
    private final RoughWire wire;

    /// @param terms how orders become pairs
    /// @param rounds 1 to [#MOST_ROUNDS]
    public ConsensusAdmm(PairingTerms terms, int rounds) {
        this(terms, rounds, RoughWire.NONE);
    }

    /// @param terms how orders become pairs
    /// @param rounds 1 to [#MOST_ROUNDS]
    /// @param wire over which the pairs talk; where nothing is wrong with it, their numbers are known without it
    public ConsensusAdmm(PairingTerms terms, int rounds, RoughWire wire) {
        this.terms = terms;
        this.rounds = Rounds.require(rounds, MOST_ROUNDS);
        this.wire = wire;
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        return Session.of(book, context, (bids, offers, tally) -> {
            PairedOrders orders = PairedOrders.of(bids, offers, context, terms);
            return PairTrades.enter(
                    orders,
                    bids,
                    offers,
                    tally,
                    () -> wire.isSmooth() ? agree(orders, tally) : talk(orders, context.slot(), tally));
        });
    }

    @Override
    public Map<Property, String> exceptions() {
        return PairTrades.EXCEPTIONS;
    }

    @Override
    public Set<Disclosure> discloses() {
        return EnumSet.of(Disclosure.QUANTITIES);
    }

    private PairTrades agree(PairedOrders orders, Tally tally) {
        int pairs = orders.market().pairs().size();
        double penalty = orders.penalty();
        Stopping stopping = new Stopping(TOLERANCE, 0, Rounds.affordable(rounds, pairs));
        ConsensusOutcome outcome = new ConsensusKernel(orders.market(), orders.middle(), penalty, RELAXATION)
                .run(stopping, Penalty.constant(penalty));
        if (!outcome.converged()) {
            tally.standsIn();
        }
        tally.said(Rounds.traffic(
                outcome.iterations(), pairs, orders.market().traders().size(), Traffic.NUMBER));
        return new PairTrades(
                outcome.trades(),
                outcome.prices(),
                PRICE_TOLERANCE,
                Rounds.why(outcome.converged(), outcome.iterations(), pairs, outcome.primal() * orders.unit()));
    }

    private PairTrades talk(PairedOrders orders, Slot slot, Tally tally) {
        int most = Rounds.affordable(rounds, orders.market().pairs().size());
        ConsensusConversation conversation = new ConsensusConversation(
                slot.number(),
                orders.middle(),
                Penalty.constant(orders.penalty()),
                RELAXATION,
                new Stopping(TOLERANCE, 0, PairTalk.affordable(most, orders.market())),
                PairTalk.patience(wire));
        return new PairTalk(wire, orders, slot, tally)
                .hold(
                        (market, conditions) -> conversation.hold(market, conditions, _ -> {}),
                        ConsensusAdmm::exaggerated,
                        PRICE_TOLERANCE);
    }

    /// Half as much again as it means, and a tenth of a usual quantity, wherever it means anything.
    private static Message exaggerated(Message message) {
        return message instanceof Proposal(Stamp stamp, int partner, double quantity) && quantity != 0
                ? new Proposal(stamp, partner, 1.5 * quantity + Math.copySign(0.1, quantity))
                : message;
    }
}
