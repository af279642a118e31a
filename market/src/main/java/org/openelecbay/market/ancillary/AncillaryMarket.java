package org.openelecbay.market.ancillary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.LargestRemainder;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Order;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.Origin;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Trade;
import org.openelecbay.market.Entrants;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.TradeGains;
import org.openelecbay.market.auction.CallAuction;

/// The call auction, after which the community sells the network more local energy than it would have had.
///
/// The auction's trades are the baseline. Then the DSO asks for so much energy to stay in the community and
/// pays for it.
/// What bids and offers left over could trade if somebody paid the gap between their limits: that is the cost of the
/// deviation, and the cheapest are activated up to the DSO's price ([ServicePlan]). Such a trade gives the seller its
/// limit and costs the buyer its limit, the DSO's account pays the gap, and the profit goes to both sides of every
/// activated trade, by energy. It is a contract like any other, so delivery is measured against the baseline and a
/// broken promise costs what it always costs; the baseline's trades settle as struck.
///
/// Source: Zhou et al. 2020; spec G.3; docs/reference/uncertainty-and-services.md.
public final class AncillaryMarket implements MarketMechanism {

    private static final Payment.Party NETWORK = new Payment.Holding(NamedAccount.NETWORK);
    private static final Payment.Party SURPLUS = new Payment.Holding(NamedAccount.SURPLUS);
    private static final Payment.Party OPERATOR = new Payment.Holding(NamedAccount.OPERATOR);

    /// Who gets what the DSO pays above the gaps.
    public enum Profit {
        /// Both sides of every activated trade, by energy.
        SHARED,
        /// Activated trades are paid what the dearest of them costs, and the operator keeps the rest for the community.
        UNIFORM
    }

    private final ServiceTerms terms;
    private final Profit profit;
    private final CallAuction auction = new CallAuction();

    public AncillaryMarket(ServiceTerms terms, Profit profit) {
        this.terms = terms;
        this.profit = profit;
    }

    @Override
    public Money networkBudget() {
        return terms.price().times(terms.request());
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        Clearing baseline = auction.clear(book, context);
        OrderBook willing = Entrants.willing(book, context).book();
        List<Deviation> deviations = Deviation.of(willing, TradeGains.of(book, baseline), context.ties());
        Activated activated = Activated.of(deviations, terms);
        String why = activated.refusal(terms);
        if (!why.isEmpty()) {
            return baseline.because(Reason.clearing(why));
        }
        List<Trade> trades = new ArrayList<>(baseline.trades());
        for (int k = 0; k < activated.deviations().size(); k++) {
            trades.add(trade(trades.size() + 1, activated, k, context));
        }
        List<Payment> payments = new ArrayList<>(baseline.payments());
        payments.addAll(payments(activated));
        List<Reason> reasons = new ArrayList<>(baseline.reasons());
        Set<OrderId> served = served(book, activated);
        reasons.removeIf(reason -> reason.about().map(served::contains).orElse(false));
        reasons.add(Reason.clearing("At the network's request " + activated.energy()
                + " more stay in the community; the DSO pays " + activated.price(terms) + " for it, of which "
                + Money.ofNanos(activated.cost()) + " close the gaps between limits."));
        return new Clearing(baseline.slot(), trades, payments, reasons, baseline.traffic());
    }

    private static Trade trade(int number, Activated activated, int k, SlotContext context) {
        Deviation deviation = activated.deviations().get(k);
        return new Trade(
                number,
                context.slot(),
                deviation.seller(),
                deviation.buyer(),
                Energy.ofWattHours(activated.wattHours().get(k)),
                deviation.ask(),
                deviation.bid(),
                Origin.MATCHED);
    }

    private List<Payment> payments(Activated activated) {
        List<Payment> payments = new ArrayList<>();
        pay(payments, NETWORK, SURPLUS, activated.price(terms).nanos(), Cause.NETWORK_SERVICE);
        long left = activated.price(terms).nanos() - activated.cost();
        long shared = left;
        if (profit == Profit.UNIFORM) {
            shared = Math.min(left, activated.uniformProfit());
        }
        Map<ParticipantId, Long> weights = new LinkedHashMap<>();
        for (int k = 0; k < activated.deviations().size(); k++) {
            Deviation deviation = activated.deviations().get(k);
            long weight = profit == Profit.UNIFORM
                    ? activated.uniformProfit(k)
                    : activated.wattHours().get(k);
            weights.merge(deviation.seller(), weight, Long::sum);
            weights.merge(deviation.buyer(), weight, Long::sum);
        }
        long[] weight = weights.values().stream().mapToLong(Long::longValue).toArray();
        long given = 0;
        if (shared > 0) {
            long[] parts = LargestRemainder.split(shared, weight);
            int place = 0;
            for (ParticipantId member : weights.keySet()) {
                Payment.Party to = new Payment.Participating(member);
                pay(payments, SURPLUS, to, parts[place++], Cause.NETWORK_SERVICE);
            }
            given = shared;
        }
        pay(payments, SURPLUS, OPERATOR, left - given, Cause.MARKET_SURPLUS);
        return payments;
    }

    private static void pay(List<Payment> payments, Payment.Party from, Payment.Party to, long nanos, Cause cause) {
        if (nanos > 0) {
            payments.add(new Payment(from, to, Money.ofNanos(nanos), cause));
        }
    }

    /// The orders of those who trade by the service, about which the baseline said that they found nobody.
    private static Set<OrderId> served(OrderBook book, Activated activated) {
        Set<ParticipantId> buyers = new HashSet<>();
        Set<ParticipantId> sellers = new HashSet<>();
        activated.deviations().forEach(each -> {
            buyers.add(each.buyer());
            sellers.add(each.seller());
        });
        Set<OrderId> served = new HashSet<>();
        add(book.bids(), buyers, served);
        add(book.offers(), sellers, served);
        return served;
    }

    private static void add(List<? extends Order> orders, Set<ParticipantId> owners, Set<OrderId> served) {
        for (Order order : orders) {
            if (owners.contains(order.owner())) {
                served.add(order.id());
            }
        }
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.BUDGET_BALANCED,
                "The DSO pays for the energy that it asked to stay in the community.",
                Property.EFFICIENT,
                "It serves orders whose limits do not meet, because the network pays the gap.",
                Property.TRUTHFUL,
                "The marginal orders set the price, and limits farther apart are paid more for.",
                Property.SYMMETRIC,
                "At the marginal limit the earlier order trades first.");
    }
}
