package org.openelecbay.benchmarks.household;

import java.util.Arrays;
import java.util.Random;
import org.openelecbay.solver.integer.MixedIntegerProgram;
import org.openelecbay.solver.program.QuadraticProgram;
import org.openelecbay.solver.sparse.SparseEntries;

/// A day of a home with panels, a battery of 10 kWh and block appliances, written out as in section 2 of the
/// scheduling specification: battery and grid with binaries, one binary for each start of an appliance. Prices are
/// drawn so that some steps are negative and in some selling earns more than buying costs.
final class HomeProgram {

    private static final int PER_STEP = 8;
    private static final int IMPORT = 0;
    private static final int EXPORT = 1;
    private static final int CHARGE = 2;
    private static final int DISCHARGE = 3;
    private static final int ENERGY = 4;
    private static final int CURTAILED = 5;
    private static final int CHARGES = 6;
    private static final int IMPORTS = 7;

    private static final double EFFICIENCY = 0.95;
    private static final double BATTERY_KWH = 10;
    private static final double BATTERY_KW = 5;
    private static final double CONNECTION_KW = 11;
    private static final double APPLIANCE_KW = 2;

    private final int steps;
    private final int appliances;
    private final int duration;
    private final double hours;
    private final Random random;
    private final SparseEntries equal = new SparseEntries();
    private final SparseEntries most = new SparseEntries();
    private final double[] equalTo;
    private final double[] atMost;
    private final double[] cost;
    private final double[] upper;
    private final double[] lower;

    private HomeProgram(long seed, int steps, int appliances) {
        this.steps = steps;
        this.appliances = appliances;
        hours = 24.0 / steps;
        duration = Math.max(1, steps / 16);
        random = new Random(seed);
        int starts = appliances * (steps - duration + 1);
        cost = new double[PER_STEP * steps + starts];
        lower = new double[cost.length];
        upper = new double[cost.length];
        equalTo = new double[2 * steps + appliances];
        atMost = new double[4 * steps];
    }

    /// @param wear quadratic wear of the battery per kW and hour; 0 for a linear program
    static MixedIntegerProgram of(long seed, int steps, int appliances, double wear) {
        HomeProgram home = new HomeProgram(seed, steps, appliances);
        home.fill();
        int size = home.cost.length;
        SparseEntries quadratic = new SparseEntries();
        boolean[] whole = new boolean[size];
        Arrays.fill(whole, PER_STEP * steps, size, true);
        for (int t = 0; t < steps; t++) {
            whole[at(t, CHARGES)] = true;
            whole[at(t, IMPORTS)] = true;
            if (wear > 0) {
                quadratic.add(at(t, CHARGE), at(t, CHARGE), 2 * wear * home.hours);
                quadratic.add(at(t, DISCHARGE), at(t, DISCHARGE), 2 * wear * home.hours);
            }
        }
        return new MixedIntegerProgram(
                new QuadraticProgram(
                        quadratic.matrix(size, size),
                        home.cost,
                        home.equal.matrix(home.equalTo.length, size),
                        home.equalTo,
                        home.most.matrix(home.atMost.length, size),
                        home.atMost,
                        home.lower,
                        home.upper),
                whole);
    }

    private static int at(int step, int what) {
        return PER_STEP * step + what;
    }

    private void fill() {
        for (int t = 0; t < steps; t++) {
            double hour = t * hours;
            double buy = 0.15 + 0.1 * Math.sin((hour - 12) * Math.PI / 12) + 0.12 * random.nextGaussian();
            double sell = random.nextInt(12) == 0 ? buy + 0.02 : Math.min(0.06, buy);
            double load = 0.3 + random.nextDouble() + (hour > 17 && hour < 22 ? 1.5 : 0);
            double sun = Math.max(0, 5 * Math.sin((hour - 6) * Math.PI / 12)) * (0.6 + 0.4 * random.nextDouble());
            step(t, buy, sell, load - sun, sun);
        }
        for (int each = 0; each < appliances; each++) {
            appliance(each);
        }
    }

    private void step(int t, double buy, double sell, double net, double sun) {
        cost[at(t, IMPORT)] = buy * hours;
        cost[at(t, EXPORT)] = -sell * hours;
        cost[at(t, CHARGE)] = 0.005 * hours;
        cost[at(t, DISCHARGE)] = 0.005 * hours;
        upper[at(t, IMPORT)] = CONNECTION_KW;
        upper[at(t, EXPORT)] = CONNECTION_KW;
        upper[at(t, CHARGE)] = BATTERY_KW;
        upper[at(t, DISCHARGE)] = BATTERY_KW;
        upper[at(t, ENERGY)] = 0.9 * BATTERY_KWH;
        lower[at(t, ENERGY)] = (t == steps - 1 ? 0.5 : 0.1) * BATTERY_KWH;
        upper[at(t, CURTAILED)] = sun;
        upper[at(t, CHARGES)] = 1;
        upper[at(t, IMPORTS)] = 1;
        balance(t, net);
        energy(t);
        onlyWith(4 * t, at(t, CHARGE), at(t, CHARGES), BATTERY_KW);
        onlyWithout(4 * t + 1, at(t, DISCHARGE), at(t, CHARGES), BATTERY_KW);
        onlyWith(4 * t + 2, at(t, IMPORT), at(t, IMPORTS), CONNECTION_KW);
        onlyWithout(4 * t + 3, at(t, EXPORT), at(t, IMPORTS), CONNECTION_KW);
    }

    private void balance(int t, double net) {
        equal.add(2 * t, at(t, IMPORT), 1);
        equal.add(2 * t, at(t, EXPORT), -1);
        equal.add(2 * t, at(t, CHARGE), -1);
        equal.add(2 * t, at(t, DISCHARGE), 1);
        equal.add(2 * t, at(t, CURTAILED), -1);
        equalTo[2 * t] = net;
    }

    private void energy(int t) {
        equal.add(2 * t + 1, at(t, ENERGY), 1);
        equal.add(2 * t + 1, at(t, CHARGE), -EFFICIENCY * hours);
        equal.add(2 * t + 1, at(t, DISCHARGE), hours / EFFICIENCY);
        if (t == 0) {
            equalTo[1] = 0.5 * BATTERY_KWH;
        } else {
            equal.add(2 * t + 1, at(t - 1, ENERGY), -1);
        }
    }

    private void onlyWith(int row, int power, int binary, double limit) {
        most.add(row, power, 1);
        most.add(row, binary, -limit);
    }

    private void onlyWithout(int row, int power, int binary, double limit) {
        most.add(row, power, 1);
        most.add(row, binary, limit);
        atMost[row] = limit;
    }

    private void appliance(int which) {
        int starts = steps - duration + 1;
        int wanted = random.nextInt(starts);
        equalTo[2 * steps + which] = 1;
        for (int start = 0; start < starts; start++) {
            int variable = PER_STEP * steps + which * starts + start;
            upper[variable] = 1;
            cost[variable] = 0.002 * hours * Math.abs(start - wanted);
            equal.add(2 * steps + which, variable, 1);
            for (int t = start; t < start + duration; t++) {
                equal.add(2 * t, variable, -APPLIANCE_KW);
            }
        }
    }
}
