package org.openelecbay.home.study.pareto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openelecbay.home.study.bilinear.BilinearProgram;
import org.openelecbay.home.study.bilinear.BilinearSolution;
import org.openelecbay.home.study.bilinear.BilinearTerm;
import org.openelecbay.home.study.bilinear.Partition;
import org.openelecbay.solver.draft.DraftSolver;
import org.openelecbay.solver.draft.ProgramDraft;
import org.openelecbay.solver.integer.MixedIntegerSolver;

/// Homes that trade so that together they pay least and nobody pays more than alone; prices and quantities
/// are both unknown, so that payments are products of unknowns.
///
/// The problem is split: with prices fixed, quantities follow from a mixed-integer program that keeps
/// everybody at its cost alone or below; with quantities fixed, prices follow from a linear one that raises
/// the least saving. The two take turns until the total no longer falls, which it never rises. What the
/// source does not say is our own reading (docs/reference/small-models.md). Source: Alam, St-Hilaire and
/// Kunz, Applied Energy 238 (2019) 1434, as described by Suthar et al.
public final class EcoTrade {

    private static final double LEAST_FALL = 1e-6;
    private static final int MOST_ROUNDS = 50;

    private final List<TradingHome> homes;
    private final TradeTerms terms;
    private final Function<ProgramDraft, Optional<double[]>> solver;

    /// What the homes agreed on.
    ///
    /// @param price of each step, money per kWh
    /// @param boughtKw of each home and step, net; negative is sold
    /// @param aloneCost of each home without trade
    /// @param cost of each home with its payments to neighbours
    /// @param rounds of both programs
    public record Outcome(double[] price, double[][] boughtKw, double[] aloneCost, double[] cost, int rounds) {

        /// What all pay together; payments among them cancel.
        public double total() {
            return Arrays.stream(cost).sum();
        }

        /// What a home saves, money; not negative.
        public double saving(int home) {
            return aloneCost[home] - cost[home];
        }
    }

    private record Quantities(double[] x, List<WrittenHome> homes) {

        double[][] net(int steps) {
            double[][] net = new double[homes.size()][steps];
            for (int n = 0; n < net.length; n++) {
                for (int t = 0; t < steps; t++) {
                    net[n][t] = x[homes.get(n).net(t)];
                }
            }
            return net;
        }
    }

    /// @param solver of mixed-integer programs
    public EcoTrade(List<TradingHome> homes, TradeTerms terms, MixedIntegerSolver solver) {
        for (TradingHome home : homes) {
            if (home.loadKw().length != terms.steps()) {
                throw new IllegalArgumentException("A home has " + home.loadKw().length + " loads for " + terms.steps()
                        + " steps. Give one for every step.");
            }
        }
        this.homes = List.copyOf(homes);
        this.terms = terms;
        this.solver = DraftSolver.mixed(solver);
    }

    /// Takes turns from the middle of the supplier's prices.
    public Outcome negotiate() {
        double[] alone = alone();
        double[] price = new double[terms.steps()];
        Arrays.setAll(price, t -> (terms.importPrice()[t] + terms.exportPrice()[t]) / 2);
        Quantities quantities = quantities(alone, price);
        double total = total(quantities);
        int rounds = 1;
        while (rounds < MOST_ROUNDS) {
            price = prices(alone, quantities);
            Quantities next = quantities(alone, price);
            rounds++;
            if (total(next) >= total - LEAST_FALL) {
                break;
            }
            quantities = next;
            total = total(next);
        }
        return outcome(alone, prices(alone, quantities), quantities, rounds);
    }

    /// The true least of the same problem, by envelopes over pieces of the price ranges; its objective is
    /// what all pay.
    public BilinearSolution optimum(Partition partition) {
        double[] alone = alone();
        List<BilinearTerm> products = new ArrayList<>();
        writeBilinear(new ProgramDraft(), alone, products);
        return new BilinearProgram(
                        () -> {
                            ProgramDraft draft = new ProgramDraft();
                            writeBilinear(draft, alone, new ArrayList<>());
                            return draft;
                        },
                        products,
                        solver)
                .minimise(partition);
    }

    /// What all would pay together if nobody minded paying more than alone.
    public double totalWithoutCondition() {
        ProgramDraft draft = new ProgramDraft();
        List<WrittenHome> written = writeAll(draft);
        return total(new Quantities(solved(draft), written));
    }

    private double[] alone() {
        return homes.stream()
                .mapToDouble(home -> {
                    ProgramDraft draft = new ProgramDraft();
                    WrittenHome written = new WrittenHome(draft, terms, home, true, false);
                    return written.cost(solved(draft));
                })
                .toArray();
    }

    private Quantities quantities(double[] alone, double[] price) {
        ProgramDraft draft = new ProgramDraft();
        List<WrittenHome> written = writeAll(draft);
        for (int n = 0; n < alone.length; n++) {
            // A hair of room, so that rounding of the cost alone leaves the point without trade inside.
            ProgramDraft.Row row = draft.atMost(alone[n] + 1e-9 * Math.max(1, Math.abs(alone[n])));
            written.get(n).addCost(row);
            for (int t = 0; t < price.length; t++) {
                row.plus(price[t] * terms.hours(), written.get(n).net(t));
            }
        }
        return new Quantities(solved(draft), written);
    }

    /// The prices within the supplier's at which the least saving is the most.
    private double[] prices(double[] alone, Quantities quantities) {
        ProgramDraft draft = new ProgramDraft();
        int[] price = priceVariables(draft);
        int least = draft.variable(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, -1);
        double[][] net = quantities.net(terms.steps());
        for (int n = 0; n < alone.length; n++) {
            ProgramDraft.Row row = draft.atMost(
                            alone[n] - quantities.homes().get(n).cost(quantities.x()))
                    .plus(1, least);
            for (int t = 0; t < price.length; t++) {
                row.plus(net[n][t] * terms.hours(), price[t]);
            }
        }
        double[] x = solved(draft);
        return Arrays.stream(price).mapToDouble(variable -> x[variable]).toArray();
    }

    private int[] priceVariables(ProgramDraft draft) {
        int[] price = new int[terms.steps()];
        Arrays.setAll(price, t -> draft.variable(terms.exportPrice()[t], terms.importPrice()[t], 0));
        return price;
    }

    private List<WrittenHome> writeAll(ProgramDraft draft) {
        List<WrittenHome> written = homes.stream()
                .map(home -> new WrittenHome(draft, terms, home, true, true))
                .toList();
        for (int t = 0; t < terms.steps(); t++) {
            ProgramDraft.Row balance = draft.equal(0);
            for (WrittenHome home : written) {
                balance.plus(1, home.net(t));
            }
        }
        return written;
    }

    private void writeBilinear(ProgramDraft draft, double[] alone, List<BilinearTerm> products) {
        List<WrittenHome> written = writeAll(draft);
        int[] price = priceVariables(draft);
        double hours = terms.hours();
        ProgramDraft.Row[] cost = new ProgramDraft.Row[alone.length];
        for (int n = 0; n < alone.length; n++) {
            cost[n] = draft.atMost(alone[n] + 1e-9 * Math.max(1, Math.abs(alone[n])));
            written.get(n).addCost(cost[n]);
        }
        for (int t = 0; t < price.length; t++) {
            double worth =
                    terms.mostTradeKw() * Math.max(Math.abs(terms.exportPrice()[t]), Math.abs(terms.importPrice()[t]));
            ProgramDraft.Row cancels = draft.equal(0);
            for (int n = 0; n < alone.length; n++) {
                int payment = draft.variable(-worth, worth, 0);
                cost[n].plus(hours, payment);
                cancels.plus(1, payment);
                products.add(new BilinearTerm(price[t], written.get(n).net(t), payment));
            }
        }
    }

    private Outcome outcome(double[] alone, double[] price, Quantities quantities, int rounds) {
        double[][] net = quantities.net(terms.steps());
        double[] cost = new double[alone.length];
        for (int n = 0; n < cost.length; n++) {
            cost[n] = quantities.homes().get(n).cost(quantities.x());
            for (int t = 0; t < price.length; t++) {
                cost[n] += price[t] * net[n][t] * terms.hours();
            }
        }
        return new Outcome(price, net, alone, cost, rounds);
    }

    private double total(Quantities quantities) {
        return quantities.homes().stream()
                .mapToDouble(home -> home.cost(quantities.x()))
                .sum();
    }

    private double[] solved(ProgramDraft draft) {
        return solver.apply(draft)
                .orElseThrow(() -> new IllegalArgumentException("A home cannot be served within its limits. Can its "
                        + "storage end as it must, and do its appliances fit?"));
    }
}
