package org.openelecbay.market.dispatch.innovation;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.market.dispatch.Stopping;
import org.openelecbay.market.dispatch.bilateral.BilateralMarket;
import org.openelecbay.market.dispatch.bilateral.Partnership;
import org.openelecbay.market.dispatch.bilateral.Trader;

/// The iterations of spec F.3 on flat arrays. Where both ends of every pair agree on price and quantity and nothing
/// moves, the trades are those of spec F.1.
public final class InnovationKernel {

    private final BilateralMarket market;
    private final Steps steps;
    private final double[] given;
    private final double[] taken;
    private final double[] asks;
    private final double[] bids;
    private final double[] totals;
    private final double[] floors;
    private final Pace[] paces;
    private int iterations;
    private double untargeted = Double.POSITIVE_INFINITY;

    /// @param price what everybody expects at first, currency per kWh
    public InnovationKernel(BilateralMarket market, double price, Steps steps) {
        int pairs = market.pairs().size();
        this.market = market;
        this.steps = steps;
        this.given = new double[pairs];
        this.taken = new double[pairs];
        this.asks = new double[pairs];
        this.bids = new double[pairs];
        this.totals = new double[market.traders().size()];
        this.floors = new double[market.traders().size()];
        this.paces = new Pace[steps.isScaled() ? pairs : 0];
        Arrays.setAll(paces, e -> {
            Partnership pair = market.pairs().get(e);
            return Pace.of(
                    steps, market.traders().get(pair.seller()), market.traders().get(pair.buyer()));
        });
        Arrays.fill(asks, price);
        Arrays.fill(bids, price);
    }

    /// Starts from another state.
    ///
    /// @param gives kWh by pair that the sellers would give
    /// @param takes kWh by pair that the buyers would take
    /// @param sellerPrices estimates of the sellers, currency per kWh
    /// @param buyerPrices estimates of the buyers
    public void warm(double[] gives, double[] takes, double[] sellerPrices, double[] buyerPrices) {
        System.arraycopy(gives, 0, given, 0, given.length);
        System.arraycopy(takes, 0, taken, 0, taken.length);
        System.arraycopy(sellerPrices, 0, asks, 0, asks.length);
        System.arraycopy(buyerPrices, 0, bids, 0, bids.length);
    }

    /// Iterates until no two ends differ in price or quantity, and nobody's total differs from what it would move at
    /// the price of a pair that trades, by more than the absolute tolerance; or as often as allowed. How far
    /// quantities move says nothing: a pair with a small share moves little however much it is wrong.
    public InnovationOutcome run(Stopping stopping) {
        boolean converged = false;
        while (!converged && iterations < stopping.mostIterations()) {
            next();
            converged = Math.max(untargeted, Math.max(maxPriceDisagreement(), maxImbalance())) <= stopping.absolute();
        }
        double[] trades = new double[given.length];
        Arrays.setAll(trades, e -> (given[e] + taken[e]) / 2);
        double[] prices = new double[given.length];
        Arrays.setAll(prices, e -> (asks[e] + bids[e]) / 2);
        return new InnovationOutcome(trades, prices, iterations, maxPriceDisagreement(), maxImbalance(), converged);
    }

    /// One iteration of everybody.
    public void next() {
        iterations++;
        double innovation = steps.innovationAt(iterations);
        double consensus = steps.consensusAt(iterations);
        List<Partnership> pairs = market.pairs();
        sum();
        untargeted = 0;
        for (int e = 0; e < given.length; e++) {
            Partnership pair = pairs.get(e);
            double apart = given[e] - taken[e];
            double push = steps.isScaled() ? paces[e].push(apart) : innovation * apart;
            double ask = Estimates.price(asks[e], bids[e], push, consensus);
            double bid = Estimates.price(bids[e], asks[e], push, consensus);
            double gives = moves(pair.seller(), given[e], ask, pair.sellerCharge());
            double takes = moves(pair.buyer(), taken[e], bid, pair.buyerCharge());
            asks[e] = ask;
            bids[e] = bid;
            given[e] = gives;
            taken[e] = takes;
        }
    }

    /// What the seller of each pair would give, kWh.
    public double[] given() {
        return given.clone();
    }

    /// What the buyer of each pair would take, kWh.
    public double[] taken() {
        return taken.clone();
    }

    /// The sellers' estimates of the prices, currency per kWh.
    public double[] asks() {
        return asks.clone();
    }

    /// The buyers' estimates of the prices, currency per kWh.
    public double[] bids() {
        return bids.clone();
    }

    /// The most by which the two estimates of a pair differ, currency per kWh.
    public double maxPriceDisagreement() {
        return largestDifference(asks, bids);
    }

    /// The most by which the two quantities of a pair differ, kWh.
    public double maxImbalance() {
        return largestDifference(given, taken);
    }

    private double moves(int number, double old, double price, double charge) {
        Trader trader = market.traders().get(number);
        double total = totals[number];
        double share = (old + steps.floor()) / floors[number];
        double target = Estimates.target(trader, price, charge, total);
        double quantity = Estimates.quantity(old, share, target, total);
        untargeted = Math.max(untargeted, quantity > 0 ? Math.abs(target - total) : target - total);
        return quantity;
    }

    private void sum() {
        Arrays.fill(totals, 0);
        Arrays.fill(floors, 0);
        for (int e = 0; e < given.length; e++) {
            Partnership pair = market.pairs().get(e);
            totals[pair.seller()] += given[e];
            totals[pair.buyer()] += taken[e];
            floors[pair.seller()] += given[e] + steps.floor();
            floors[pair.buyer()] += taken[e] + steps.floor();
        }
    }

    private static double largestDifference(double[] one, double[] other) {
        double most = 0;
        for (int e = 0; e < one.length; e++) {
            most = Math.max(most, Math.abs(one[e] - other[e]));
        }
        return most;
    }
}
