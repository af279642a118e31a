package org.openelecbay.market.dispatch.exchange;

import java.util.Arrays;
import java.util.List;

/// Participants, the supplier, and how much of a common imbalance each of them is asked to take.
///
/// With all weights 1 the iteration is that of spec F.4. A supplier of weight 1 among many has to move far in steps
/// of the mean; weighing it as much as all others together makes the iterations independent of their number
/// (decision 0034).
public final class ExchangeCommunity {

    private static final double LEAST_SHARE = 1e-3;

    private final List<QuadraticAgent> agents;
    private final GridAgent grid;
    private final double[] weights;

    /// @param weights of the participants and, behind them, of the supplier; all above zero
    public ExchangeCommunity(List<QuadraticAgent> agents, GridAgent grid, double[] weights) {
        if (weights.length != agents.size() + 1) {
            throw new IllegalArgumentException("There are " + weights.length + " weights for " + agents.size()
                    + " participants and the supplier; write one each.");
        }
        for (double weight : weights) {
            if (!(weight > 0) || !Double.isFinite(weight)) {
                throw new IllegalArgumentException(
                        "The weight of a participant is " + weight + "; weights are finite and above zero.");
            }
        }
        this.agents = List.copyOf(agents);
        this.grid = grid;
        this.weights = weights.clone();
    }

    /// Everybody with weight 1, the supplier too: spec F.4 as printed.
    public static ExchangeCommunity unweighted(List<QuadraticAgent> agents, GridAgent grid) {
        double[] weights = new double[agents.size() + 1];
        Arrays.fill(weights, 1);
        return new ExchangeCommunity(agents, grid, weights);
    }

    /// Everybody by its rating, the most it can put in or take, and the supplier by the sum of them. Ratings are
    /// public, as that of a connection or the energy of an order is. Who has no bound counts as the others do.
    public static ExchangeCommunity bySize(List<QuadraticAgent> agents, GridAgent grid) {
        double[] ratings = agents.stream().mapToDouble(QuadraticAgent::rating).toArray();
        double mean = Arrays.stream(ratings).filter(Double::isFinite).average().orElse(1);
        double usual = mean > 0 ? mean : 1;
        double[] weights = new double[agents.size() + 1];
        double sum = 0;
        for (int k = 0; k < agents.size(); k++) {
            weights[k] = Double.isFinite(ratings[k]) ? Math.max(ratings[k], LEAST_SHARE * usual) : usual;
            sum += weights[k];
        }
        weights[agents.size()] = sum > 0 ? sum : 1;
        return new ExchangeCommunity(agents, grid, weights);
    }

    public List<QuadraticAgent> agents() {
        return agents;
    }

    public GridAgent grid() {
        return grid;
    }

    /// Of the participants and, behind them, of the supplier.
    public double[] weights() {
        return weights.clone();
    }

    /// A penalty in the right order of magnitude from public numbers alone: the span of prices over the
    /// ratings a unit of weight.
    public double usualPenalty() {
        double span = grid.importPrice() - grid.exportPrice();
        double price = span > 0 ? span : Math.abs(grid.importPrice());
        double ratings = 0;
        double weighed = 0;
        for (int k = 0; k < agents.size(); k++) {
            double rating = agents.get(k).rating();
            if (Double.isFinite(rating)) {
                ratings += rating;
                weighed += weights[k];
            }
        }
        double energy = ratings > 0 ? ratings / weighed : 1;
        return (price > 0 ? price : 1) / energy;
    }

    /// What all of it costs together, currency: the least of this is the optimum.
    ///
    /// @param injections of the participants; the supplier covers what is missing
    public double cost(double[] injections) {
        double sum = 0;
        double energy = 0;
        for (int k = 0; k < injections.length; k++) {
            sum += agents.get(k).cost(injections[k]);
            energy += injections[k];
        }
        return sum + grid.cost(-energy);
    }
}
