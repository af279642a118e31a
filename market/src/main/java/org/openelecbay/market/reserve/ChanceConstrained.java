package org.openelecbay.market.reserve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Money;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;
import org.openelecbay.core.Reason;
import org.openelecbay.market.Disclosure;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.Redistribution;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.TradeGains;
import org.openelecbay.market.auction.curve.WholeTrades;
import org.openelecbay.market.auction.session.Session;

/// Energy and reserve in one auction: sellers give energy at one price and keep some of what they have free to follow
/// the error of the demand, and the buyers pay for that as they cause it.
///
/// The error of a buyer is a share of what it buys. Sellers follow the whole error in shares that make the expected
/// cost least ([JointReserve]); the price of following it is paid to them, and borne by the buyers by their part of
/// the variance ([ErrorShares]), but by nobody beyond what its trades gain it. An offer that would sell below its limit
/// only to be able to give less holds no reserve. Where no reserve can be held, energy trades without it.
///
/// Source: Guo et al. 2021; spec G.1; docs/reference/uncertainty-and-services.md.
public final class ChanceConstrained implements MarketMechanism {

    private static final double NANOS = 1e9;
    private static final double MOST_NANOS = 1L << 60;

    private final ReserveTerms terms;

    public ChanceConstrained(ReserveTerms terms) {
        this.terms = terms;
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        List<ReserveMarket> held = new ArrayList<>(1);
        Clearing energy = Session.of(book, context, (bids, offers, tally) -> {
            bids.breakTies(bids.size(), context.ties());
            offers.breakTies(offers.size(), context.ties());
            ReserveMarket market = ReserveMarket.of(bids, offers, terms);
            held.clear();
            held.add(market);
            Price price = market.price();
            WholeTrades.atOnePrice(bids, offers, market.bought(), market.sold(), price, tally);
            tally.whyNot(
                    "At " + price + " this bid is worth too little to be served a whole watt-hour.",
                    "At " + price + " this offer costs too much to be asked for a whole watt-hour.");
            return "At " + price + " the next watt-hour is worth to the buyers what it costs the sellers, who keep"
                    + " room for the reserve.";
        });
        return energy.trades().isEmpty() ? energy : withReserve(book, energy, held.getLast());
    }

    private Clearing withReserve(OrderBook book, Clearing energy, ReserveMarket market) {
        TradeGains gained = TradeGains.of(book, energy);
        Redistribution paid = payments(gained, market);
        List<Payment> payments = new ArrayList<>(energy.payments());
        payments.addAll(paid.payments());
        Clearing clearing = new Clearing(energy.slot(), energy.trades(), payments, energy.reasons(), energy.traffic());
        return clearing.because(Reason.clearing(why(market, paid)));
    }

    private Redistribution payments(TradeGains gained, ReserveMarket market) {
        Map<ParticipantId, Double> following = market.participation();
        Map<ParticipantId, Double> providers = new LinkedHashMap<>();
        List<ParticipantId> buyers = new ArrayList<>();
        Map<ParticipantId, Long> most = new LinkedHashMap<>();
        double followed = 0;
        for (ParticipantId trader : gained.traders()) {
            double share = following.getOrDefault(trader, 0.0);
            if (gained.soldBy(trader) > 0 && share > 0) {
                providers.put(trader, share);
                followed += share;
            }
            if (gained.boughtBy(trader) > 0) {
                buyers.add(trader);
                most.put(trader, gained.gainOf(trader));
            }
        }
        double[] sizes = buyers.stream().mapToDouble(gained::boughtBy).toArray();
        double[] shares = ErrorShares.equallyCorrelated(sizes, terms.correlation());
        Map<ParticipantId, Double> causes = new LinkedHashMap<>();
        for (int k = 0; k < shares.length; k++) {
            causes.put(buyers.get(k), shares[k]);
        }
        long total = (long) Math.min(MOST_NANOS, market.payment() * Math.min(1, followed) * NANOS);
        return Redistribution.of(total, causes, most, providers, Cause.RESERVE);
    }

    private String why(ReserveMarket market, Redistribution paid) {
        if (market.obstacle().isPresent()) {
            return "No reserve is held, so energy trades without it. "
                    + market.obstacle().get();
        }
        String held = "The sellers hold " + kilowattHours(terms.factor() * market.sigma())
                + " kWh of reserve each way for an error of " + kilowattHours(market.sigma())
                + " kWh, for which the buyers pay " + Money.ofNanos(paid.paid()) + " as they cause it";
        return paid.missing() > 0
                ? held + "; " + Money.ofNanos(paid.missing()) + " more would cost a buyer more than its trades gain it."
                : held + ".";
    }

    private static String kilowattHours(double energy) {
        return Double.toString(Math.rint(energy * 1e3) / 1e3);
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.EFFICIENT,
                "Sellers keep room for reserve, and near the price orders trade in part.",
                Property.SYMMETRIC,
                "Of equals, the one whose part rounds to no whole watt-hour is paid for no reserve.",
                Property.TRUTHFUL,
                "A large order moves the price of energy and of reserve, and gains by asking for less.");
    }

    @Override
    public Set<Disclosure> discloses() {
        return Set.of(Disclosure.CURVES);
    }
}
