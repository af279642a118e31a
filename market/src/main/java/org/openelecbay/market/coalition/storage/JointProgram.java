package org.openelecbay.market.coalition.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.openelecbay.solver.draft.ProgramDraft;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;

/// The joint schedule of a coalition as a linear program: import less export of each step is the net load of all plus
/// what all batteries draw.
final class JointProgram {

    private final StorageCommunity community;
    private final ProgramDraft draft = new ProgramDraft();
    private final List<Planned> planned = new ArrayList<>();

    /// Where the variables of a battery begin: charge, discharge and content, step by step.
    private record Planned(int member, PooledBattery battery, int first) {}

    private JointProgram(StorageCommunity community, IntPredicate takesPart) {
        this.community = community;
        int steps = community.steps();
        double[] net = new double[steps];
        for (int step = 0; step < steps; step++) {
            draft.variable(0, Double.POSITIVE_INFINITY, community.importPrice()[step] * community.hours());
            draft.variable(0, Double.POSITIVE_INFINITY, -community.exportPrice()[step] * community.hours());
        }
        for (int member = 0; member < community.members().size(); member++) {
            if (takesPart.test(member)) {
                StorageMember home = community.members().get(member);
                for (int step = 0; step < steps; step++) {
                    net[step] += home.netKw()[step];
                }
                for (PooledBattery battery : home.batteries()) {
                    planned.add(new Planned(member, battery, variables(battery)));
                }
            }
        }
        for (int step = 0; step < steps; step++) {
            ProgramDraft.Row balance = draft.equal(net[step]).plus(1, 2 * step).plus(-1, 2 * step + 1);
            for (Planned each : planned) {
                int first = each.first() + 3 * step;
                balance.plus(-1, first).plus(1, first + 1);
            }
        }
        planned.forEach(this::contents);
    }

    static JointSchedule solve(StorageCommunity community, IntPredicate takesPart) {
        JointProgram program = new JointProgram(community, takesPart);
        ProgramSolution solution = program.draft.solve();
        if (solution.status() != ProgramStatus.SOLVED) {
            throw new IllegalArgumentException("The batteries of a coalition have no best schedule ("
                    + solution.status() + "). Is a content at the end out of reach?");
        }
        return program.schedule(solution);
    }

    private int variables(PooledBattery battery) {
        int first = draft.size();
        double wear = battery.wearPerKwh() * community.hours();
        int last = community.steps() - 1;
        for (int step = 0; step <= last; step++) {
            draft.variable(0, battery.chargeKw(), wear);
            draft.variable(0, battery.dischargeKw(), wear);
            boolean ends = step == last;
            draft.variable(
                    ends ? Math.max(battery.lowestKwh(), battery.end().leastKwh()) : battery.lowestKwh(),
                    ends ? Math.min(battery.highestKwh(), battery.end().mostKwh()) : battery.highestKwh(),
                    ends ? -battery.end().worthPerKwh() : 0);
        }
        return first;
    }

    private void contents(Planned each) {
        PooledBattery battery = each.battery();
        double kept = 1 - battery.selfDischargePerHour() * community.hours();
        for (int step = 0; step < community.steps(); step++) {
            int charge = each.first() + 3 * step;
            ProgramDraft.Row row = draft.equal(step == 0 ? kept * battery.initialKwh() : 0)
                    .plus(1, charge + 2)
                    .plus(-battery.chargeEfficiency() * community.hours(), charge)
                    .plus(community.hours() / battery.dischargeEfficiency(), charge + 1);
            if (step > 0) {
                row.plus(-kept, charge - 1);
            }
        }
    }

    private JointSchedule schedule(ProgramSolution solution) {
        int steps = community.steps();
        double[] price = new double[steps];
        for (int step = 0; step < steps; step++) {
            // one kW more raises the cost by the dual's opposite; the supplier's prices bound it
            price[step] = Math.clamp(
                    -solution.equalityDuals()[step] / community.hours(),
                    community.exportPrice()[step],
                    community.importPrice()[step]);
        }
        List<double[]> draw = new ArrayList<>();
        double[] batteryCost = new double[community.members().size()];
        community.members().forEach(each -> draw.add(new double[steps]));
        for (Planned each : planned) {
            for (int step = 0; step < steps; step++) {
                int charge = each.first() + 3 * step;
                draw.get(each.member())[step] += solution.x()[charge] - solution.x()[charge + 1];
                batteryCost[each.member()] += each.battery().wearPerKwh()
                        * community.hours()
                        * (solution.x()[charge] + solution.x()[charge + 1]);
            }
            batteryCost[each.member()] -=
                    each.battery().end().worthPerKwh() * solution.x()[each.first() + 3 * steps - 1];
        }
        return new JointSchedule(solution.objective(), price, draw, batteryCost);
    }
}
