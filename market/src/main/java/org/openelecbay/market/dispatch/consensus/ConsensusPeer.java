package org.openelecbay.market.dispatch.consensus;

import java.util.Arrays;
import org.openelecbay.market.dispatch.bilateral.Trader;
import org.openelecbay.market.dispatch.message.Proposal;
import org.openelecbay.market.dispatch.message.ResidualNorms;
import org.openelecbay.market.dispatch.message.Stamp;
import org.openelecbay.market.dispatch.peer.PairPeer;
import org.openelecbay.market.dispatch.peer.Patience;

/// A participant of consensus ADMM with its private data (spec F.2). What leaves it are the energies that it proposes
/// to each partner and two norms to the steward.
final class ConsensusPeer extends PairPeer<Proposal> {

    private final boolean sells;
    private final LocalProblem local;
    private final double[] charges;
    private final double[] energies;
    private final double[] agreed;
    private final double[] prices;
    private final int[] partners;
    private final double[] keys;
    private final double relaxation;
    private double penalty;
    private double primal;
    private double dual;

    /// @param charges by partner, currency per kWh
    ConsensusPeer(
            int number,
            long run,
            Trader trader,
            int[] partners,
            double[] charges,
            int steward,
            Patience patience,
            double price,
            double penalty,
            double relaxation) {
        super(number, run, partners, trader.sells(), steward, patience, Proposal.class);
        this.sells = trader.sells();
        this.local = new LocalProblem(trader);
        this.partners = partners.clone();
        this.charges = charges.clone();
        this.energies = new double[partners.length];
        this.agreed = new double[partners.length];
        this.prices = new double[partners.length];
        Arrays.fill(prices, price);
        this.keys = new double[partners.length];
        this.penalty = penalty;
        this.relaxation = relaxation;
    }

    /// What it would trade with the partner at this place, kWh.
    double energy(int place) {
        return energies[place];
    }

    /// The price with the partner at this place, currency per kWh.
    double price(int place) {
        return prices[place];
    }

    @Override
    protected void propose() {
        primal = 0;
        dual = 0;
        int count = 0;
        for (int place = 0; place < energies.length; place++) {
            if (has(place)) {
                double price = sells ? prices[place] : -prices[place];
                keys[count++] = penalty * agreed[place] + price - charges[place];
            }
        }
        local.solve(keys, count, penalty);
        int k = 0;
        for (int place = 0; place < energies.length; place++) {
            if (has(place)) {
                double difference = keys[k] - energies[place];
                dual += penalty * penalty * difference * difference;
                energies[place] = keys[k++];
            }
        }
    }

    @Override
    protected Proposal proposal(int place, Stamp stamp) {
        return new Proposal(stamp, partners[place], sells ? energies[place] : 0.0 - energies[place]);
    }

    @Override
    protected void absorb(int place, Proposal proposed, double energy) {
        double difference = sells ? energies[place] - energy : energy - energies[place];
        primal += difference * difference;
        agreed[place] += relaxation * ((energies[place] + energy) / 2 - agreed[place]);
        prices[place] -= relaxation * penalty * difference / 2;
    }

    @Override
    protected ResidualNorms norms(Stamp stamp) {
        return new ResidualNorms(stamp, primal, dual);
    }

    @Override
    protected void lose(int place) {
        energies[place] = 0;
        agreed[place] = 0;
    }

    @Override
    protected void adopt(double next) {
        penalty = next;
    }
}
