package org.openelecbay.market.dispatch.book;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Traffic;
import org.openelecbay.market.Disclosure;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.session.Session;
import org.openelecbay.market.auction.session.Tally;
import org.openelecbay.market.dispatch.Stopping;
import org.openelecbay.market.dispatch.consensus.ConsensusKernel;
import org.openelecbay.market.dispatch.consensus.ConsensusOutcome;
import org.openelecbay.market.dispatch.consensus.Penalty;

/// Pairs agree on their energy and price by consensus ADMM (spec F.2): nobody tells more than what it would trade with
/// each partner, round by round, and how far it still is from agreement.
///
/// Where the rounds do not suffice, what both ends would trade on average is traded and the reason says so.
public final class ConsensusAdmm implements MarketMechanism {

    /// The most rounds that may be asked for.
    public static final int MOST_ROUNDS = 100_000;

    private static final double TOLERANCE = 1e-5;
    private static final double PRICE_TOLERANCE = 1e-4;
    private static final double RELAXATION = 1.8;

    private final PairingTerms terms;
    private final int rounds;

    /// @param terms how orders become pairs
    /// @param rounds 1 to [#MOST_ROUNDS]
    public ConsensusAdmm(PairingTerms terms, int rounds) {
        this.terms = terms;
        this.rounds = Rounds.require(rounds, MOST_ROUNDS);
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        return Session.of(book, context, (bids, offers, tally) -> {
            PairedOrders orders = PairedOrders.of(bids, offers, context, terms);
            return PairTrades.enter(orders, bids, offers, tally, () -> agree(orders, tally));
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
        double penalty = orders.meanSlope();
        Stopping stopping = new Stopping(TOLERANCE, 0, Rounds.affordable(rounds, pairs));
        ConsensusOutcome outcome = new ConsensusKernel(orders.market(), orders.middle(), penalty, RELAXATION)
                .run(stopping, Penalty.constant(penalty));
        tally.said(Rounds.traffic(
                outcome.iterations(), pairs, orders.market().traders().size(), Traffic.NUMBER));
        return new PairTrades(
                outcome.trades(),
                outcome.prices(),
                PRICE_TOLERANCE,
                Rounds.why(outcome.converged(), outcome.iterations(), pairs, outcome.primal() * orders.unit()));
    }
}
