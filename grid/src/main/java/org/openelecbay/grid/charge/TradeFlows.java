package org.openelecbay.grid.charge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedNetwork;

/// What trades do to the branches of a network, in the direct-current model: `f_l = sum_t PTDF_l,t q_t` and what else
/// flows.
///
/// Source: spec market G.4.
public final class TradeFlows {

    private final BalancedNetwork network;
    private final List<EnergyTrade> trades;
    private final double[][] shares;
    private final double[] flows;

    /// @param others energy on each branch that no trade causes, kWh from `from` to `to`
    /// @throws IllegalArgumentException when a bus is unknown or `others` names more or fewer branches
    public TradeFlows(BalancedNetwork network, List<EnergyTrade> trades, double[] others) {
        if (others.length != network.branches().size()) {
            throw new IllegalArgumentException("Other flows are given on " + others.length + " of "
                    + network.branches().size() + " branches. Give one for each, 0 where there is none.");
        }
        this.network = network;
        this.trades = List.copyOf(trades);
        this.shares = sharesOf(network, trades);
        this.flows = others.clone();
        for (int t = 0; t < shares.length; t++) {
            for (int l = 0; l < flows.length; l++) {
                flows[l] += shares[t][l] * trades.get(t).energyKwh();
            }
        }
    }

    /// Nothing flows but the trades.
    public TradeFlows(BalancedNetwork network, List<EnergyTrade> trades) {
        this(network, trades, new double[network.branches().size()]);
    }

    private static double[][] sharesOf(BalancedNetwork network, List<EnergyTrade> trades) {
        TransferShares transfer = new TransferShares(network);
        Map<String, double[]> ofBus = new HashMap<>();
        double[][] shares = new double[trades.size()][];
        for (int t = 0; t < shares.length; t++) {
            double[] from = ofBus.computeIfAbsent(trades.get(t).seller(), transfer::of);
            double[] to = ofBus.computeIfAbsent(trades.get(t).buyer(), transfer::of);
            shares[t] = new double[from.length];
            for (int l = 0; l < from.length; l++) {
                shares[t][l] = from[l] - to[l];
            }
        }
        return shares;
    }

    public List<EnergyTrade> trades() {
        return trades;
    }

    /// Energy on every branch, kWh from its `from` to its `to`.
    public double[] flows() {
        return flows.clone();
    }

    /// The part of a trade that flows over a branch, from its `from` to its `to`.
    ///
    /// @param trade position in the list
    /// @param branch position in the network
    public double share(int trade, int branch) {
        return shares[trade][branch];
    }

    /// What the trade pays for the branches it uses, `sum_l u_l |PTDF_l| q`; currency.
    ///
    /// @param ratePerKwh of every branch
    public double charge(int trade, double[] ratePerKwh) {
        double perKwh = 0;
        for (int l = 0; l < flows.length; l++) {
            perKwh += ratePerKwh[l] * Math.abs(shares[trade][l]);
        }
        return perKwh * trades.get(trade).energyKwh();
    }

    double resistance(int branch) {
        BalancedBranch each = network.branches().get(branch);
        return each.inService() ? each.rPu() : 0;
    }
}
