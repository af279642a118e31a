package org.openelecbay.home.study.hub;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.home.study.bilinear.BilinearProgram;
import org.openelecbay.home.study.bilinear.BilinearSolution;
import org.openelecbay.home.study.bilinear.BilinearTerm;
import org.openelecbay.home.study.bilinear.Partition;
import org.openelecbay.solver.draft.DraftSolver;
import org.openelecbay.solver.draft.ProgramDraft;

/// Hubs that exchange heat through a pipe at one price for the horizon, which they negotiate together with
/// the quantities: the price is the one at which the hub that saves least saves most.
///
/// What a hub pays is price times the heat that it takes over the horizon, a product of two unknowns; it is
/// found by [BilinearProgram]. Nobody saves less than nothing, as trading nothing is allowed. The pipe loses
/// nothing. The model is our own reading of a source that only names the method
/// (docs/reference/small-models.md).
///
/// @param hubs by hub, its steps; all have the same number of them
/// @param lowestPrice of heat, money per kWh
/// @param highestPrice of heat
/// @param mostKwh that a hub can take or give in a step
public record HeatTrade(List<List<EnergyHub>> hubs, double lowestPrice, double highestPrice, double mostKwh) {

    /// What the hubs agreed on.
    ///
    /// @param price of heat, money per kWh
    /// @param takenKwh by hub and step; negative is given
    /// @param aloneCost of each hub without the others
    /// @param cost of each hub for its carriers, before payments for heat
    /// @param payment of each hub for heat; negative is received
    /// @param search how good the answer is; its objective is the least saving, with the sign turned
    public record Agreement(
            double price,
            double[][] takenKwh,
            double[] aloneCost,
            double[] cost,
            double[] payment,
            BilinearSolution search) {

        /// What a hub saves by the trade, money.
        public double saving(int hub) {
            return aloneCost[hub] - cost[hub] - payment[hub];
        }
    }

    public HeatTrade {
        hubs = hubs.stream().map(List::copyOf).toList();
        int steps = hubs.isEmpty() ? 0 : hubs.getFirst().size();
        if (hubs.size() < 2 || steps == 0 || hubs.stream().anyMatch(each -> each.size() != steps)) {
            throw new IllegalArgumentException("Heat is traded by " + hubs.size()
                    + " hubs whose steps differ or are none. Two hubs with as many steps are the least.");
        }
        if (!(lowestPrice <= highestPrice)
                || !(mostKwh >= 0)
                || !Double.isFinite(highestPrice - lowestPrice + mostKwh)) {
            throw new IllegalArgumentException(
                    "Heat from " + lowestPrice + " to " + highestPrice + " per kWh with at most " + mostKwh
                            + " kWh in a step cannot be negotiated. Limits are finite and in order.");
        }
    }

    /// Where things stand in the program; always the same, as it is always written alike.
    private record Places(
            int price, int least, int[][] taken, int[] total, int[] payment, EnergyHub.Written[][] written) {}

    /// Negotiates, to within the gap of a partition.
    public Agreement negotiate(Partition partition) {
        double[] alone = hubs.stream()
                .mapToDouble(hub ->
                        hub.stream().mapToDouble(each -> each.plan().cost()).sum())
                .toArray();
        Places places = write(new ProgramDraft(), alone);
        List<BilinearTerm> terms = new ArrayList<>();
        for (int hub = 0; hub < hubs.size(); hub++) {
            terms.add(new BilinearTerm(places.price(), places.total()[hub], places.payment()[hub]));
        }
        BilinearSolution search = new BilinearProgram(
                        () -> {
                            ProgramDraft draft = new ProgramDraft();
                            write(draft, alone);
                            return draft;
                        },
                        terms,
                        DraftSolver.convex())
                .minimise(partition);
        return agreement(alone, places, search, cheapest(alone, search, places));
    }

    /// At the agreed price, what costs all hubs together least without taking from the one that saves least.
    private double[] cheapest(double[] alone, BilinearSolution search, Places found) {
        ProgramDraft draft = new ProgramDraft();
        Places at = write(draft, alone);
        double price = search.x()[found.price()];
        double least = search.x()[found.least()];
        draft.equal(price).plus(1, at.price());
        draft.atMost(1e-9 * Math.max(1, Math.abs(least)) - least).plus(-1, at.least());
        draft.cost(1, at.least());
        for (int hub = 0; hub < hubs.size(); hub++) {
            draft.equal(0).plus(price, at.total()[hub]).plus(-1, at.payment()[hub]);
            for (int step = 0; step < at.written()[hub].length; step++) {
                hubs.get(hub).get(step).addCost(draft, at.written()[hub][step]);
            }
        }
        return DraftSolver.convex().apply(draft).orElse(search.x());
    }

    private Places write(ProgramDraft draft, double[] alone) {
        int steps = hubs.getFirst().size();
        double all = steps * mostKwh;
        double worth = all * Math.max(Math.abs(lowestPrice), Math.abs(highestPrice));
        int price = draft.variable(lowestPrice, highestPrice, 0);
        int least = draft.variable(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, -1);
        int[][] taken = new int[hubs.size()][steps];
        int[] total = new int[hubs.size()];
        int[] payment = new int[hubs.size()];
        EnergyHub.Written[][] written = new EnergyHub.Written[hubs.size()][steps];
        for (int hub = 0; hub < hubs.size(); hub++) {
            total[hub] = draft.variable(-all, all, 0);
            payment[hub] = draft.variable(-worth, worth, 0);
            ProgramDraft.Row sum = draft.equal(0).plus(-1, total[hub]);
            ProgramDraft.Row saving = draft.atMost(alone[hub]).plus(1, least).plus(1, payment[hub]);
            for (int step = 0; step < steps; step++) {
                EnergyHub each = hubs.get(hub).get(step);
                written[hub][step] = each.write(draft, false);
                taken[hub][step] = draft.variable(-mostKwh, mostKwh, 0);
                written[hub][step].heat().plus(1, taken[hub][step]);
                sum.plus(1, taken[hub][step]);
                each.addCost(saving, written[hub][step]);
            }
        }
        for (int step = 0; step < steps; step++) {
            ProgramDraft.Row balance = draft.equal(0);
            for (int hub = 0; hub < hubs.size(); hub++) {
                balance.plus(1, taken[hub][step]);
            }
        }
        return new Places(price, least, taken, total, payment, written);
    }

    private Agreement agreement(double[] alone, Places at, BilinearSolution search, double[] x) {
        double[][] taken = Arrays.stream(at.taken())
                .map(row -> Arrays.stream(row).mapToDouble(k -> x[k]).toArray())
                .toArray(double[][]::new);
        double[] cost = new double[hubs.size()];
        double[] payment = new double[hubs.size()];
        for (int hub = 0; hub < cost.length; hub++) {
            payment[hub] = x[at.price()] * Arrays.stream(taken[hub]).sum();
            for (int step = 0; step < taken[hub].length; step++) {
                cost[hub] += cost(hubs.get(hub).get(step).step(), at.written()[hub][step], x);
            }
        }
        return new Agreement(x[at.price()], taken, alone, cost, payment, search);
    }

    private static double cost(HubStep step, EnergyHub.Written at, double[] x) {
        return step.importPrice() * x[at.imported()]
                - step.exportPrice() * x[at.exported()]
                + step.gasPrice() * (x[at.cogeneration()] + x[at.boiler()]);
    }
}
