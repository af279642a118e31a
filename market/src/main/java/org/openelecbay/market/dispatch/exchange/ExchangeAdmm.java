package org.openelecbay.market.dispatch.exchange;

/// Exchange ADMM without a wire: the halves of all participants on flat arrays, and the manager's half.
///
/// An iteration costs a few operations a participant. With weights by size its number does not grow with theirs.
/// Source: Boyd et al. 2011, section 7.3.2; spec F.4 to F.7; decision 0034 for the weights.
public final class ExchangeAdmm {

    private final Coordination coordination;
    private final double[] a;
    private final double[] b;
    private final double[] min;
    private final double[] max;

    /// Starts at these injections and the price 0, as spec F.4 does.
    ///
    /// @param start injections before the first iteration, kWh
    public ExchangeAdmm(ExchangeCommunity community, ExchangeTerms terms, double[] start) {
        this(community, terms, start, 0);
    }

    private ExchangeAdmm(ExchangeCommunity community, ExchangeTerms terms, double[] start, double price) {
        int agents = community.agents().size();
        if (start.length != agents) {
            throw new IllegalArgumentException("There are " + start.length + " starting injections for " + agents
                    + " participants; write one each.");
        }
        this.coordination = new Coordination(community.grid(), community.weights(), start, price, terms);
        this.a = new double[agents];
        this.b = new double[agents];
        this.min = new double[agents];
        this.max = new double[agents];
        for (int k = 0; k < agents; k++) {
            QuadraticAgent agent = community.agents().get(k);
            a[k] = agent.a();
            b[k] = agent.b();
            min[k] = agent.min();
            max[k] = agent.max();
        }
    }

    /// Holds the exchange to its end, from nothing and the middle of the supplier's prices.
    public static ExchangeResult run(ExchangeCommunity community, ExchangeTerms terms) {
        double[] nothing = new double[community.agents().size()];
        return new ExchangeAdmm(community, terms, nothing, community.grid().midMarket()).toTheEnd();
    }

    /// The next iteration.
    public ExchangeIterate next() {
        iterate();
        return new ExchangeIterate(
                coordination.injections(),
                coordination.mean(),
                coordination.dual(),
                coordination.price(),
                coordination.primalResidual(),
                coordination.dualResidual());
    }

    /// Goes on until the residuals hold or the iterations run out.
    public ExchangeResult toTheEnd() {
        while (!coordination.isOver()) {
            iterate();
        }
        return ExchangeResult.of(coordination);
    }

    private void iterate() {
        double penalty = coordination.penalty();
        double dual = coordination.heldDual();
        for (int k = 0; k < a.length; k++) {
            double weight = coordination.weight(k);
            double target = penalty * (coordination.held(k) - weight * dual) - b[k] * weight;
            coordination.put(k, Math.clamp(target / (a[k] * weight + penalty), min[k], max[k]));
        }
        coordination.close();
    }
}
