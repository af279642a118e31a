package org.openelecbay.home.community;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.solver.integer.MixedIntegerProgram;
import org.openelecbay.solver.program.QuadraticProgram;
import org.openelecbay.solver.sparse.SparseEntries;

/// A community written out as a program: five powers of every member and step, three numbers of every storage and step,
/// and a binary for every pair of opposite powers that must exclude each other.
final class CommunityRows {

    static final int IMPORT = 0;
    static final int EXPORT = 1;
    static final int BUY = 2;
    static final int SELL = 3;
    static final int CURTAIL = 4;
    static final int POWERS = 5;

    static final int CHARGE = 0;
    static final int DISCHARGE = 1;
    static final int CONTENT = 2;
    static final int NUMBERS = 3;

    private final Community community;
    private final int count;
    private final double hours;
    private final int[] firstOf;
    private final double[] cost;
    private final double[] curvature;
    private final double[] lower;
    private final double[] upper;
    private final SparseEntries quadratic = new SparseEntries();
    private final SparseEntries equal = new SparseEntries();
    private final List<Double> equalTo = new ArrayList<>();
    private final SparseEntries most = new SparseEntries();
    private final List<Double> atMost = new ArrayList<>();
    private final int binaries;

    /// Two powers of which one is zero.
    ///
    /// @param one position of the first
    /// @param other position of the second
    /// @param oneAtMost bound of the first, kW
    /// @param otherAtMost bound of the second, kW
    /// @param nets whether taking the same off both changes nothing
    /// @param pays whether having both earns money by itself
    record Pair(int one, int other, double oneAtMost, double otherAtMost, boolean nets, boolean pays) {}

    CommunityRows(Community community, Set<Pair> exclusive) {
        this.community = community;
        count = community.steps().count();
        hours = community.steps().hours();
        int members = community.members().size();
        firstOf = new int[members + 1];
        for (int each = 0; each < members; each++) {
            int storages = community.members().get(each).storages().size();
            firstOf[each + 1] = firstOf[each] + count * (POWERS + NUMBERS * storages);
        }
        binaries = exclusive.size();
        cost = new double[firstOf[members] + binaries];
        curvature = new double[cost.length];
        lower = new double[cost.length];
        upper = new double[cost.length];
        for (int member = 0; member < members; member++) {
            powers(member);
            for (int storage = 0;
                    storage < community.members().get(member).storages().size();
                    storage++) {
                storage(member, storage);
            }
        }
        if (community.tradeFee() < Community.NO_TRADE) {
            trades();
        }
        limits();
        int binary = firstOf[members];
        for (Pair each : exclusive) {
            exclude(each, binary++);
        }
    }

    int at(int member, int step, int power) {
        return firstOf[member] + step * POWERS + power;
    }

    int at(int member, int storage, int step, int number) {
        return firstOf[member] + count * POWERS + (storage * count + step) * NUMBERS + number;
    }

    MixedIntegerProgram program() {
        boolean[] whole = new boolean[cost.length];
        Arrays.fill(whole, cost.length - binaries, cost.length, true);
        return new MixedIntegerProgram(
                new QuadraticProgram(
                        quadratic.matrix(cost.length, cost.length),
                        cost,
                        equal.matrix(equalTo.size(), cost.length),
                        equalTo.stream().mapToDouble(each -> each).toArray(),
                        most.matrix(atMost.size(), cost.length),
                        atMost.stream().mapToDouble(each -> each).toArray(),
                        lower,
                        upper),
                whole);
    }

    /// What a number of a point costs.
    double cost(int at, double[] x) {
        return cost[at] * x[at] + curvature[at] / 2 * x[at] * x[at];
    }

    /// Every pair of opposite powers, with bounds that never bind by themselves.
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        double largest = largestKw();
        for (int member = 0; member < community.members().size(); member++) {
            List<Storage> storages = community.members().get(member).storages();
            for (int step = 0; step < count; step++) {
                double buy = community.importPrice()[step];
                double sell = community.exportPrice()[step];
                int one = at(member, step, IMPORT);
                pairs.add(new Pair(one, at(member, step, EXPORT), largest, largest, buy == sell, buy < sell));
                for (int each = 0; each < storages.size(); each++) {
                    pairs.add(pair(storages.get(each), at(member, each, step, CHARGE)));
                }
            }
        }
        return pairs;
    }

    private static Pair pair(Storage storage, int charge) {
        boolean free = storage.wearPerKwh() == 0
                && storage.wearPerKw2h() == 0
                && storage.chargeEfficiency() * storage.dischargeEfficiency() == 1;
        return new Pair(charge, charge + DISCHARGE, storage.chargeKw(), storage.dischargeKw(), free, false);
    }

    private double largestKw() {
        double sum = 1;
        for (Member each : community.members()) {
            sum += Arrays.stream(each.loadKw()).map(Math::abs).max().orElse(0);
            sum += Arrays.stream(each.availableKw()).max().orElse(0);
            for (Storage storage : each.storages()) {
                sum += storage.chargeKw() + storage.dischargeKw();
            }
        }
        return sum;
    }

    private void powers(int member) {
        Member who = community.members().get(member);
        boolean trades = community.tradeFee() < Community.NO_TRADE;
        for (int step = 0; step < count; step++) {
            cost[at(member, step, IMPORT)] = community.importPrice()[step] * hours;
            cost[at(member, step, EXPORT)] = -community.exportPrice()[step] * hours;
            cost[at(member, step, BUY)] = trades ? community.tradeFee() * hours : 0;
            upper[at(member, step, IMPORT)] = Double.POSITIVE_INFINITY;
            upper[at(member, step, EXPORT)] = Double.POSITIVE_INFINITY;
            upper[at(member, step, BUY)] = trades ? Double.POSITIVE_INFINITY : 0;
            upper[at(member, step, SELL)] = trades ? Double.POSITIVE_INFINITY : 0;
            upper[at(member, step, CURTAIL)] = who.availableKw()[step];
            int row = equalTo.size();
            equal.add(row, at(member, step, IMPORT), 1);
            equal.add(row, at(member, step, EXPORT), -1);
            equal.add(row, at(member, step, BUY), 1);
            equal.add(row, at(member, step, SELL), -1);
            equal.add(row, at(member, step, CURTAIL), -1);
            for (int storage = 0; storage < who.storages().size(); storage++) {
                equal.add(row, at(member, storage, step, CHARGE), -1);
                equal.add(row, at(member, storage, step, DISCHARGE), 1);
            }
            equalTo.add(who.loadKw()[step] - who.availableKw()[step]);
        }
    }

    private void storage(int member, int storage) {
        Storage what = community.members().get(member).storages().get(storage);
        for (int step = 0; step < count; step++) {
            int charge = at(member, storage, step, CHARGE);
            int discharge = at(member, storage, step, DISCHARGE);
            int content = at(member, storage, step, CONTENT);
            upper[charge] = what.chargeKw();
            upper[discharge] = what.dischargeKw();
            lower[content] = what.lowestKwh();
            upper[content] = what.highestKwh();
            for (int power : new int[] {charge, discharge}) {
                cost[power] = what.wearPerKwh() * hours;
                curvature[power] = 2 * what.wearPerKw2h() * hours;
                quadratic.add(power, power, curvature[power]);
            }
            int row = equalTo.size();
            double kept = 1 - what.selfDischargePerHour() * hours;
            equal.add(row, content, 1);
            equal.add(row, charge, -what.chargeEfficiency() * hours);
            equal.add(row, discharge, hours / what.dischargeEfficiency());
            if (step > 0) {
                equal.add(row, at(member, storage, step - 1, CONTENT), -kept);
            }
            equalTo.add(step > 0 ? 0 : kept * what.initialKwh());
        }
        int last = at(member, storage, count - 1, CONTENT);
        switch (what.terminal()) {
            case Terminal.AtLeast least ->
                lower[last] = Math.max(lower[last], Double.isNaN(least.kwh()) ? what.initialKwh() : least.kwh());
            case Terminal.Exactly exact -> {
                lower[last] = exact.kwh();
                upper[last] = exact.kwh();
            }
            case Terminal.Worth worth -> cost[last] = -worth.perKwh();
        }
    }

    /// What is bought is what is sold.
    private void trades() {
        for (int step = 0; step < count; step++) {
            for (int member = 0; member < community.members().size(); member++) {
                equal.add(equalTo.size(), at(member, step, BUY), 1);
                equal.add(equalTo.size(), at(member, step, SELL), -1);
            }
            equalTo.add(0.0);
        }
    }

    private void limits() {
        InjectionLimits limits = community.limits();
        for (int each = 0; each < limits.factors().length; each++) {
            for (int step = 0; step < count; step++) {
                for (int member = 0; member < community.members().size(); member++) {
                    double factor = limits.factors()[each][member];
                    most.add(atMost.size(), at(member, step, EXPORT), factor);
                    most.add(atMost.size(), at(member, step, SELL), factor);
                    most.add(atMost.size(), at(member, step, IMPORT), -factor);
                    most.add(atMost.size(), at(member, step, BUY), -factor);
                }
                atMost.add(limits.atMost()[each][step]);
            }
        }
    }

    private void exclude(Pair pair, int binary) {
        upper[binary] = 1;
        most.add(atMost.size(), pair.one, 1);
        most.add(atMost.size(), binary, -pair.oneAtMost);
        atMost.add(0.0);
        most.add(atMost.size(), pair.other, 1);
        most.add(atMost.size(), binary, pair.otherAtMost);
        atMost.add(pair.otherAtMost);
    }
}
