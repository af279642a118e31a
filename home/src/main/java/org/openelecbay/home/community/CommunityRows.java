package org.openelecbay.home.community;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.solver.draft.ProgramDraft;
import org.openelecbay.solver.draft.ProgramDraft.Row;
import org.openelecbay.solver.integer.MixedIntegerProgram;

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
    private final ProgramDraft draft = new ProgramDraft();
    private final MixedIntegerProgram program;
    private final double[] curvature;

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
        curvature = new double[firstOf[members]];
        for (int member = 0; member < members; member++) {
            powers(member);
            for (Storage storage : community.members().get(member).storages()) {
                storage(storage);
            }
        }
        if (community.tradeFee() < Community.NO_TRADE) {
            trades();
        }
        limits();
        exclusive.forEach(this::exclude);
        program = draft.mixedProgram();
    }

    int at(int member, int step, int power) {
        return firstOf[member] + step * POWERS + power;
    }

    int at(int member, int storage, int step, int number) {
        return firstOf[member] + count * POWERS + (storage * count + step) * NUMBERS + number;
    }

    MixedIntegerProgram program() {
        return program;
    }

    /// What a number of a point costs.
    double cost(int at, double[] x) {
        return program.relaxation().linear()[at] * x[at] + curvature[at] / 2 * x[at] * x[at];
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
        double mostTraded = trades ? Double.POSITIVE_INFINITY : 0;
        for (int step = 0; step < count; step++) {
            draft.variable(0, Double.POSITIVE_INFINITY, community.importPrice()[step] * hours);
            draft.variable(0, Double.POSITIVE_INFINITY, -community.exportPrice()[step] * hours);
            draft.variable(0, mostTraded, trades ? community.tradeFee() * hours : 0);
            draft.variable(0, mostTraded, 0);
            draft.variable(0, who.availableKw()[step], 0);
            Row balance = draft.equal(who.loadKw()[step] - who.availableKw()[step])
                    .plus(1, at(member, step, IMPORT))
                    .plus(-1, at(member, step, EXPORT))
                    .plus(1, at(member, step, BUY))
                    .plus(-1, at(member, step, SELL))
                    .plus(-1, at(member, step, CURTAIL));
            for (int storage = 0; storage < who.storages().size(); storage++) {
                balance.plus(-1, at(member, storage, step, CHARGE)).plus(1, at(member, storage, step, DISCHARGE));
            }
        }
    }

    private void storage(Storage what) {
        double kept = 1 - what.selfDischargePerHour() * hours;
        int before = -1;
        for (int step = 0; step < count; step++) {
            int charge = draft.variable(0, what.chargeKw(), what.wearPerKwh() * hours);
            int discharge = draft.variable(0, what.dischargeKw(), what.wearPerKwh() * hours);
            int content = step < count - 1 ? draft.variable(what.lowestKwh(), what.highestKwh(), 0) : last(what);
            for (int power : new int[] {charge, discharge}) {
                curvature[power] = 2 * what.wearPerKw2h() * hours;
                draft.cost(curvature[power] / 2, power, power);
            }
            Row row = draft.equal(step > 0 ? 0 : kept * what.initialKwh())
                    .plus(1, content)
                    .plus(-what.chargeEfficiency() * hours, charge)
                    .plus(hours / what.dischargeEfficiency(), discharge);
            if (step > 0) {
                row.plus(-kept, before);
            }
            before = content;
        }
    }

    private int last(Storage what) {
        return switch (what.terminal()) {
            case Terminal.AtLeast ignored ->
                draft.variable(Math.max(what.lowestKwh(), what.terminalKwh()), what.highestKwh(), 0);
            case Terminal.Exactly exact -> draft.variable(exact.kwh(), exact.kwh(), 0);
            case Terminal.Worth worth -> draft.variable(what.lowestKwh(), what.highestKwh(), -worth.perKwh());
        };
    }

    /// What is bought is what is sold.
    private void trades() {
        for (int step = 0; step < count; step++) {
            Row row = draft.equal(0);
            for (int member = 0; member < community.members().size(); member++) {
                row.plus(1, at(member, step, BUY)).plus(-1, at(member, step, SELL));
            }
        }
    }

    private void limits() {
        InjectionLimits limits = community.limits();
        for (int each = 0; each < limits.factors().length; each++) {
            for (int step = 0; step < count; step++) {
                Row row = draft.atMost(limits.atMost()[each][step]);
                for (int member = 0; member < community.members().size(); member++) {
                    double factor = limits.factors()[each][member];
                    row.plus(factor, at(member, step, EXPORT))
                            .plus(factor, at(member, step, SELL))
                            .plus(-factor, at(member, step, IMPORT))
                            .plus(-factor, at(member, step, BUY));
                }
            }
        }
    }

    private void exclude(Pair pair) {
        int binary = draft.choice(0);
        draft.atMost(0).plus(1, pair.one).plus(-pair.oneAtMost, binary);
        draft.atMost(pair.otherAtMost).plus(1, pair.other).plus(pair.otherAtMost, binary);
    }
}
