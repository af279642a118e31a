package org.openelecbay.market.auction.iterative;

import java.util.List;

/// The iterative double auction between pairs of buyers and sellers.
///
/// In each round a buyer bids b = x U'(X) for what it has from each seller, a seller asks s = L'(x) / x, and
/// the auctioneer allocates what makes sum(b ln x - s x^2 / 2) greatest within the capacities. Nobody reveals a
/// curve, and yet the fixed point is the greatest welfare: there b / x = s x up to the multipliers of binding
/// capacities. Buyers pay b, sellers get s x^2; both are the same unless a capacity binds, when the auctioneer
/// is left with the scarcity rent.
///
/// Cost: buyers times sellers a round. Source: Kang et al. 2017 in the form of Iosifidis and Koutsopoulos; spec
/// A.10.
public final class PairwiseAuction {

    private final List<Buyer> buyers;
    private final List<Seller> sellers;

    public PairwiseAuction(List<Buyer> buyers, List<Seller> sellers) {
        this.buyers = List.copyOf(buyers);
        this.sellers = List.copyOf(sellers);
    }

    /// One round.
    ///
    /// @param energies what each buyer has from each seller, kWh, above zero: what is zero stays zero
    public Iterate round(double[][] energies) {
        double[] totals = Allocation.rows(energies);
        double[][] bids = new double[buyers.size()][sellers.size()];
        double[][] asks = new double[buyers.size()][sellers.size()];
        for (int i = 0; i < bids.length; i++) {
            double marginal = buyers.get(i).marginal(totals[i]);
            for (int j = 0; j < asks[i].length; j++) {
                requirePositive(energies[i][j]);
                bids[i][j] = energies[i][j] * marginal;
                asks[i][j] = sellers.get(j).marginal(energies[i][j]) / energies[i][j];
            }
        }
        return new Iterate(bids, asks, Allocation.of(bids, asks, buyers, sellers));
    }

    /// Rounds until no energy moves by more than `tolerance`; the bids and asks are those of the last energies.
    ///
    /// @param start above zero
    /// @param tolerance kWh, or a share of energies above one kWh
    /// @param mostRounds bound
    /// @throws IllegalArgumentException when a utility is not defined on the way or the rounds do not suffice
    public Iterate limit(double[][] start, double tolerance, int mostRounds) {
        Iterate iterate = round(start);
        double moved = largestMove(start, iterate.allocation());
        for (int round = 1; moved > tolerance; round++) {
            if (round >= mostRounds || Double.isNaN(moved)) {
                throw new IllegalArgumentException("After " + round + " rounds energies still move by " + moved
                        + " kWh. Is a utility so steep that the bids overshoot?");
            }
            Iterate next = round(iterate.allocation());
            moved = largestMove(iterate.allocation(), next.allocation());
            iterate = next;
        }
        return iterate;
    }

    /// All utilities less all costs.
    public double welfare(double[][] energies) {
        double[] totals = Allocation.rows(energies);
        double welfare = 0;
        for (int i = 0; i < buyers.size(); i++) {
            welfare += buyers.get(i).utility(totals[i]);
            for (int j = 0; j < sellers.size(); j++) {
                welfare -= sellers.get(j).cost(energies[i][j]);
            }
        }
        return welfare;
    }

    private static double largestMove(double[][] from, double[][] to) {
        double most = 0;
        for (int i = 0; i < to.length; i++) {
            for (int j = 0; j < to[i].length; j++) {
                most = Math.max(most, Math.abs(to[i][j] - from[i][j]) / Math.max(1, to[i][j]));
            }
        }
        return most;
    }

    private static void requirePositive(double energy) {
        if (!(energy > 0)) {
            throw new IllegalArgumentException(
                    "The iterative auction holds " + energy + " kWh of a pair; it starts above zero and stays there.");
        }
    }
}
