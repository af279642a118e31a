package org.openelecbay.market.dispatch.colony;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.openelecbay.core.Price;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.Ladder;

/// A max-min ant system on the pairs of a book: ants draw proposals, the best one so far marks its trail.
///
/// Cost: ants times bids times candidates, at most [#MOST_DRAWS] altogether. Same book and seed, same proposal.
/// Source: docs/reference/ant-colony.md; Stützle and Hoos 2000.
public final class AntColony implements Proposer {

    /// The most ants a round and the most rounds that may be asked for.
    public static final int MOST = 1_000;

    /// The most candidates that all ants together look at.
    public static final long MOST_DRAWS = 20_000_000;

    private final int ants;
    private final int rounds;
    private final long seed;

    /// @param ants a round, 1 to [#MOST]
    /// @param rounds 1 to [#MOST]
    /// @param seed of all that is drawn
    public AntColony(int ants, int rounds, long seed) {
        if (ants < 1 || ants > MOST || rounds < 1 || rounds > MOST) {
            throw new IllegalArgumentException(
                    "A colony of " + ants + " ants goes out " + rounds + " times; both are 1 to " + MOST + ".");
        }
        this.ants = ants;
        this.rounds = rounds;
        this.seed = seed;
    }

    @Override
    public String name() {
        return "the ant colony";
    }

    @Override
    public Proposal propose(Ladder bids, Ladder offers, SlotContext context) {
        Trails trails = Trails.of(bids, offers);
        SplittableRandom random = new SplittableRandom(seed);
        long walks = Math.clamp(MOST_DRAWS / ((long) bids.size() * trails.width()), 1, (long) ants * rounds);
        Ant walking = new Ant(bids, offers, trails);
        Ant best = new Ant(bids, offers, trails);
        for (long walk = 1; walk <= walks; walk++) {
            walking.walk(random);
            if (walk == 1 || walking.welfare() > best.welfare()) {
                Ant worse = best;
                best = walking;
                walking = worse;
            }
            if (walk % ants == 0) {
                trails.mark(shares(best, bids, trails));
            }
        }
        return new Proposal(pairs(best, bids, offers), remark(best, walks));
    }

    private static double[] shares(Ant best, Ladder bids, Trails trails) {
        double[] shares = new double[bids.size() * trails.width()];
        for (int pair = 0; pair < best.pairs(); pair++) {
            int bid = best.bid(pair);
            int candidate = best.offer(pair) - trails.first(bid);
            if (candidate >= 0 && candidate < trails.width()) {
                shares[bid * trails.width() + candidate] += (double) best.energy(pair) / bids.quantity(bid);
            }
        }
        return shares;
    }

    private static List<Proposal.Pair> pairs(Ant best, Ladder bids, Ladder offers) {
        List<Proposal.Pair> pairs = new ArrayList<>(best.pairs());
        for (int pair = 0; pair < best.pairs(); pair++) {
            Price middle = bids.limitPrice(best.bid(pair)).mean(offers.limitPrice(best.offer(pair)));
            pairs.add(new Proposal.Pair(best.bid(pair), best.offer(pair), best.energy(pair), middle));
        }
        return pairs;
    }

    private String remark(Ant best, long walks) {
        if (best.pairs() == 0) {
            return "Nothing trades: none of the ants found a bid that covers an offer of somebody else.";
        }
        String cut = walks < (long) ants * rounds ? ", as the book is too large for " + (long) ants * rounds : "";
        return "Each pair trades in the middle of its limits, as the best of " + walks
                + " ants proposed and the check let pass" + cut + ".";
    }
}
