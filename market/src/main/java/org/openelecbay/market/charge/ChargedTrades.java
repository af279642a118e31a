package org.openelecbay.market.charge;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Distances;
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
import org.openelecbay.market.auction.session.Session;
import org.openelecbay.market.auction.session.Tally;

/// Pairs that pay for the way of their energy: a trade comes about only where bid and offer leave room for what the
/// network charges and loses on the way between them.
///
/// From the highest down, each bid looks at the cheapest offers that are left, [#MOST_LOOKS] at most, and takes the one
/// with the most room: bid less offer less charge and losses. The price lies in the middle of the room. Each side pays
/// its part of the charge to the network and of the losses to their account, which the bill shows; so a neighbour's
/// energy beats a cheaper offer from far away. Who has no place among the distances, as a shared battery in a ring of
/// houses, is at everybody's. A scenario that charges for the use of its network by itself cannot
/// use this rule ([#chargesForNetwork]), because both would be charged.
///
/// Cost: bids times looks. Source: spec G.4; docs/reference/uncertainty-and-services.md.
public final class ChargedTrades implements MarketMechanism {

    /// The most offers that a bid looks at for one partner.
    public static final int MOST_LOOKS = 64;

    private final WayTerms terms;

    public ChargedTrades(WayTerms terms) {
        this.terms = terms;
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        return Session.of(book, context, (bids, offers, tally) -> {
            bids.breakTies(bids.size(), context.ties());
            offers.breakTies(offers.size(), context.ties());
            Dues dues = new Dues();
            pair(bids, offers, context, tally, dues);
            dues.payments(tally);
            tally.whyNot(
                    "No offer left this bid room for what the network charges and loses on the way.",
                    "No bid left this offer room for what the network charges and loses on the way.");
            return "Each pair has its own price, in the middle of the room that the charge and the losses of its way"
                    + " leave between bid and offer.";
        });
    }

    private void pair(Ladder bids, Ladder offers, SlotContext context, Tally tally, Dues dues) {
        LeftOffers left = new LeftOffers(offers);
        for (int bid = 0; bid < bids.size(); bid++) {
            long wanted = bids.quantity(bid);
            while (wanted > 0) {
                Choice choice = best(bids, bid, offers, left, context);
                if (choice.offer() < 0) {
                    break;
                }
                long energy = Math.min(wanted, left.quantity(choice.offer()));
                strike(bids, bid, offers, choice, energy, tally, dues);
                left.take(choice.offer(), energy);
                wanted -= energy;
            }
        }
    }

    /// @param offer rank; below zero for none
    private record Choice(int offer, WayTerms.Cost cost) {}

    private Choice best(Ladder bids, int bid, Ladder offers, LeftOffers left, SlotContext context) {
        Choice best = new Choice(-1, WayTerms.Cost.BEYOND);
        long most = -1;
        int looks = 0;
        ParticipantId buyer = bids.owner(bid);
        for (int offer = left.first(); offer < offers.size() && looks < MOST_LOOKS; offer = left.after(offer)) {
            long gap = bids.limit(bid) - offers.limit(offer);
            if (gap < 0 || gap < most) {
                break;
            }
            looks++;
            ParticipantId seller = offers.owner(offer);
            if (!seller.equals(buyer)) {
                WayTerms.Cost cost = terms.over(distance(seller, buyer, context), context.band());
                long room = gap - cost.sum();
                if (room > most) {
                    most = room;
                    best = new Choice(offer, cost);
                }
            }
        }
        return best;
    }

    private static double distance(ParticipantId seller, ParticipantId buyer, SlotContext context) {
        Distances distances = context.distances();
        return distances.knows(seller) && distances.knows(buyer) ? distances.between(seller, buyer) : 0;
    }

    private void strike(Ladder bids, int bid, Ladder offers, Choice choice, long energy, Tally tally, Dues dues) {
        long chargeOfBuyer = terms.buyerShare().of(choice.cost().charge());
        long lossesOfBuyer = terms.buyerShare().of(choice.cost().losses());
        long buyerCost = chargeOfBuyer + lossesOfBuyer;
        long sellerCost = choice.cost().sum() - buyerCost;
        Price lowest = Price.ofMicrosPerKwh(offers.limit(choice.offer()) + sellerCost);
        Price price = lowest.mean(Price.ofMicrosPerKwh(bids.limit(bid) - buyerCost));
        tally.trade(bids.orderIndex(bid), offers.orderIndex(choice.offer()), energy, price, price);
        ParticipantId buyer = bids.owner(bid);
        ParticipantId seller = offers.owner(choice.offer());
        dues.add(buyer, chargeOfBuyer * energy, lossesOfBuyer * energy);
        dues.add(
                seller,
                (choice.cost().charge() - chargeOfBuyer) * energy,
                (choice.cost().losses() - lossesOfBuyer) * energy);
    }

    /// What everybody owes in all, nanos.
    private static final class Dues {

        private final Map<ParticipantId, long[]> owed = new LinkedHashMap<>();

        void add(ParticipantId who, long charge, long losses) {
            long[] sums = owed.computeIfAbsent(who, _ -> new long[2]);
            sums[0] += charge;
            sums[1] += losses;
        }

        void payments(Tally tally) {
            owed.forEach((who, sums) -> {
                pay(who, NamedAccount.NETWORK, sums[0], Cause.NETWORK_USAGE, tally);
                pay(who, NamedAccount.LOSSES, sums[1], Cause.LOSSES, tally);
            });
        }

        private static void pay(ParticipantId who, NamedAccount to, long nanos, Cause cause, Tally tally) {
            if (nanos > 0) {
                tally.pay(Payment.from(who, to, Money.ofNanos(nanos), cause));
            }
        }
    }

    @Override
    public boolean chargesForNetwork() {
        return true;
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.BUDGET_BALANCED,
                "The network gets its charge and the losses of every trade.",
                Property.EFFICIENT,
                "What the network costs keeps some orders apart, and bids choose one after the other.",
                Property.TRUTHFUL,
                "One's own limit enters one's own price, so shading it pays.",
                Property.SYMMETRIC,
                "At equal limits the earlier order chooses first, and where one lives decides what the way costs.");
    }
}
