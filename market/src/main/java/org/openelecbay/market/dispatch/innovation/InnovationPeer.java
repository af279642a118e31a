package org.openelecbay.market.dispatch.innovation;

import java.util.Arrays;
import org.openelecbay.market.dispatch.bilateral.Trader;
import org.openelecbay.market.dispatch.message.PricedProposal;
import org.openelecbay.market.dispatch.message.ResidualNorms;
import org.openelecbay.market.dispatch.message.Stamp;
import org.openelecbay.market.dispatch.peer.PairPeer;
import org.openelecbay.market.dispatch.peer.Patience;

/// A participant of relaxed consensus with its private data (spec F.3). What leaves it are an energy and a price
/// estimate for each partner and two norms to the steward.
final class InnovationPeer extends PairPeer<PricedProposal> {

    /// Its square is a number.
    private static final double NOTHING_TRIED = 1e150;

    private final Trader trader;
    private final int[] partners;
    private final double[] charges;
    private final Steps steps;
    private final Pace[] paces;
    private final double[] energies;
    private final double[] prices;
    private final double[] heardEnergies;
    private final double[] heardPrices;
    private double untargeted = NOTHING_TRIED;

    /// @param charges by partner, currency per kWh
    /// @param paces by partner, read where the steps are scaled
    InnovationPeer(
            int number,
            long run,
            Trader trader,
            int[] partners,
            double[] charges,
            int steward,
            Patience patience,
            double price,
            Steps steps,
            Pace[] paces) {
        super(number, run, partners, trader.sells(), steward, patience, PricedProposal.class);
        this.trader = trader;
        this.partners = partners.clone();
        this.charges = charges.clone();
        this.steps = steps;
        this.paces = paces.clone();
        this.energies = new double[partners.length];
        this.prices = new double[partners.length];
        this.heardEnergies = new double[partners.length];
        this.heardPrices = new double[partners.length];
        Arrays.fill(prices, price);
    }

    /// What it would trade with the partner at this place, kWh.
    double energy(int place) {
        return energies[place];
    }

    /// Its estimate of the price with the partner at this place, currency per kWh.
    double price(int place) {
        return prices[place];
    }

    /// It takes the step that follows from what was proposed last, if anything was.
    @Override
    protected void propose() {
        if (iteration() > 1) {
            step(iteration() - 1);
        }
    }

    @Override
    protected PricedProposal proposal(int place, Stamp stamp) {
        double quantity = trader.sells() ? energies[place] : 0.0 - energies[place];
        return new PricedProposal(stamp, partners[place], prices[place], quantity);
    }

    @Override
    protected void absorb(int place, PricedProposal proposed, double energy) {
        heardEnergies[place] = energy;
        heardPrices[place] = proposed.price();
    }

    /// Where all proposals stand, the largest differences of it.
    @Override
    protected ResidualNorms norms(Stamp stamp) {
        double imbalance = untargeted;
        double disagreement = 0;
        for (int place = 0; place < energies.length; place++) {
            if (has(place)) {
                imbalance = Math.max(imbalance, Math.abs(energies[place] - heardEnergies[place]));
                disagreement = Math.max(disagreement, Math.abs(prices[place] - heardPrices[place]));
            }
        }
        return new ResidualNorms(stamp, imbalance * imbalance, disagreement * disagreement);
    }

    /// From what was proposed to what will be proposed next.
    private void step(int iteration) {
        double innovation = steps.innovationAt(iteration);
        double consensus = steps.consensusAt(iteration);
        double total = 0;
        double floors = 0;
        for (int place = 0; place < energies.length; place++) {
            if (has(place)) {
                total += energies[place];
                floors += energies[place] + steps.floor();
            }
        }
        untargeted = 0;
        for (int place = 0; place < energies.length; place++) {
            if (has(place)) {
                double given = trader.sells() ? energies[place] : heardEnergies[place];
                double taken = trader.sells() ? heardEnergies[place] : energies[place];
                double push = steps.isScaled() ? paces[place].push(given - taken) : innovation * (given - taken);
                prices[place] = Estimates.price(prices[place], heardPrices[place], push, consensus);
                double target = Estimates.target(trader, prices[place], charges[place], total);
                double share = (energies[place] + steps.floor()) / floors;
                energies[place] = Estimates.quantity(energies[place], share, target, total);
                untargeted = Math.max(untargeted, energies[place] > 0 ? Math.abs(target - total) : target - total);
            }
        }
    }

    @Override
    protected void lose(int place) {
        energies[place] = 0;
    }

    @Override
    protected void adopt(double penalty) {}
}
