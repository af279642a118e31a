package org.openelecbay.market.dispatch.book;

import java.util.EnumMap;
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
import org.openelecbay.market.dispatch.innovation.InnovationConversation;
import org.openelecbay.market.dispatch.innovation.InnovationKernel;
import org.openelecbay.market.dispatch.innovation.InnovationOutcome;
import org.openelecbay.market.dispatch.innovation.Steps;
import org.openelecbay.market.dispatch.message.Message;
import org.openelecbay.market.dispatch.message.PricedProposal;
import org.openelecbay.market.dispatch.message.Stamp;
import org.openelecbay.market.dispatch.wire.RoughWire;

/// Pairs agree by relaxed consensus and innovation (spec F.3): each end keeps its own estimate of the price, moves it
/// towards that of the other end and by what the pair is out of balance.
///
/// The innovation of a pair follows from the slopes of its two curves, which its ends tell each other
/// beforehand, so that
/// money and quantities of any size take as many rounds. They end where nothing is off by more than a
/// fiftieth of the mean
/// quantity, or of the range of prices.
/// Because estimates may still differ at the end, everybody settles at their mean, weighted by energy; pairs that it
/// does not suit drop out. Where an order is filled to its last watt-hour the rule does not see which of its partners
/// is the better one (docs/reference/distributed-clearing.md), so its trades need not be the best. It is
/// slow; where the rounds do not suffice, what both ends would trade on average is traded.
public final class RelaxedConsensus implements MarketMechanism {

    /// The most rounds that may be asked for.
    public static final int MOST_ROUNDS = 100_000;

    private static final double TOLERANCE = 2e-2;
    private static final double PRICE_TOLERANCE = 2;
    private static final Steps STEPS = Steps.scaled(0.8, 0.5, 1, 1.2);

    private final PairingTerms terms;
    private final int rounds;
    private final RoughWire wire;

    /// @param terms how orders become pairs
    /// @param rounds 1 to [#MOST_ROUNDS]
    public RelaxedConsensus(PairingTerms terms, int rounds) {
        this(terms, rounds, RoughWire.NONE);
    }

    /// @param terms how orders become pairs
    /// @param rounds 1 to [#MOST_ROUNDS]
    /// @param wire over which the pairs talk; where nothing is wrong with it, their numbers are known without it
    public RelaxedConsensus(PairingTerms terms, int rounds, RoughWire wire) {
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
        Map<Property, String> exceptions = new EnumMap<>(PairTrades.EXCEPTIONS);
        exceptions.put(Property.SCALE_FREE, "Rounds end at a tolerance, so the last digits of the price may differ.");
        return Map.copyOf(exceptions);
    }

    @Override
    public Set<Disclosure> discloses() {
        return EnumSet.of(Disclosure.QUANTITIES, Disclosure.PRICES, Disclosure.CURVES);
    }

    private PairTrades agree(PairedOrders orders, Tally tally) {
        int pairs = orders.market().pairs().size();
        InnovationOutcome outcome = new InnovationKernel(orders.market(), orders.middle(), STEPS)
                .run(new Stopping(TOLERANCE, 0, Rounds.affordable(rounds, pairs)));
        if (!outcome.converged()) {
            tally.standsIn();
        }
        tally.said(Rounds.traffic(
                outcome.iterations(), pairs, orders.market().traders().size(), 2L * Traffic.NUMBER));
        return new PairTrades(
                outcome.trades(),
                outcome.prices(),
                PRICE_TOLERANCE,
                Rounds.why(outcome.converged(), outcome.iterations(), pairs, outcome.imbalance() * orders.unit()));
    }

    private PairTrades talk(PairedOrders orders, Slot slot, Tally tally) {
        int most = Rounds.affordable(rounds, orders.market().pairs().size());
        InnovationConversation conversation = new InnovationConversation(
                slot.number(),
                orders.middle(),
                STEPS,
                new Stopping(TOLERANCE, 0, PairTalk.affordable(most, orders.market())),
                PairTalk.patience(wire));
        return new PairTalk(wire, orders, slot, tally)
                .hold(
                        (market, conditions) -> conversation.hold(market, conditions, _ -> {}),
                        RelaxedConsensus::turned,
                        PRICE_TOLERANCE);
    }

    /// Takes where it should give, and the other way round.
    private static Message turned(Message message) {
        return message instanceof PricedProposal(Stamp stamp, int partner, double price, double quantity)
                ? new PricedProposal(stamp, partner, price, -quantity - Math.copySign(0.1, quantity))
                : message;
    }
}
