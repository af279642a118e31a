package org.openelecbay.market.game.leader;

import java.util.Collection;
import java.util.List;

/// What leader and followers gain together: at an announced price, and at most.
final class CommonGain {

    private static final int MOST_HALVINGS = 100;
    private static final double NOISE = 1e-12;

    private final Collection<? extends Follower> followers;
    private final List<Lot> lots;

    CommonGain(Collection<? extends Follower> followers, List<Lot> lots) {
        this.followers = followers;
        this.lots = lots;
    }

    /// What energy is worth to the followers above what it costs the leader, when they answer this price; currency.
    double at(double price) {
        double wanted = demandAt(price);
        double share = wanted == 0 ? 0 : Math.min(1, supplyAt(price) / wanted);
        double utility = 0;
        for (Follower follower : followers) {
            utility += follower.utility(share * follower.demandAt(price));
        }
        return utility - cost(share * wanted);
    }

    /// The gain where the next kWh is worth what it costs, within a band of prices.
    double greatest(double low, double high) {
        double below = low;
        double above = high;
        for (int k = 0; k < MOST_HALVINGS; k++) {
            double price = (below + above) / 2;
            boolean isTooLow = demandAt(price) > supplyAt(price);
            below = isTooLow ? price : below;
            above = isTooLow ? above : price;
        }
        return Math.max(at(above), at(below));
    }

    private double demandAt(double price) {
        double sum = 0;
        for (Follower follower : followers) {
            sum += follower.demandAt(price);
        }
        return sum;
    }

    private double supplyAt(double price) {
        double sum = 0;
        for (Lot lot : lots) {
            if (lot.cost() > price + NOISE) {
                break;
            }
            sum += lot.energy();
        }
        return sum;
    }

    private double cost(double energy) {
        double cost = 0;
        double left = energy;
        for (Lot lot : lots) {
            double part = Math.min(left, lot.energy());
            cost += part * lot.cost();
            left -= part;
            if (left <= 0) {
                break;
            }
        }
        return cost;
    }
}
