package org.openelecbay.market.dispatch.colony;

import java.util.Arrays;
import org.openelecbay.market.auction.Ladder;

/// Who a bid may meet, how good that looks and how often it went well: flat arrays of the candidates of each bid.
final class Trails {

    /// The most candidates of a bid.
    static final int WIDTH = 24;

    private static final double LEAST = 0.02;
    private static final double MOST = 1;
    private static final double EVAPORATION = 0.2;

    private final int width;
    private final int[] firsts;
    private final double[] visibility;
    private final double[] pheromone;

    private Trails(int width, int bids) {
        this.width = width;
        this.firsts = new int[bids];
        this.visibility = new double[bids * width];
        this.pheromone = new double[bids * width];
        Arrays.fill(pheromone, MOST);
    }

    /// For each bid the offers around the one that stands where it does in cumulated energy.
    static Trails of(Ladder bids, Ladder offers) {
        Trails trails = new Trails(Math.min(WIDTH, offers.size()), bids.size());
        double widest = (double) bids.limit(0) - offers.limit(0) + 1;
        int beside = 0;
        double bidEnergy = 0;
        double offerEnergy = offers.quantity(0);
        for (int bid = 0; bid < trails.firsts.length; bid++) {
            while (offerEnergy <= bidEnergy && beside < offers.size() - 1) {
                offerEnergy += offers.quantity(++beside);
            }
            trails.firsts[bid] = Math.clamp(beside - trails.width / 2, 0, offers.size() - trails.width);
            for (int k = 0; k < trails.width; k++) {
                double gain = (double) bids.limit(bid) - offers.limit(trails.firsts[bid] + k) + 1;
                double seen = Math.max(0, gain) / Math.max(1, widest);
                trails.visibility[bid * trails.width + k] = seen * seen;
            }
            bidEnergy += bids.quantity(bid);
        }
        return trails;
    }

    int width() {
        return width;
    }

    /// The offer with the lowest rank among the candidates of a bid; the others follow it.
    int first(int bid) {
        return firsts[bid];
    }

    /// How attractive a candidate is; zero when it does not cross.
    double attraction(int bid, int candidate) {
        int place = bid * width + candidate;
        return pheromone[place] * visibility[place];
    }

    /// All trails fade, and those of the best proposal so far grow.
    ///
    /// @param shares of each bid's energy by candidate
    void mark(double[] shares) {
        for (int place = 0; place < pheromone.length; place++) {
            pheromone[place] =
                    Math.clamp((1 - EVAPORATION) * pheromone[place] + EVAPORATION * shares[place], LEAST, MOST);
        }
    }
}
