package org.openelecbay.market.dispatch.colony;

import java.util.SplittableRandom;
import org.openelecbay.market.auction.Ladder;

/// Builds one proposal: through the bids by rank, drawing an offer by trail and gain until the bid or the crossing
/// offers are used up.
final class Ant {

    private static final int MOST_OWN = 1_000;

    private final Ladder bids;
    private final Ladder offers;
    private final Trails trails;
    private final long[] limits;
    private final long[] left;
    private final int[] nextLeft;
    private final double[] attractions;
    private final int[] pairBids;
    private final int[] pairOffers;
    private final long[] pairEnergies;
    private int pairs;
    private double welfare;

    Ant(Ladder bids, Ladder offers, Trails trails) {
        this.bids = bids;
        this.offers = offers;
        this.trails = trails;
        this.limits = new long[offers.size()];
        for (int offer = 0; offer < limits.length; offer++) {
            limits[offer] = offers.limit(offer);
        }
        this.left = new long[offers.size()];
        this.nextLeft = new int[offers.size() + 1];
        this.attractions = new double[trails.width()];
        this.pairBids = new int[bids.size() + offers.size()];
        this.pairOffers = new int[bids.size() + offers.size()];
        this.pairEnergies = new long[bids.size() + offers.size()];
    }

    int pairs() {
        return pairs;
    }

    int bid(int pair) {
        return pairBids[pair];
    }

    int offer(int pair) {
        return pairOffers[pair];
    }

    long energy(int pair) {
        return pairEnergies[pair];
    }

    /// What its pairs are worth to the bids less what they cost the offers, micros times Wh per kWh.
    double welfare() {
        return welfare;
    }

    /// Goes once through the book.
    void walk(SplittableRandom random) {
        for (int offer = 0; offer < left.length; offer++) {
            left[offer] = offers.quantity(offer);
            nextLeft[offer] = offer;
        }
        nextLeft[left.length] = left.length;
        pairs = 0;
        welfare = 0;
        for (int bid = 0; bid < bids.size(); bid++) {
            fromTheCheapest(bid, amongCandidates(bid, bids.quantity(bid), random));
        }
    }

    private long amongCandidates(int bid, long wanted, SplittableRandom random) {
        long wants = wanted;
        int first = trails.first(bid);
        double sum = 0;
        for (int k = 0; k < attractions.length; k++) {
            boolean isOpen = left[first + k] > 0 && isPossible(bid, first + k);
            attractions[k] = isOpen ? trails.attraction(bid, k) : 0;
            sum += attractions[k];
        }
        for (int draws = attractions.length; draws > 0 && wants > 0 && sum > 0; draws--) {
            int drawn = draw(random.nextDouble() * sum);
            if (drawn < 0) {
                break;
            }
            wants -= pair(bid, first + drawn, wants);
            sum -= attractions[drawn];
            attractions[drawn] = 0;
        }
        return wants;
    }

    private int draw(double at) {
        double reached = 0;
        int last = -1;
        for (int k = 0; k < attractions.length; k++) {
            if (attractions[k] > 0) {
                reached += attractions[k];
                last = k;
                if (reached > at) {
                    return k;
                }
            }
        }
        return last;
    }

    /// The cheapest offers that are left, and past a few of its own.
    private void fromTheCheapest(int bid, long wanted) {
        long wants = wanted;
        int own = 0;
        int offer = leftFrom(0);
        while (wants > 0 && offer < left.length && limits[offer] <= bids.limit(bid) && own <= MOST_OWN) {
            if (isPossible(bid, offer)) {
                wants -= pair(bid, offer, wants);
            } else {
                own++;
            }
            offer = leftFrom(offer + 1);
        }
    }

    /// The first offer from this one on that has energy left, by a path that shortens as it is used.
    private int leftFrom(int offer) {
        int at = offer;
        while (nextLeft[at] != at) {
            nextLeft[at] = nextLeft[nextLeft[at]];
            at = nextLeft[at];
        }
        return at;
    }

    private boolean isPossible(int bid, int offer) {
        return limits[offer] <= bids.limit(bid) && !bids.owner(bid).equals(offers.owner(offer));
    }

    private long pair(int bid, int offer, long wants) {
        long energy = Math.min(wants, left[offer]);
        left[offer] -= energy;
        nextLeft[offer] = left[offer] == 0 ? offer + 1 : offer;
        pairBids[pairs] = bid;
        pairOffers[pairs] = offer;
        pairEnergies[pairs++] = energy;
        welfare += ((double) bids.limit(bid) - limits[offer]) * energy;
        return energy;
    }
}
