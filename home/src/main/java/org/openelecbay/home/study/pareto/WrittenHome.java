package org.openelecbay.home.study.pareto;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.home.equipment.BlockAppliance;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.solver.draft.ProgramDraft;

/// One home in a program: its variables, and what it pays before it pays its neighbours.
final class WrittenHome {

    private record Part(double factor, int variable) {}

    private final ProgramDraft draft;
    private final TradeTerms terms;
    private final TradingHome home;
    private final boolean counts;
    private final List<Part> cost = new ArrayList<>();
    private final int[] net;

    /// @param counts whether its cost is that of the program
    /// @param trades whether it may trade with neighbours
    WrittenHome(ProgramDraft draft, TradeTerms terms, TradingHome home, boolean counts, boolean trades) {
        this.draft = draft;
        this.terms = terms;
        this.home = home;
        this.counts = counts;
        this.net = new int[terms.steps()];
        ProgramDraft.Row[] balance = new ProgramDraft.Row[terms.steps()];
        for (int t = 0; t < net.length; t++) {
            balance[t] = write(t, trades ? terms.mostTradeKw() : 0);
        }
        home.storage().ifPresent(storage -> store(storage, balance));
        home.appliances().forEach(appliance -> run(appliance, balance));
    }

    /// What it buys from neighbours less what it sells, kW: the variable of a step.
    int net(int step) {
        return net[step];
    }

    /// Adds its cost before payments to neighbours to a row.
    void addCost(ProgramDraft.Row row) {
        cost.forEach(part -> row.plus(part.factor(), part.variable()));
    }

    /// That cost at a point.
    double cost(double[] x) {
        double sum = 0;
        for (Part part : cost) {
            sum += part.factor() * x[part.variable()];
        }
        return sum;
    }

    private ProgramDraft.Row write(int t, double most) {
        double hours = terms.hours();
        int drawn = variable(Double.POSITIVE_INFINITY, terms.importPrice()[t] * hours);
        int fed = variable(Double.POSITIVE_INFINITY, -terms.exportPrice()[t] * hours);
        int bought = variable(most, terms.feePerKwh() * hours);
        int sold = variable(most, 0);
        int used = variable(Math.max(0, home.generationKw()[t]), 0);
        net[t] = draft.variable(-terms.mostTradeKw(), terms.mostTradeKw(), 0);
        draft.equal(0).plus(1, net[t]).plus(-1, bought).plus(1, sold);
        return draft.equal(home.loadKw()[t])
                .plus(1, drawn)
                .plus(-1, fed)
                .plus(1, bought)
                .plus(-1, sold)
                .plus(1, used);
    }

    private void store(Storage storage, ProgramDraft.Row[] balance) {
        double hours = terms.hours();
        double keeps = 1 - storage.selfDischargePerHour() * hours;
        int before = -1;
        for (int t = 0; t < balance.length; t++) {
            int charge = variable(storage.chargeKw(), storage.wearPerKwh() * hours);
            int discharge = variable(storage.dischargeKw(), storage.wearPerKwh() * hours);
            balance[t].plus(-1, charge).plus(1, discharge);
            boolean last = t == balance.length - 1;
            int content = content(storage, last);
            ProgramDraft.Row row = draft.equal(t == 0 ? keeps * storage.initialKwh() : 0)
                    .plus(1, content)
                    .plus(-storage.chargeEfficiency() * hours, charge)
                    .plus(hours / storage.dischargeEfficiency(), discharge);
            if (t > 0) {
                row.plus(-keeps, before);
            }
            before = content;
            if (Math.min(terms.exportPrice()[t], terms.importPrice()[t]) < 0) {
                // Only where energy has a negative price does it pay to do both at once.
                int direction = draft.choice(0);
                draft.atMost(0).plus(1, charge).plus(-storage.chargeKw(), direction);
                draft.atMost(storage.dischargeKw()).plus(1, discharge).plus(storage.dischargeKw(), direction);
            }
        }
    }

    private int content(Storage storage, boolean last) {
        double low = storage.lowestKwh();
        double high = storage.highestKwh();
        if (!last) {
            return draft.variable(low, high, 0);
        }
        return switch (storage.terminal()) {
            case Terminal.AtLeast(double kwh) ->
                draft.variable(Double.isNaN(kwh) ? storage.initialKwh() : kwh, high, 0);
            case Terminal.Exactly(double kwh) -> draft.variable(kwh, kwh, 0);
            case Terminal.Worth(double perKwh) -> {
                int content = draft.variable(low, high, counts ? -perKwh : 0);
                cost.add(new Part(-perKwh, content));
                yield content;
            }
        };
    }

    private void run(BlockAppliance appliance, ProgramDraft.Row[] balance) {
        ProgramDraft.Row once = draft.equal(1);
        int latest = Math.min(appliance.latestStart(), balance.length - appliance.steps());
        if (latest < appliance.earliestStart()) {
            throw new IllegalArgumentException("Appliance " + appliance.name() + " with " + appliance.steps()
                    + " steps cannot start between step " + appliance.earliestStart() + " and " + latest
                    + ". Let it start earlier or plan longer.");
        }
        for (int start = appliance.earliestStart(); start <= latest; start++) {
            double energy = appliance.kw() * appliance.steps() * terms.hours();
            double price = appliance.discomfortPerKwhStep() * energy * Math.abs(start - appliance.preferredStart());
            int begins = draft.choice(counts ? price : 0);
            cost.add(new Part(price, begins));
            once.plus(1, begins);
            for (int t = start; t < start + appliance.steps(); t++) {
                balance[t].plus(-appliance.kw(), begins);
            }
        }
    }

    private int variable(double most, double price) {
        int variable = draft.variable(0, most, counts ? price : 0);
        cost.add(new Part(price, variable));
        return variable;
    }
}
