package org.openelecbay.market.dispatch.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/// The optimum that an exchange should find, by somebody who knows everything: the price at which what all put in and
/// the supplier sum to zero.
///
/// Supply is a line between the prices at which somebody reaches a bound, so the price is found by halving among them
/// and then exactly. Cost: participants times the logarithm of their number.
///
/// @param price of the pool; the middle where several prices clear, currency per kWh
/// @param lowest price that clears
/// @param highest price that clears
/// @param injections of the participants, kWh
public record CentralClearing(double price, double lowest, double highest, double[] injections) {

    private static final double ROUNDING = 1e-13;

    /// What the supplier puts in, kWh.
    public double grid() {
        return 0 - Arrays.stream(injections).sum();
    }

    /// The optimum of a community.
    public static CentralClearing of(ExchangeCommunity community) {
        GridAgent grid = community.grid();
        Supply supply = new Supply(community.agents());
        double[] prices = supply.breakpoints(grid.exportPrice(), grid.importPrice());
        double lowest = lowest(supply, prices);
        double highest = Math.max(lowest, highest(supply, prices));
        double price = lowest + (highest - lowest) / 2;
        return new CentralClearing(price, lowest, highest, supply.balanced(price));
    }

    /// Whether the price and everybody's injection are the only best ones.
    ///
    /// @param community that this is the optimum of
    public boolean isUnique(ExchangeCommunity community) {
        boolean movesFreely = community.agents().stream()
                .anyMatch(agent -> agent.a() == 0 && agent.min() < agent.max() && agent.b() == price);
        return lowest == highest && !movesFreely;
    }

    /// The lowest price at which supply is not short, or the import price.
    private static double lowest(Supply supply, double[] prices) {
        int first = 0;
        int end = prices.length;
        while (first < end) {
            int middle = (first + end) >>> 1;
            if (supply.most(prices[middle]) >= -supply.rounding()) {
                end = middle;
            } else {
                first = middle + 1;
            }
        }
        if (first == 0 || first == prices.length) {
            return prices[Math.min(first, prices.length - 1)];
        }
        return supply.least(prices[first]) < -supply.rounding()
                ? prices[first]
                : supply.zeroBetween(prices[first - 1], prices[first]);
    }

    /// The highest price at which supply is not too much, or the export price.
    private static double highest(Supply supply, double[] prices) {
        int first = -1;
        int last = prices.length - 1;
        while (first < last) {
            int middle = (first + last + 1) >> 1;
            if (supply.least(prices[middle]) <= supply.rounding()) {
                first = middle;
            } else {
                last = middle - 1;
            }
        }
        if (first < 0 || first == prices.length - 1) {
            return prices[Math.max(first, 0)];
        }
        return supply.most(prices[first]) > supply.rounding()
                ? prices[first]
                : supply.zeroBetween(prices[first], prices[first + 1]);
    }

    /// What all participants together put in at a price; an interval where somebody does not care.
    private record Supply(List<QuadraticAgent> agents, double rounding) {

        Supply(List<QuadraticAgent> agents) {
            this(agents, ROUNDING * agents.stream().mapToDouble(Supply::size).sum());
        }

        private static double size(QuadraticAgent agent) {
            return DoubleStream.of(agent.min(), agent.max())
                    .filter(Double::isFinite)
                    .map(Math::abs)
                    .max()
                    .orElse(0);
        }

        double[] breakpoints(double from, double to) {
            DoubleStream bends = agents.stream()
                    .flatMapToDouble(agent -> agent.a() == 0
                            ? DoubleStream.of(agent.b())
                            : DoubleStream.of(
                                    agent.b() + agent.a() * agent.min(), agent.b() + agent.a() * agent.max()));
            return DoubleStream.concat(DoubleStream.of(from, to), bends.filter(bend -> bend > from && bend < to))
                    .sorted()
                    .distinct()
                    .toArray();
        }

        double least(double price) {
            double sum = 0;
            for (QuadraticAgent agent : agents) {
                sum += agent.at(price);
            }
            return sum;
        }

        double most(double price) {
            double sum = 0;
            for (QuadraticAgent agent : agents) {
                sum += isIndifferent(agent, price) ? agent.max() : agent.at(price);
            }
            return sum;
        }

        /// Where the line between two neighbouring breakpoints is zero.
        double zeroBetween(double low, double high) {
            double lack = most(low);
            double over = least(high);
            return over - lack > 0 ? Math.clamp(low - lack * (high - low) / (over - lack), low, high) : high;
        }

        /// Everybody's injection; those that do not care share what balances the community by their ranges.
        double[] balanced(double price) {
            double least = least(price);
            double range = most(price) - least;
            double share = range > 0 ? Math.clamp(-least / range, 0, 1) : 0;
            double[] injections = new double[agents.size()];
            for (int k = 0; k < injections.length; k++) {
                QuadraticAgent agent = agents.get(k);
                injections[k] =
                        agent.at(price) + (isIndifferent(agent, price) ? share * (agent.max() - agent.min()) : 0);
            }
            return injections;
        }

        private static boolean isIndifferent(QuadraticAgent agent, double price) {
            return agent.a() == 0 && agent.b() == price;
        }
    }
}
