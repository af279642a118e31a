package org.openelecbay.market.dispatch.book;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.openelecbay.core.Clearing;
import org.openelecbay.market.Disclosure;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.session.Session;
import org.openelecbay.market.dispatch.Stopping;
import org.openelecbay.market.dispatch.bilateral.BilateralMarket;
import org.openelecbay.market.dispatch.bilateral.BilateralOptimum;
import org.openelecbay.market.dispatch.bilateral.CentralDispatch;
import org.openelecbay.market.dispatch.consensus.ConsensusKernel;
import org.openelecbay.market.dispatch.consensus.Penalty;

/// The best trades in pairs, found centrally from everybody's curves (spec F.1): what the distributed rules are
/// measured by.
///
/// A pair's price is what the seller's next kWh costs plus what the seller minds, which is what the buyer's next kWh is
/// worth minus what the buyer minds; it is paid and received without a gap. Large books are iterated instead of
/// solved.
public final class BilateralDispatch implements MarketMechanism {

    private static final int MOST_SOLVED = 4_000;
    private static final double PRICE_TOLERANCE = 1e-4;
    private static final long WORK = 100_000_000;
    private static final double RELAXATION = 1.8;

    private final PairingTerms terms;

    /// @param terms how orders become pairs
    public BilateralDispatch(PairingTerms terms) {
        this.terms = terms;
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        return Session.of(book, context, (bids, offers, tally) -> {
            PairedOrders orders = PairedOrders.of(bids, offers, context, terms);
            return PairTrades.enter(orders, bids, offers, tally, () -> dispatch(orders));
        });
    }

    @Override
    public Map<Property, String> exceptions() {
        return PairTrades.EXCEPTIONS;
    }

    @Override
    public Set<Disclosure> discloses() {
        return EnumSet.of(Disclosure.ORDERS, Disclosure.CURVES);
    }

    private static PairTrades dispatch(PairedOrders orders) {
        BilateralMarket market = orders.market();
        if (market.pairs().size() <= MOST_SOLVED) {
            BilateralOptimum optimum = CentralDispatch.of(market).orElseThrow();
            return new PairTrades(
                    optimum.trades(),
                    optimum.prices(),
                    PRICE_TOLERANCE,
                    optimum.tradesUnique()
                            ? "These trades in pairs are the best that there are."
                            : "No trades in pairs are better than these, though others are as good.");
        }
        double penalty = orders.penalty();
        int most = Math.clamp(WORK / market.pairs().size(), 20, 1_000);
        var outcome = new ConsensusKernel(market, orders.middle(), penalty, RELAXATION)
                .run(new Stopping(1e-5, 0, most), Penalty.constant(penalty));
        return new PairTrades(
                outcome.trades(),
                outcome.prices(),
                PRICE_TOLERANCE,
                "With " + market.pairs().size() + " pairs the best trades are approached by " + outcome.iterations()
                        + " iterations instead of being solved for.");
    }
}
