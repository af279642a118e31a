package org.openelecbay.market.dispatch.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.market.dispatch.bilateral.BilateralMarket;
import org.openelecbay.market.dispatch.bilateral.Partnership;

/// The twin of [ConsensusKernel]: the formulas of spec F.2 with signed quantities, lists, and [NaiveLocalProblem].
public final class NaiveConsensus {

    private NaiveConsensus() {}

    /// The mean of both ends after so many iterations, kWh by pair.
    public static double[] run(BilateralMarket market, double price, double penalty, int iterations) {
        int count = market.pairs().size();
        double[] out = new double[count];
        double[] back = new double[count];
        double[] lambda = new double[count];
        Arrays.fill(lambda, price);
        List<List<Integer>> pairsOf = new ArrayList<>();
        market.traders().forEach(_ -> pairsOf.add(new ArrayList<>()));
        for (int e = 0; e < count; e++) {
            pairsOf.get(market.pairs().get(e).seller()).add(e);
            pairsOf.get(market.pairs().get(e).buyer()).add(e);
        }
        for (int k = 0; k < iterations; k++) {
            double[] nextOut = out.clone();
            double[] nextBack = back.clone();
            for (int n = 0; n < pairsOf.size(); n++) {
                boolean sells = market.traders().get(n).sells();
                double[] keys = new double[pairsOf.get(n).size()];
                for (int j = 0; j < keys.length; j++) {
                    int e = pairsOf.get(n).get(j);
                    Partnership pair = market.pairs().get(e);
                    double own = sells ? out[e] : back[e];
                    double partners = sells ? back[e] : out[e];
                    double t = (own - partners) / 2 + lambda[e] / penalty;
                    keys[j] = sells ? penalty * t - pair.sellerCharge() : -penalty * t - pair.buyerCharge();
                }
                double[] energies = NaiveLocalProblem.solve(market.traders().get(n), keys, penalty);
                for (int j = 0; j < keys.length; j++) {
                    (sells ? nextOut : nextBack)[pairsOf.get(n).get(j)] = sells ? energies[j] : -energies[j];
                }
            }
            out = nextOut;
            back = nextBack;
            for (int e = 0; e < count; e++) {
                lambda[e] -= penalty * (out[e] + back[e]) / 2;
            }
        }
        double[] mean = new double[count];
        for (int e = 0; e < count; e++) {
            mean[e] = (out[e] - back[e]) / 2;
        }
        return mean;
    }
}
