package org.openelecbay.market.auction.reverse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.LargestRemainder;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.Walk;
import org.openelecbay.market.auction.session.Session;
import org.openelecbay.market.auction.session.Sides;
import org.openelecbay.market.auction.session.Tally;

/// A reverse auction: an aggregator buys for all bids at once and shares what it pays by energy.
///
/// It buys for the bids from the marginal one of the call auction up, and that bid's limit is its cap: what is
/// dearer its buyers would rather take from the supplier. No payment rule pays more than the cap per kWh, so no
/// buyer pays more than its limit, and the trades are those of greatest welfare.
///
/// Cost: n log n. Source: spec A.11; the cap and the sharing are this project's.
public final class ReverseAuction implements MarketMechanism {

    private final PaymentRule rule;

    public ReverseAuction(PaymentRule rule) {
        this.rule = rule;
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        return Session.of(book, context, (bids, offers, tally) -> {
            Walk walk = Walk.along(bids, offers);
            return walk.volume() == 0
                    ? "Nothing trades: no offer is as low as the best bid, " + bids.limitPrice(0) + "."
                    : procure(bids, offers, walk, context, tally);
        });
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.TRUTHFUL,
                "Buyers set the cap with their limits; under Vickrey sellers are truthful for a given cap only.",
                Property.SYMMETRIC,
                "At the marginal limit the earlier order trades first.");
    }

    private String procure(Ladder bids, Ladder offers, Walk walk, SlotContext context, Tally tally) {
        int lastBids = bids.endOfLevel(walk.lastBid());
        bids.breakTies(lastBids, context.ties());
        offers.breakTies(offers.endOfLevel(walk.lastOffer()), context.ties());
        Price cap = bids.limitPrice(walk.lastBid());
        Procurement procurement = new Procurement(offers, need(bids, lastBids), cap);
        List<Award> awards = procurement.awards(rule);
        long[] bought = Sides.fromTheTop(bids, lastBids, walk.volume());
        Money cost = awards.stream().map(Award::pay).reduce(Money.ZERO, Money::plus);
        Price share = Price.ofMicrosPerKwh(Math.floorDiv(cost.nanos(), walk.volume()));
        new Sides(bids, offers)
                .pair(bought, procurement.awards(), prices(offers, procurement, awards)::get, share, tally);
        equalise(bids, bought, Math.floorMod(cost.nanos(), walk.volume()), awards, tally);
        tally.whyNot(
                "The aggregator bought for limits from " + cap + " up, and for earlier bids first.",
                "The aggregator covered its need with lower or earlier offers, up to its cap of " + cap + ".");
        return "The aggregator bought " + Energy.ofWattHours(walk.volume()) + " for the bids from its cap of " + cap
                + " up; the buyers share what it paid by energy, " + share + " and a rest below a micro.";
    }

    private static Energy need(Ladder bids, int count) {
        long need = 0;
        for (int rank = 0; rank < count; rank++) {
            need += bids.quantity(rank);
        }
        return Energy.ofWattHours(need);
    }

    /// What each offer gets per kWh, by rank.
    private List<Price> prices(Ladder offers, Procurement procurement, List<Award> awards) {
        Map<ParticipantId, Price> bySeller = HashMap.newHashMap(awards.size());
        awards.forEach(award -> bySeller.put(award.seller(), Price.ofMicrosPerKwh(award.microsPerKwh())));
        List<Price> prices = new ArrayList<>();
        int count = procurement.awards().length;
        for (int rank = 0; rank < count; rank++) {
            prices.add(
                    rule == PaymentRule.PAY_AS_BID
                            ? offers.limitPrice(rank)
                            : bySeller.getOrDefault(offers.owner(rank), Price.ZERO));
        }
        return prices;
    }

    /// Pays to the nano what whole micros cannot carry.
    private void equalise(Ladder bids, long[] bought, long rest, List<Award> awards, Tally tally) {
        long[] shares = LargestRemainder.split(rest, bought);
        Map<ParticipantId, Long> owed = new LinkedHashMap<>();
        for (int rank = 0; rank < shares.length; rank++) {
            if (shares[rank] > 0) {
                owed.merge(bids.owner(rank), shares[rank], Long::sum);
            }
        }
        owed.forEach((buyer, nanos) ->
                tally.pay(Payment.from(buyer, NamedAccount.SURPLUS, Money.ofNanos(nanos), Cause.EQUALISATION)));
        for (Award award : awards) {
            if (rule == PaymentRule.VICKREY && award.restNanos() > 0) {
                tally.pay(Payment.to(
                        award.seller(), NamedAccount.SURPLUS, Money.ofNanos(award.restNanos()), Cause.EQUALISATION));
            }
        }
    }
}
