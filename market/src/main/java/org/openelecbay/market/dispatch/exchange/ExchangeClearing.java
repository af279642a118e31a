package org.openelecbay.market.dispatch.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.market.Disclosure;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.curve.Curve;
import org.openelecbay.market.auction.curve.OrderCurves;
import org.openelecbay.market.auction.curve.WholeTrades;
import org.openelecbay.market.auction.session.Session;
import org.openelecbay.market.auction.session.Tally;
import org.openelecbay.market.dispatch.splitting.Ending;
import org.openelecbay.market.dispatch.wire.RoughWire;

/// Exchange ADMM on the orders of a slot: every step of an order is a participant whose curve only it knows, and the
/// manager learns what it would put into the pool, round by round.
///
/// The supplier takes part at its two prices, so the price of the pool stays between them. What the participants want
/// at the last price is cut to whole watt-hours on the longer side; the supplier covers the rest. Rounds that run
/// out leave the last price with what both sides want at it, which nobody loses by.
///
/// Cost: orders times rounds. Source: spec F.4 to F.7, docs/reference/exchange-admm.md.
public final class ExchangeClearing implements MarketMechanism {

    /// The most iterations that may be asked for.
    public static final int MOST_ITERATIONS = 10_000;

    /// A supplier as heavy as all others is off its price by no more than the root of two times the residual.
    private static final double NEAR = 1.5;

    private final Price flexibility;
    private final Penalty penalty;
    private final double tolerance;
    private final int iterations;
    private final RoughWire wire;

    /// How the penalty moves.
    public enum Penalty {
        /// It balances the residuals.
        ADAPTIVE,
        /// It stays.
        FIXED,
        /// It stays, and the iterates gain momentum.
        FAST
    }

    /// @param flexibility how much less than the limit the last watt-hour of a bid is worth, and how much more that of
    ///     an offer costs; above zero
    /// @param tolerance share of quantities and prices at which the rounds end, above 0 and below 1
    /// @param iterations 1 to [#MOST_ITERATIONS]
    public ExchangeClearing(Price flexibility, Penalty penalty, double tolerance, int iterations) {
        this(flexibility, penalty, tolerance, iterations, RoughWire.NONE);
    }

    /// As before, over a wire.
    ///
    /// @param wire between participants and manager; where nothing is wrong with it, their numbers are known
    ///     without it
    public ExchangeClearing(Price flexibility, Penalty penalty, double tolerance, int iterations, RoughWire wire) {
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException("The rounds of an exchange are to end at a residual of " + tolerance
                    + "; write a share above 0 and below 1, such as 0.0001.");
        }
        if (iterations < 1 || iterations > MOST_ITERATIONS) {
            throw new IllegalArgumentException(
                    "An exchange may take " + iterations + " rounds; allowed are 1 to " + MOST_ITERATIONS + ".");
        }
        this.flexibility = OrderCurves.requireFlexible(flexibility);
        this.penalty = penalty;
        this.tolerance = tolerance;
        this.iterations = iterations;
        this.wire = wire;
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        return Session.of(book, context, (bids, offers, tally) -> hold(bids, offers, context, tally));
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.EFFICIENT,
                "It finds the best for curves that fall and rise beyond the limits, to the tolerance, so orders near the"
                        + " price trade in part.",
                Property.TRUTHFUL,
                "It counts on answers that take the price as given; a large order gains by asking for less.");
    }

    @Override
    public Set<Disclosure> discloses() {
        return Set.of(Disclosure.QUANTITIES);
    }

    private String hold(Ladder bids, Ladder offers, SlotContext context, Tally tally) {
        bids.breakTies(bids.size(), context.ties());
        offers.breakTies(offers.size(), context.ties());
        PriceBand band = context.band();
        ExchangeCommunity community = community(OrderCurves.of(bids, offers, flexibility), band);
        StringBuilder named = new StringBuilder();
        ExchangeResult result;
        if (wire.isSmooth()) {
            result = ExchangeAdmm.run(community, terms(community, iterations));
            tally.said(ExchangeOnWire.traffic(community.agents().size(), result.iterations()));
        } else {
            PoolTalk talk = new PoolTalk(wire, context.slot(), PoolTalk.owners(bids, offers));
            int most = PoolTalk.affordable(iterations, community.agents().size());
            result = talk.hold(community, terms(community, most), tally, named);
        }
        if (result.ending() == Ending.NOT_CONVERGED) {
            tally.standsIn();
        }
        Price price = price(result, community.grid(), band);
        WholeTrades.atOnePrice(
                bids,
                offers,
                wattHours(result.injections(), 0, bids.size(), -OrderCurves.WATT_HOURS),
                wattHours(result.injections(), bids.size(), offers.size(), OrderCurves.WATT_HOURS),
                price,
                tally);
        tally.whyNot(
                "At " + price + " this bid is worth too little to be served a whole watt-hour.",
                "At " + price + " this offer costs too much to be asked for a whole watt-hour.");
        return why(result, price, band) + named;
    }

    /// The last price to the micro. When the supplier trades, the residual leaves it this near to one of its own
    /// prices, and that is then the price.
    private Price price(ExchangeResult result, GridAgent grid, PriceBand band) {
        double span = grid.importPrice() - grid.exportPrice();
        double near = NEAR * tolerance * (span + Math.abs(result.price()));
        if (result.price() >= grid.importPrice() - near && result.grid() > 0) {
            return band.importPrice();
        }
        if (result.price() <= grid.exportPrice() + near && result.grid() < 0) {
            return band.exportPrice();
        }
        return band.clamp(Price.ofMicrosPerKwh((long) Math.rint(result.price() * OrderCurves.MICROS)));
    }

    private String why(ExchangeResult result, Price price, PriceBand band) {
        if (result.ending() == Ending.NOT_CONVERGED) {
            return "NOT_CONVERGED (the talk ended before everybody agreed): after " + result.iterations()
                    + " rounds quantities or price still move by more than "
                    + tolerance + " of their size; what both sides want at the last price, " + price
                    + ", trades, and the supplier covers the rest.";
        }
        String level = "After " + result.iterations() + " rounds the manager's price is " + price;
        if (price.equals(band.importPrice())) {
            return level + ", the supplier's import price: the pool is short, and the supplier sells it the rest.";
        }
        if (price.equals(band.exportPrice())) {
            return level + ", the supplier's export price: the pool has more than it needs.";
        }
        return level + ", at which what all would put in and take sums to zero.";
    }

    private ExchangeTerms terms(ExchangeCommunity community, int most) {
        double start = community.usualPenalty();
        PenaltyRule rule =
                switch (penalty) {
                    case ADAPTIVE -> PenaltyRule.Adaptive.usual(start);
                    case FIXED -> new PenaltyRule.Fixed();
                    case FAST -> PenaltyRule.Fast.USUAL;
                };
        return new ExchangeTerms(start, rule, Tolerance.of(tolerance, community.grid()), most);
    }

    /// Bids take, offers give; a buyer's lost worth is its cost.
    private static ExchangeCommunity community(OrderCurves curves, PriceBand band) {
        List<QuadraticAgent> agents =
                new ArrayList<>(curves.bids().size() + curves.offers().size());
        for (Curve bid : curves.bids()) {
            agents.add(new QuadraticAgent(bid.slope(), bid.limit(), -bid.most(), 0));
        }
        for (Curve offer : curves.offers()) {
            agents.add(new QuadraticAgent(offer.slope(), offer.limit(), 0, offer.most()));
        }
        return ExchangeCommunity.bySize(
                agents,
                new GridAgent(
                        band.importPrice().currencyPerKwh(), band.exportPrice().currencyPerKwh()));
    }

    private static double[] wattHours(double[] injections, int from, int count, double factor) {
        double[] energies = new double[count];
        for (int k = 0; k < count; k++) {
            energies[k] = Math.max(0, injections[from + k] * factor);
        }
        return energies;
    }
}
