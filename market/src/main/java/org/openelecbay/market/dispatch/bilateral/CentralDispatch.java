package org.openelecbay.market.dispatch.bilateral;

import java.util.List;
import java.util.Optional;
import org.openelecbay.solver.draft.ProgramDraft;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;

/// Finds the best trades of a [BilateralMarket] with everybody's data at hand (spec F.1): an interior point finds out
/// which pairs trade, and [TradedGroups] then gives quantities and prices to rounding.
public final class CentralDispatch {

    private static final double[] SMALLEST_TRADES = {1e-6, 1e-7, 1e-5, 1e-8, 1e-4, 1e-9, 1e-3};
    private static final double EXACT = 1e-9;

    private CentralDispatch() {}

    /// The optimum; empty when the least quantities of some traders cannot be met by their partners.
    public static Optional<BilateralOptimum> of(BilateralMarket market) {
        int[] quantities = new int[market.traders().size()];
        ProgramDraft draft = new ProgramDraft();
        List<Trader> traders = market.traders();
        for (int n = 0; n < quantities.length; n++) {
            Trader trader = traders.get(n);
            quantities[n] = draft.variable(
                    trader.least(), trader.most(), trader.sells() ? trader.intercept() : -trader.intercept());
            draft.cost(trader.slope() / 2, quantities[n], quantities[n]);
        }
        int first = draft.size();
        for (Partnership pair : market.pairs()) {
            draft.variable(0, Double.POSITIVE_INFINITY, pair.charge());
        }
        ProgramDraft.Row[] rows = new ProgramDraft.Row[quantities.length];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = draft.equal(0).plus(-1, quantities[n]);
        }
        for (int e = 0; e < market.pairs().size(); e++) {
            rows[market.pairs().get(e).seller()].plus(1, first + e);
            rows[market.pairs().get(e).buyer()].plus(1, first + e);
        }
        ProgramSolution solution = draft.solve();
        if (solution.status() == ProgramStatus.INFEASIBLE) {
            return Optional.empty();
        }
        double[] trades = new double[market.pairs().size()];
        for (int e = 0; e < trades.length; e++) {
            trades[e] = Math.max(0, solution.x()[first + e]);
        }
        return Optional.of(polished(market, trades));
    }

    /// The optimum near trades that are almost best; the best that can be said where they are not near enough, with
    /// its residual.
    ///
    /// @param almost kWh by pair, not negative
    public static BilateralOptimum polished(BilateralMarket market, double[] almost) {
        double largest = 1e-3;
        for (double trade : almost) {
            largest = Math.max(largest, trade);
        }
        BilateralOptimum best = new TradedGroups(market, almost, SMALLEST_TRADES[0] * largest).optimum();
        for (int k = 1; k < SMALLEST_TRADES.length && best.residual() > EXACT * Math.max(1, largest); k++) {
            BilateralOptimum tried = new TradedGroups(market, almost, SMALLEST_TRADES[k] * largest).optimum();
            best = tried.residual() < best.residual() ? tried : best;
        }
        return best;
    }
}
