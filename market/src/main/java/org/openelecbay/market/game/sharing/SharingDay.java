package org.openelecbay.market.game.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.solver.draft.ProgramDraft;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;

/// The energy-sharing game over several slots: the social problem as one convex program, whose balances have the prices
/// of the variational equilibrium as duals.
///
/// At these prices each building's own best day costs it what the common one does: [#gains()] solves each building's
/// problem alone at the prices and compares. Source: spec E.1, general instance.
///
/// @param prices currency per kWh by slot, between the supplier's
/// @param nets what each building takes beyond its own energy, kWh by building and slot
/// @param costs discomfort and energy at the prices, currency by building
/// @param bestCosts the least that each could pay at the prices, currency by building
/// @param aloneCosts the least that each could pay without the others, currency by building
/// @param exchange what the community takes from the supplier, kWh by slot
public record SharingDay(
        double[] prices, double[][] nets, double[] costs, double[] bestCosts, double[] aloneCosts, double[] exchange) {

    /// The equilibrium of a day.
    ///
    /// @param exportPrices what the supplier pays, by slot
    /// @param importPrices what the supplier asks, by slot, not below
    /// @throws IllegalArgumentException when a building cannot keep its bounds
    public static SharingDay of(List<BuildingDay> buildings, double[] exportPrices, double[] importPrices) {
        int slots = importPrices.length;
        require(buildings, exportPrices, importPrices);
        ProgramDraft program = new ProgramDraft();
        List<DayDraft> drafts = new ArrayList<>();
        buildings.forEach(building -> drafts.add(new DayDraft(program, building)));
        ProgramDraft.Row[] balances = balances(program, drafts, buildings, exportPrices, importPrices);
        ProgramSolution solution = solved(program);
        double[] prices = new double[slots];
        for (int t = 0; t < slots; t++) {
            double dual = solution.equalityDuals()[balances[t].number()];
            prices[t] = Math.clamp(dual, exportPrices[t], importPrices[t]);
        }
        double[][] nets = new double[buildings.size()][slots];
        double[] costs = new double[nets.length];
        double[] best = new double[nets.length];
        double[] alone = new double[nets.length];
        double[] exchange = new double[slots];
        for (int n = 0; n < nets.length; n++) {
            BuildingDay building = buildings.get(n);
            for (int t = 0; t < slots; t++) {
                nets[n][t] = drawn(drafts.get(n), t, solution.x()) - building.own()[t];
                exchange[t] += nets[n][t];
                costs[n] += prices[t] * nets[n][t];
            }
            costs[n] += comfort(building, drafts.get(n), solution.x());
            best[n] = ownCost(building, prices, prices);
            alone[n] = ownCost(building, exportPrices, importPrices);
        }
        return new SharingDay(prices, nets, costs, best, alone, exchange);
    }

    /// What each building would gain by another day of its own at the prices, currency: nothing but rounding.
    public double[] gains() {
        double[] gains = new double[costs.length];
        Arrays.setAll(gains, n -> Math.max(0, costs[n] - bestCosts[n]));
        return gains;
    }

    private static ProgramDraft.Row[] balances(
            ProgramDraft program,
            List<DayDraft> drafts,
            List<BuildingDay> buildings,
            double[] exportPrices,
            double[] importPrices) {
        ProgramDraft.Row[] balances = new ProgramDraft.Row[importPrices.length];
        for (int t = 0; t < balances.length; t++) {
            double own = 0;
            for (BuildingDay building : buildings) {
                own += building.own()[t];
            }
            balances[t] = program.equal(own)
                    .plus(-1, program.variable(0, Double.POSITIVE_INFINITY, importPrices[t]))
                    .plus(1, program.variable(0, Double.POSITIVE_INFINITY, -exportPrices[t]));
            for (DayDraft draft : drafts) {
                for (DayDraft.Term term : draft.draws(t)) {
                    balances[t].plus(term.factor(), term.variable());
                }
            }
        }
        return balances;
    }

    /// The least cost of one building by itself.
    private static double ownCost(BuildingDay building, double[] exportPrices, double[] importPrices) {
        ProgramDraft program = new ProgramDraft();
        DayDraft draft = new DayDraft(program, building);
        balances(program, List.of(draft), List.of(building), exportPrices, importPrices);
        return solved(program).objective() + draft.constant();
    }

    private static double drawn(DayDraft draft, int slot, double[] x) {
        return draft.draws(slot).stream()
                .mapToDouble(term -> term.factor() * x[term.variable()])
                .sum();
    }

    /// The discomfort of a building at the optimum, currency.
    private static double comfort(BuildingDay building, DayDraft draft, double[] x) {
        double comfort = 0;
        for (int t = 0; t < building.slots(); t++) {
            double load = x[draft.draws(t).getFirst().variable()];
            comfort += building.discomfort() * (load - building.wishes()[t]) * (load - building.wishes()[t]);
        }
        if (building.room().isPresent()) {
            BuildingDay.Room room = building.room().get();
            double degrees = room.start();
            for (int t = 0; t < building.slots(); t++) {
                double heat = x[draft.draws(t).getLast().variable()];
                degrees = room.keep() * degrees + (1 - room.keep()) * room.outside()[t] + room.gain() * heat;
                comfort += room.weight() * (degrees - room.wish()) * (degrees - room.wish());
            }
        }
        return comfort;
    }

    private static ProgramSolution solved(ProgramDraft program) {
        ProgramSolution solution = program.solve();
        if (solution.status() != ProgramStatus.SOLVED) {
            throw new IllegalArgumentException("The day of the buildings ended as " + solution.status()
                    + ". Can each keep its bounds, its store and its room at once?");
        }
        return solution;
    }

    private static void require(List<BuildingDay> buildings, double[] exportPrices, double[] importPrices) {
        boolean fits = exportPrices.length == importPrices.length
                && buildings.stream().allMatch(building -> building.slots() == importPrices.length);
        for (int t = 0; fits && t < importPrices.length; t++) {
            fits = exportPrices[t] <= importPrices[t];
        }
        if (!fits) {
            throw new IllegalArgumentException("A day needs as many wishes of each building as prices of the supplier,"
                    + " and no export price above the import price.");
        }
    }
}
