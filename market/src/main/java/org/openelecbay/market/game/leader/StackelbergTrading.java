package org.openelecbay.market.game.leader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;
import org.openelecbay.core.Traffic;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.curve.Curve;
import org.openelecbay.market.auction.curve.OrderCurves;
import org.openelecbay.market.auction.curve.WholePrices;
import org.openelecbay.market.auction.curve.WholeTrades;
import org.openelecbay.market.auction.session.Session;
import org.openelecbay.market.auction.session.Tally;
import org.openelecbay.market.game.nash.Efficiency;

/// A Stackelberg game on the orders of a slot: one side announces a price, the other answers with quantities.
///
/// The leading side acts as one; its energy costs, or is worth, the limits of its orders, best first. The followers
/// answer with their curves ([OrderCurves]). The price lies between the supplier's two; of equally good prices the
/// one that suits the followers best is announced. Both sides trade at the announced price. Beside it each
/// buyer pays the DSO's charge for using its network, which both sides know, on a line of its own.
///
/// Cost: orders times their logarithm. Sources: spec E.4; Jin, Choi and Won 2020 for the charge;
/// docs/reference/leader-games.md.
public final class StackelbergTrading implements MarketMechanism {

    private final Leader leader;
    private final Price flexibility;
    private final Price charge;

    /// @param leader who announces the price
    /// @param flexibility of the followers, as [OrderCurves] wants it
    /// @param charge for using the network, per kWh, not negative; zero for none
    public StackelbergTrading(Leader leader, Price flexibility, Price charge) {
        if (charge.isNegative()) {
            throw new IllegalArgumentException(
                    "The network charge is " + charge + "; the DSO asks for something or for nothing.");
        }
        this.leader = leader;
        this.flexibility = OrderCurves.requireFlexible(flexibility);
        this.charge = charge;
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        return Session.of(book, context, (bids, offers, tally) -> hold(bids, offers, tally, context));
    }

    @Override
    public Map<Property, String> exceptions() {
        String efficient = "The leading side trades less than would be best for all, to move the price.";
        String truthful = "The leading side knows the other's curves; who hides its limit gets a better price.";
        return charge.equals(Price.ZERO)
                ? Map.of(Property.EFFICIENT, efficient, Property.TRUTHFUL, truthful)
                : Map.of(
                        Property.EFFICIENT,
                        efficient,
                        Property.TRUTHFUL,
                        truthful,
                        Property.BUDGET_BALANCED,
                        "The DSO gets its network charge on every kWh.");
    }

    private String hold(Ladder bids, Ladder offers, Tally tally, SlotContext context) {
        bids.breakTies(bids.size(), context.ties());
        offers.breakTies(offers.size(), context.ties());
        Price lowest = context.band().exportPrice();
        Price highest = context.band().importPrice().minus(charge);
        if (highest.compareTo(lowest) < 0) {
            return "Nothing trades: the network charge of " + charge
                    + " is more than lies between the supplier's prices.";
        }
        double low = lowest.currencyPerKwh();
        double high = highest.currencyPerKwh();
        boolean sellersLead = leader == Leader.SELLERS;
        OrderCurves curves = OrderCurves.of(bids, offers, flexibility);
        List<Follower.Quadratic> followers = followers(curves);
        List<Lot> lots = sellersLead ? lots(offers, 1, 0, high) : lots(bids, -1, charge.currencyPerKwh(), -low);
        double from = sellersLead ? low : -high;
        double to = sellersLead ? high : -low;
        Announcement announced = LeaderPrice.of(followers, lots, from, to);
        if (announced.energy() <= 0) {
            return "Nothing trades: no price between the supplier's two would gain the " + leader.words()
                    + " anything that the " + leader.followers() + " agree to.";
        }
        Price sellerGets = WholePrices.nearest(sellersLead ? announced.price() : -announced.price())
                .max(lowest)
                .min(highest);
        trade(bids, offers, curves, sellerGets, tally);
        CommonGain gain = new CommonGain(followers, lots);
        return why(sellerGets, announced, Efficiency.ofWelfare(gain.greatest(from, to), gain.at(announced.price())));
    }

    private void trade(Ladder bids, Ladder offers, OrderCurves curves, Price sellerGets, Tally tally) {
        Price buyerPays = sellerGets.plus(charge);
        double[] bought = new double[bids.size()];
        double[] sold = new double[offers.size()];
        if (leader == Leader.SELLERS) {
            Arrays.setAll(
                    bought, k -> curves.bids().get(k).demandAt(buyerPays.currencyPerKwh()) * WholeTrades.WATT_HOURS);
            BestFirst.fill(offers, sellerGets, Arrays.stream(bought).sum(), sold);
        } else {
            Arrays.setAll(
                    sold, k -> curves.offers().get(k).supplyAt(sellerGets.currencyPerKwh()) * WholeTrades.WATT_HOURS);
            BestFirst.fill(bids, buyerPays, Arrays.stream(sold).sum(), bought);
        }
        for (int rank = 0; rank < bought.length; rank++) {
            if (bids.limit(rank) < buyerPays.microsPerKwh()) {
                bought[rank] = 0;
            }
        }
        WholeTrades.atOnePrice(bids, offers, bought, sold, sellerGets, tally);
        chargeBuyers(bids, tally);
        long followers = leader == Leader.SELLERS ? bids.size() : offers.size();
        tally.said(new Traffic(1, 2 * followers, followers * (Traffic.NUMBER + Traffic.ID + Traffic.NUMBER)));
        String beside = charge.equals(Price.ZERO) ? "" : " and " + charge + " for the network";
        String little = " too little to trade a whole watt-hour.";
        String heldBack = ", and at that price others of its side meet what the other side takes.";
        tally.whyNot(
                "Buyers pay " + sellerGets + beside
                        + (leader == Leader.SELLERS ? ", which leaves this bid" + little : heldBack),
                "Sellers get " + sellerGets
                        + (leader == Leader.SELLERS ? heldBack : ", which gains this offer" + little));
    }

    /// Every buyer pays the network charge on what it bought.
    private void chargeBuyers(Ladder bids, Tally tally) {
        Map<Integer, ParticipantId> owners = new LinkedHashMap<>();
        for (int rank = 0; rank < bids.size(); rank++) {
            owners.put(bids.orderIndex(rank), bids.owner(rank));
        }
        Map<ParticipantId, Money> dues = new LinkedHashMap<>();
        owners.forEach((bid, owner) -> dues.merge(owner, charge.times(tally.bought(bid)), Money::plus));
        dues.forEach((owner, due) -> {
            if (due.isPositive()) {
                tally.pay(Payment.from(owner, NamedAccount.NETWORK, due, Cause.NETWORK_USAGE));
            }
        });
    }

    private String besideCharge() {
        return charge.equals(Price.ZERO) ? "" : " and " + charge + " for the network, which buyers pay";
    }

    private String why(Price sellerGets, Announcement announced, OptionalDouble anarchy) {
        StringBuilder why = new StringBuilder("The " + leader.words() + " announce " + sellerGets + besideCharge());
        why.append(", and no other price would gain them more by the answers of the ")
                .append(leader.followers());
        if (announced.rivals() > 0) {
            why.append("; of ")
                    .append(announced.rivals() + 1)
                    .append(" prices that gain them the same this is the best for the ")
                    .append(leader.followers());
        }
        anarchy.ifPresent(ratio -> why.append(String.format(
                Locale.ROOT, "; the best price for all would gain %.4f times as much (price of anarchy)", ratio)));
        return why.append(".").toString();
    }

    private List<Follower.Quadratic> followers(OrderCurves curves) {
        double shift = charge.currencyPerKwh();
        return leader == Leader.SELLERS
                ? curves.bids().stream()
                        .map(each -> new Follower.Quadratic(each.limit() - shift, each.slope(), each.most()))
                        .toList()
                : curves.offers().stream().map(StackelbergTrading::mirrored).toList();
    }

    /// A seller takes money as a buyer takes energy: it is a buyer at the negative price.
    private static Follower.Quadratic mirrored(Curve offer) {
        return new Follower.Quadratic(-offer.limit(), offer.slope(), offer.most());
    }

    /// The steps of the leading side as lots, up to a cost.
    private static List<Lot> lots(Ladder ladder, int sign, double shift, double most) {
        List<Lot> lots = new ArrayList<>();
        for (int rank = 0; rank < ladder.size(); rank++) {
            double cost = sign * (ladder.limit(rank) / OrderCurves.MICROS - shift);
            if (cost <= most) {
                lots.add(new Lot(cost, ladder.quantity(rank) / OrderCurves.WATT_HOURS));
            }
        }
        return lots;
    }
}
