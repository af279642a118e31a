package org.openelecbay.home.stochastic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.solver.draft.ProgramDraft;
import org.openelecbay.solver.draft.ProgramDraft.Row;

/// The connection of a household as it turns out in one scenario, in a program: what is left to decide
/// when the day is known (import, export, curtailment), with its cost.
final class Position {

    private final ProgramDraft into;
    private final Household actual;
    private final int[] imports;
    private final int[] exports;
    private final List<Integer> priced = new ArrayList<>();
    private final List<Double> prices = new ArrayList<>();
    private final int[] pricedBefore;
    private double constant;

    /// Adds the variables and the balance of every step; nothing is paid yet.
    Position(Household actual, FirstStage first, ProgramDraft into) {
        this.into = into;
        this.actual = actual;
        int count = actual.steps().count();
        imports = new int[count];
        exports = new int[count];
        pricedBefore = new int[count + 1];
        for (int step = 0; step < count; step++) {
            pricedBefore[step] = priced.size();
            write(step, first);
        }
        pricedBefore[count] = priced.size();
        writePeak();
    }

    private void write(int step, FirstStage first) {
        Contract contract = actual.contract();
        double hours = actual.steps().hours();
        double bought = contract.importPrice()[step] + contract.networkFee()[step];
        if (contract.exportPrice()[step] > bought) {
            throw new IllegalArgumentException("In step " + step + " feeding in earns " + contract.exportPrice()[step]
                    + " and drawing costs " + bought + " per kWh, so that turning over would earn. A plan for "
                    + "uncertain days needs export prices no higher than import prices.");
        }
        double kept = first.keptDrawKw(step);
        double load = actual.loadKw()[step];
        double mostDraw = Math.max(0, load) + Math.max(0, kept) + first.mostDrawKw(step);
        double mostGive = Math.max(0, -load) + Math.max(0, -kept) + first.mostGiveKw(step);
        imports[step] = priced(0, contract.importLimitKw()[step], bought * hours);
        exports[step] = priced(0, contract.exportLimitKw()[step], -contract.exportPrice()[step] * hours);
        int unserved = priced(0, mostDraw, contract.unservedPerKwh() * hours);
        int spilled = priced(0, mostGive, contract.unservedPerKwh() * hours);
        Row row = into.equal(load + kept)
                .plus(1, imports[step])
                .plus(-1, exports[step])
                .plus(1, unserved)
                .plus(-1, spilled);
        for (Equipment each : actual.equipment()) {
            if (each instanceof Renewable renewable) {
                double available = renewable.availableKw()[step];
                int used = priced(0, available, -renewable.curtailmentPerKwh() * hours);
                constant += renewable.curtailmentPerKwh() * available * hours;
                row.plus(1, used);
            }
        }
        first.drawInto(row, step, -1);
    }

    private void writePeak() {
        double price = actual.contract().peakPricePerKw();
        if (price > 0) {
            int peak = priced(0, Double.POSITIVE_INFINITY, price);
            for (int each : imports) {
                into.atMost(actual.contract().peakSoFarKw()).plus(1, each).plus(-1, peak);
            }
        }
    }

    private int priced(double lowest, double highest, double price) {
        int variable = into.variable(lowest, highest, 0);
        priced.add(variable);
        prices.add(price);
        return variable;
    }

    /// Adds its cost, times a weight, to the objective.
    void pay(double weight) {
        for (int each = 0; each < prices.size(); each++) {
            into.cost(weight * prices.get(each), priced.get(each));
        }
    }

    /// Adds its cost, but for [#constant], times a factor, to an inequality.
    void costInto(Row row, double factor) {
        for (int each = 0; each < prices.size(); each++) {
            row.plus(factor * prices.get(each), priced.get(each));
        }
    }

    /// Adds the cost of one step without the peak's, times a factor, to an inequality.
    void costInto(Row row, int step, double factor) {
        for (int each = pricedBefore[step]; each < pricedBefore[step + 1]; each++) {
            row.plus(factor * prices.get(each), priced.get(each));
        }
    }

    /// Import in kW of each step of an optimum.
    double[] importKw(double[] x) {
        return series(imports, x);
    }

    /// Export in kW of each step of an optimum.
    double[] exportKw(double[] x) {
        return series(exports, x);
    }

    private static double[] series(int[] variables, double[] x) {
        return Arrays.stream(variables)
                .mapToDouble(each -> Math.max(0, x[each]))
                .toArray();
    }

    /// What curtailing everything would cost, which [#costInto] leaves out.
    double constant() {
        return constant;
    }

    /// Adds the injection of a step, times a factor, to an inequality.
    void injectionInto(Row row, int step, double factor) {
        row.plus(factor, exports[step]).plus(-factor, imports[step]);
    }
}
