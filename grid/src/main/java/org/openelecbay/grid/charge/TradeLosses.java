package org.openelecbay.grid.charge;

import java.util.Arrays;

/// The losses of trades in the direct-current model, kWh by trade: `L_t = K sum_l R_l f_l PTDF_l,t q_t`.
///
/// Where nothing flows but the trades, these sum to the loss `K sum R f^2` and are half of what the losses grow by at
/// the margin. A trade against the flow has a negative loss: a credit. Source: spec market G.4; other rules, for a
/// solved network, are in [LossAllocation].
public final class TradeLosses {

    private final TradeFlows flows;
    private final double factor;

    /// @param factor `K`, what one unit of resistance loses of one kWh squared; not negative
    public TradeLosses(TradeFlows flows, double factor) {
        if (!(factor >= 0) || !Double.isFinite(factor)) {
            throw new IllegalArgumentException("The loss factor is " + factor + "; it is not negative.");
        }
        this.flows = flows;
        this.factor = factor;
    }

    /// `K sum_l R_l f_l^2`, kWh; of all that flows.
    public double total() {
        double[] flow = flows.flows();
        double total = 0;
        for (int l = 0; l < flow.length; l++) {
            total += factor * flows.resistance(l) * flow[l] * flow[l];
        }
        return total;
    }

    /// By what each trade adds, credits included.
    public double[] shares() {
        double[] flow = flows.flows();
        double[] shares = new double[flows.trades().size()];
        for (int t = 0; t < shares.length; t++) {
            for (int l = 0; l < flow.length; l++) {
                shares[t] += factor * flows.resistance(l) * flow[l] * flows.share(t, l);
            }
            shares[t] *= flows.trades().get(t).energyKwh();
        }
        return shares;
    }

    /// The same without credits, the others scaled down so that the sum stays; all zero where the sum is not above
    /// zero.
    public double[] floored() {
        double[] shares = shares();
        double sum = Math.max(0, Arrays.stream(shares).sum());
        double positive = Arrays.stream(shares).filter(each -> each > 0).sum();
        return Arrays.stream(shares)
                .map(each -> each > 0 ? each * (sum / positive) : 0)
                .toArray();
    }

    /// By energy alone.
    public double[] proRata() {
        return LossAllocation.proRata(
                flows.trades().stream().mapToDouble(EnergyTrade::energyKwh).toArray(), total());
    }

    /// By what the losses grow at the margin; twice [#shares], so that the DSO recovers too much.
    public double[] marginal() {
        return Arrays.stream(shares()).map(each -> 2 * each).toArray();
    }
}
