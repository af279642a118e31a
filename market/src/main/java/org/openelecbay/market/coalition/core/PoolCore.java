package org.openelecbay.market.coalition.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// The core of one slot of a community of any size, `v(S) = min(surplus of S, deficit of S)` a watt-hour. The coalition
/// that objects most is found among the sets of each side that no other beats; the least core is a program to which
/// only coalitions are added that object.
///
/// Players are the sellers, then the buyers. It gives up where a side has too many sets that nobody beats.
///
/// Source: spec D.4.
public final class PoolCore {

    private static final int MOST_CHOICES = 100_000;
    private static final double BROKEN = 1e-10;

    private final double[] supply;
    private final double[] demand;

    /// Who objects most to payoffs.
    ///
    /// @param coalition who
    /// @param excess what it is worth above its payoffs, in watt-hours
    public record Greatest(BitSet coalition, double excess) {}

    /// The game of one slot with at least one member on each side.
    ///
    /// @param supply watt-hours, one a seller, more than zero
    /// @param demand watt-hours, one a buyer, more than zero
    public PoolCore(long[] supply, long[] demand) {
        if (supply.length == 0 || demand.length == 0) {
            throw new IllegalArgumentException("A pool of " + supply.length + " sellers and " + demand.length
                    + " buyers shares nothing. Is a side left out?");
        }
        this.supply = LongStream.of(supply).asDoubleStream().toArray();
        this.demand = LongStream.of(demand).asDoubleStream().toArray();
    }

    /// The coalition, neither nobody nor everybody, with the greatest excess; empty where there are too many
    /// to look at.
    ///
    /// @param payoffs watt-hours, the sellers' and then the buyers'
    public Optional<Greatest> greatest(double[] payoffs) {
        if (payoffs.length != players()) {
            throw new IllegalArgumentException(
                    "There are " + payoffs.length + " payoffs for " + players() + " members. Has everybody one?");
        }
        Optional<ParetoSide> sellers = ParetoSide.of(supply, payoffs, 0, MOST_CHOICES);
        Optional<ParetoSide> buyers = ParetoSide.of(demand, payoffs, supply.length, MOST_CHOICES);
        return sellers.isEmpty() || buyers.isEmpty()
                ? Optional.empty()
                : Optional.of(greatest(sellers.get(), buyers.get()));
    }

    private Greatest greatest(ParetoSide sellers, ParetoSide buyers) {
        List<ParetoSide.Choice> noSellers = List.of(sellers.nobody());
        List<ParetoSide.Choice> allSellers = List.of(sellers.everybody());
        List<ParetoSide.Choice> noBuyers = List.of(buyers.nobody());
        List<ParetoSide.Choice> allBuyers = List.of(buyers.everybody());
        Objector objector = new Objector();
        objector.look(noSellers, buyers.between());
        objector.look(noSellers, allBuyers);
        objector.look(allSellers, buyers.between());
        objector.look(allSellers, noBuyers);
        objector.look(sellers.between(), buyers.between());
        objector.look(sellers.between(), noBuyers);
        objector.look(sellers.between(), allBuyers);
        BitSet coalition = new BitSet();
        objector.seller.addTo(coalition, 0);
        objector.buyer.addTo(coalition, supply.length);
        return new Greatest(coalition, objector.most);
    }

    /// The least core; empty where there are too many coalitions to look at.
    public Optional<LeastCore> leastCore() {
        double worth = worth(everybody());
        BitSet first = new BitSet();
        first.set(0);
        BitSet others = everybody();
        others.clear(0);
        List<Objection> candidates = new ArrayList<>();
        Objection all = row(everybody(), worth);
        candidates.add(new Objection(all.members(), all.worth(), Objection.Kind.SETTLED));
        candidates.add(row(first, worth));
        candidates.add(row(others, worth));
        for (int player = 1; player < players(); player++) {
            BitSet alone = new BitSet();
            alone.set(player);
            candidates.add(row(alone, worth));
        }
        boolean[] gaveUp = new boolean[1];
        LevelSimplex.Optimum optimum = new LevelSimplex(
                        Bases.independent(candidates, players()),
                        (payoffs, level) -> objection(payoffs, level, worth, gaveUp))
                .solve();
        double[] payoffs =
                Arrays.stream(optimum.payoffs()).map(each -> each * worth).toArray();
        return gaveUp[0] ? Optional.empty() : Optional.of(LeastCore.of(-optimum.level() * worth, payoffs));
    }

    private Optional<Objection> objection(double[] scaled, double level, double worth, boolean[] gaveUp) {
        Optional<Greatest> greatest =
                greatest(Arrays.stream(scaled).map(each -> each * worth).toArray());
        gaveUp[0] = greatest.isEmpty();
        return greatest.filter(each -> each.excess() / worth + level > BROKEN)
                .map(each -> row(each.coalition(), worth));
    }

    private Objection row(BitSet coalition, double scale) {
        return Objection.free(coalition, players(), worth(coalition) / scale);
    }

    /// What a coalition shares among itself, in watt-hours.
    public double worth(BitSet coalition) {
        double offered = 0;
        double wanted = 0;
        for (int player = coalition.nextSetBit(0); player >= 0; player = coalition.nextSetBit(player + 1)) {
            if (player < supply.length) {
                offered += supply[player];
            } else {
                wanted += demand[player - supply.length];
            }
        }
        return Math.min(offered, wanted);
    }

    private BitSet everybody() {
        BitSet everybody = new BitSet();
        everybody.set(0, players());
        return everybody;
    }

    private int players() {
        return supply.length + demand.length;
    }

    /// The best pair of a set of sellers and a set of buyers so far.
    private static final class Objector {

        private double most = Double.NEGATIVE_INFINITY;
        private ParetoSide.Choice seller = ParetoSide.Choice.NOBODY;
        private ParetoSide.Choice buyer = ParetoSide.Choice.NOBODY;

        /// Both by rising energy and payoff: the cheapest buyers who take all, or the best of those who take less.
        void look(List<ParetoSide.Choice> sellers, List<ParetoSide.Choice> buyers) {
            int next = 0;
            ParetoSide.Choice less = null;
            for (ParetoSide.Choice offering : sellers) {
                while (next < buyers.size() && buyers.get(next).energy() < offering.energy()) {
                    ParetoSide.Choice each = buyers.get(next++);
                    less = less == null || each.energy() - each.payoff() > less.energy() - less.payoff() ? each : less;
                }
                if (less != null) {
                    better(offering, less, less.energy());
                }
                if (next < buyers.size()) {
                    better(offering, buyers.get(next), offering.energy());
                }
            }
        }

        private void better(ParetoSide.Choice offering, ParetoSide.Choice taking, double worth) {
            double excess = worth - offering.payoff() - taking.payoff();
            if (excess > most) {
                most = excess;
                seller = offering;
                buyer = taking;
            }
        }
    }
}
