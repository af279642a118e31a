package org.openelecbay.market.game.bidding;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.curve.Curve;
import org.openelecbay.market.auction.curve.OrderCurves;
import org.openelecbay.market.game.nash.Efficiency;
import org.openelecbay.market.game.price.OwnerCurves;
import org.openelecbay.market.game.price.Takers;

/// Demand bidding of the owners of a book.
///
/// An owner whose marginal curve is M takes q where `M(q) = price + k q`: as if it took the price as given with a curve
/// that is steeper by k, so that one search for a common price finds the equilibrium.
///
/// @param orders the steps as curves
/// @param buyers the bids by owner
/// @param sellers the offers by owner
/// @param members how many owners there are
/// @param slope of every bid, kWh for a unit of price
record OrderGame(OrderCurves orders, OwnerCurves buyers, OwnerCurves sellers, int members, double slope) {

    /// @param price currency per kWh
    /// @param bought kWh by rank
    /// @param sold kWh by rank
    record Outcome(double price, double[] bought, double[] sold) {}

    static OrderGame of(Ladder bids, Ladder offers, Price flexibility, long responsiveness) {
        OrderCurves orders = OrderCurves.of(bids, offers, flexibility);
        Set<ParticipantId> owners = new HashSet<>();
        IntStream.range(0, bids.size()).mapToObj(bids::owner).forEach(owners::add);
        IntStream.range(0, offers.size()).mapToObj(offers::owner).forEach(owners::add);
        double slopes = 0;
        for (List<Curve> side : List.of(orders.bids(), orders.offers())) {
            for (Curve curve : side) {
                slopes += 1 / curve.slope();
            }
        }
        return new OrderGame(
                orders,
                OwnerCurves.of(true, orders.bids(), bids::owner),
                OwnerCurves.of(false, orders.offers(), offers::owner),
                owners.size(),
                responsiveness * slopes / owners.size());
    }

    /// By how much a member moves the price for a kWh.
    double power() {
        return 1 / (slope * (members - 1));
    }

    /// Where nobody gains by another bid.
    Outcome equilibrium() {
        return at(power());
    }

    /// The greatest welfare over that of the outcome.
    OptionalDouble priceOfAnarchy(Outcome outcome) {
        return Efficiency.ofWelfare(welfare(at(0)), welfare(outcome));
    }

    /// Worth of what is bought less cost of what is sold, currency.
    double welfare(Outcome outcome) {
        double welfare = 0;
        for (int rank = 0; rank < outcome.bought().length; rank++) {
            welfare += orders.bids().get(rank).utility(outcome.bought()[rank]);
        }
        for (int rank = 0; rank < outcome.sold().length; rank++) {
            welfare -= orders.offers().get(rank).cost(outcome.sold()[rank]);
        }
        return welfare;
    }

    private Outcome at(double power) {
        List<Curve> bids = buyers.shown(power);
        List<Curve> offers = sellers.shown(power);
        double price = Takers.of(bids, offers).balancing(0).middle();
        double[] bought = bids.stream().mapToDouble(bid -> bid.demandAt(price)).toArray();
        double[] sold =
                offers.stream().mapToDouble(offer -> offer.supplyAt(price)).toArray();
        return new Outcome(price, buyers.byStep(bought), sellers.byStep(sold));
    }
}
