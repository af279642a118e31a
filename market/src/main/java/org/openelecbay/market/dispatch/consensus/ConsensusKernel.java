package org.openelecbay.market.dispatch.consensus;

import java.util.Arrays;
import org.openelecbay.market.dispatch.Stopping;
import org.openelecbay.market.dispatch.bilateral.BilateralMarket;
import org.openelecbay.market.dispatch.bilateral.Partnership;

/// The iterations of spec F.2 on flat arrays: what the participants on a wire compute, without the wire.
///
/// Energies are kept as what the seller of a pair would give and what its buyer would take, both not negative. An
/// iteration looks a few times at each pair from either end.
public final class ConsensusKernel {

    private final int[] sellers;
    private final int[] buyers;
    private final double[] sellerCharges;
    private final double[] buyerCharges;
    private final double[] given;
    private final double[] taken;
    private final double[] agreed;
    private final double[] pulls;
    private final double[] prices;
    private final int[] starts;
    private final int[] pairsOf;
    private final boolean[] sells;
    private final LocalProblem[] locals;
    private final double[] keys;
    private final double relaxation;
    private double penalty;
    private double primal;
    private double dual;
    private int iterations;

    /// The iteration of spec F.2, without relaxation.
    public ConsensusKernel(BilateralMarket market, double price, double penalty) {
        this(market, price, penalty, 1);
    }

    /// Nothing is traded yet, and everybody expects the same price.
    ///
    /// @param price currency per kWh
    /// @param penalty currency per kWh^2, above zero
    /// @param relaxation 1 for the iteration of the spec; up to below 2 both ends go further than to the middle,
    ///     which takes fewer iterations
    public ConsensusKernel(BilateralMarket market, double price, double penalty, double relaxation) {
        int pairs = market.pairs().size();
        int traders = market.traders().size();
        this.sellers = market.pairs().stream().mapToInt(Partnership::seller).toArray();
        this.buyers = market.pairs().stream().mapToInt(Partnership::buyer).toArray();
        this.sellerCharges =
                market.pairs().stream().mapToDouble(Partnership::sellerCharge).toArray();
        this.buyerCharges =
                market.pairs().stream().mapToDouble(Partnership::buyerCharge).toArray();
        this.given = new double[pairs];
        this.taken = new double[pairs];
        this.agreed = new double[pairs];
        this.pulls = new double[pairs];
        this.prices = new double[pairs];
        Arrays.fill(prices, price);
        this.sells = new boolean[traders];
        this.locals = new LocalProblem[traders];
        for (int n = 0; n < traders; n++) {
            sells[n] = market.traders().get(n).sells();
            locals[n] = new LocalProblem(market.traders().get(n));
        }
        this.starts = new int[traders + 1];
        this.pairsOf = new int[2 * pairs];
        int longest = list();
        this.keys = new double[longest];
        this.penalty = Penalty.constant(penalty).start();
        if (!(relaxation > 0 && relaxation < 2)) {
            throw new IllegalArgumentException(
                    "A relaxation of " + relaxation + " does not converge; it lies between 0 and 2.");
        }
        this.relaxation = relaxation;
    }

    /// Starts from trades and prices of before instead.
    ///
    /// @param trades kWh by pair, not negative
    /// @param earlier currency per kWh by pair
    public void warm(double[] trades, double[] earlier) {
        System.arraycopy(trades, 0, given, 0, given.length);
        System.arraycopy(trades, 0, taken, 0, taken.length);
        System.arraycopy(trades, 0, agreed, 0, agreed.length);
        System.arraycopy(earlier, 0, prices, 0, prices.length);
    }

    /// Iterates until both residuals are small (spec F.7), or as often as allowed.
    public ConsensusOutcome run(Stopping stopping, Penalty policy) {
        boolean converged = false;
        while (!converged && iterations < stopping.mostIterations()) {
            next();
            double primalLimit = stopping.limit(2L * given.length, stopping.relative() == 0 ? 0 : energyNorm());
            double dualLimit = stopping.limit(2L * given.length, stopping.relative() == 0 ? 0 : priceNorm());
            converged = primal <= primalLimit && dual <= dualLimit;
            penalty = policy.after(iterations, penalty, primal * priceNorm(), dual * energyNorm());
        }
        return new ConsensusOutcome(repaired(), prices.clone(), iterations, primal, dual, converged);
    }

    /// One iteration of everybody.
    public void next() {
        for (int e = 0; e < pulls.length; e++) {
            pulls[e] = penalty * agreed[e];
        }
        double moved = 0;
        for (int n = 0; n < locals.length; n++) {
            moved += sells[n] ? move(n, given, sellerCharges, 1) : move(n, taken, buyerCharges, -1);
        }
        double apart = 0;
        for (int e = 0; e < pulls.length; e++) {
            double difference = given[e] - taken[e];
            apart += difference * difference;
            agreed[e] += relaxation * ((given[e] + taken[e]) / 2 - agreed[e]);
            prices[e] -= relaxation * penalty * difference / 2;
        }
        primal = Math.sqrt(2 * apart);
        dual = penalty * Math.sqrt(moved);
        iterations++;
    }

    /// What the seller of each pair would give, kWh.
    public double[] given() {
        return given.clone();
    }

    /// What the buyer of each pair would take, kWh.
    public double[] taken() {
        return taken.clone();
    }

    /// Of each pair, currency per kWh.
    public double[] prices() {
        return prices.clone();
    }

    /// Norm of what the ends of the pairs differ by, each pair counted at both ends, kWh.
    public double primalResidual() {
        return primal;
    }

    /// Penalty times the norm of what the quantities moved by, currency per kWh.
    public double dualResidual() {
        return dual;
    }

    /// The mean of what both ends would trade: balanced whatever happens.
    public double[] repaired() {
        double[] repaired = new double[given.length];
        Arrays.setAll(repaired, e -> (given[e] + taken[e]) / 2);
        return repaired;
    }

    private double move(int trader, double[] energies, double[] charges, int sign) {
        int from = starts[trader];
        int count = starts[trader + 1] - from;
        for (int k = 0; k < count; k++) {
            int pair = pairsOf[from + k];
            keys[k] = pulls[pair] + sign * prices[pair] - charges[pair];
        }
        locals[trader].solve(keys, count, penalty);
        double moved = 0;
        for (int k = 0; k < count; k++) {
            int pair = pairsOf[from + k];
            double difference = keys[k] - energies[pair];
            moved += difference * difference;
            energies[pair] = keys[k];
        }
        return moved;
    }

    /// Lists the pairs of each trader in their order.
    ///
    /// @return the most that a trader has
    private int list() {
        for (int e = 0; e < sellers.length; e++) {
            starts[sellers[e] + 1]++;
            starts[buyers[e] + 1]++;
        }
        int longest = 0;
        for (int n = 0; n + 1 < starts.length; n++) {
            longest = Math.max(longest, starts[n + 1]);
            starts[n + 1] += starts[n];
        }
        int[] next = starts.clone();
        for (int e = 0; e < sellers.length; e++) {
            pairsOf[next[sellers[e]]++] = e;
            pairsOf[next[buyers[e]]++] = e;
        }
        return longest;
    }

    private double energyNorm() {
        double sum = 0;
        for (int e = 0; e < given.length; e++) {
            sum += given[e] * given[e] + taken[e] * taken[e];
        }
        return Math.sqrt(sum);
    }

    private double priceNorm() {
        double sum = 0;
        for (double price : prices) {
            sum += price * price;
        }
        return Math.sqrt(2 * sum);
    }
}
