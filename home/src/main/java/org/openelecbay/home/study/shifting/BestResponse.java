package org.openelecbay.home.study.shifting;

import java.util.Arrays;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.solver.draft.ProgramDraft;
import org.openelecbay.solver.program.InteriorPoint;
import org.openelecbay.solver.program.InteriorPointOptions;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;

/// The cheapest move of one player while the others stay: water-filling for a load alone, else a quadratic
/// program with `share * a_t (others_t + net_t)^2 dt` and the wear of the own storage.
final class BestResponse {

    private static final InteriorPointOptions EXACT = new InteriorPointOptions(1e-11, 200);

    private final SystemCost cost;
    private final Player player;
    private final double[] others;

    BestResponse(SystemCost cost, Player player, double[] others) {
        this.cost = cost;
        this.player = player;
        this.others = others;
    }

    Move move() {
        return player.isLoadAlone()
                ? Move.of(new WaterFilling(others, cost.perKw2h(), player.lowestKw(), player.highestKw())
                        .fill(player.energyKwh() / cost.hours()))
                : program();
    }

    private Move program() {
        int steps = cost.steps();
        // Who pays nothing moves as if it paid all, which costs it nothing and keeps the potential falling.
        double share = player.billShare() == 0 ? 1 : player.billShare();
        ProgramDraft draft = new ProgramDraft();
        int[] load = new int[steps];
        int[] used = new int[steps];
        ProgramDraft.Row energy = draft.equal(player.energyKwh() / cost.hours());
        ProgramDraft.Row[] net = new ProgramDraft.Row[steps];
        for (int t = 0; t < steps; t++) {
            load[t] = draft.variable(player.lowestKw()[t], player.highestKw()[t], 0);
            used[t] = draft.variable(0, Math.max(0, player.generationKw()[t]), 0);
            energy.plus(1, load[t]);
            int total = draft.variable(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0);
            draft.cost(share * cost.perKw2h()[t] * cost.hours(), total, total);
            net[t] = draft.equal(others[t]).plus(1, total).plus(-1, load[t]).plus(1, used[t]);
        }
        int[][] battery =
                player.storage().map(storage -> store(draft, storage, net)).orElseGet(() -> new int[2][0]);
        ProgramSolution solution = InteriorPoint.solve(draft.program(), EXACT);
        if (solution.status() != ProgramStatus.SOLVED) {
            throw new IllegalArgumentException("A player has no move within its limits (" + solution.status()
                    + "). Can its storage end as it must?");
        }
        double[] x = solution.x();
        return new Move(at(x, load), at(x, used), at(x, battery[0]), at(x, battery[1]));
    }

    private double[] at(double[] x, int[] places) {
        double[] values = new double[cost.steps()];
        for (int t = 0; t < places.length; t++) {
            values[t] = x[places[t]];
        }
        return values;
    }

    private int[][] store(ProgramDraft draft, Storage storage, ProgramDraft.Row[] net) {
        int steps = cost.steps();
        double hours = cost.hours();
        double keeps = 1 - storage.selfDischargePerHour() * hours;
        int[] charge = new int[steps];
        int[] discharge = new int[steps];
        int before = -1;
        for (int t = 0; t < steps; t++) {
            charge[t] = draft.variable(0, storage.chargeKw(), storage.wearPerKwh() * hours);
            discharge[t] = draft.variable(0, storage.dischargeKw(), storage.wearPerKwh() * hours);
            draft.cost(storage.wearPerKw2h() * hours, charge[t], charge[t]);
            draft.cost(storage.wearPerKw2h() * hours, discharge[t], discharge[t]);
            net[t].plus(-1, charge[t]).plus(1, discharge[t]);
            boolean last = t == steps - 1;
            double least = last ? least(storage) : storage.lowestKwh();
            double most =
                    last && storage.terminal() instanceof Terminal.Exactly(double kwh) ? kwh : storage.highestKwh();
            double worth = last && storage.terminal() instanceof Terminal.Worth(double perKwh) ? perKwh : 0;
            int content = draft.variable(least, most, -worth);
            ProgramDraft.Row row = draft.equal(t == 0 ? keeps * storage.initialKwh() : 0)
                    .plus(1, content)
                    .plus(-storage.chargeEfficiency() * hours, charge[t])
                    .plus(hours / storage.dischargeEfficiency(), discharge[t]);
            if (t > 0) {
                row.plus(-keeps, before);
            }
            before = content;
        }
        return new int[][] {charge, discharge};
    }

    private static double least(Storage storage) {
        return switch (storage.terminal()) {
            case Terminal.AtLeast(double kwh) -> Double.isNaN(kwh) ? storage.initialKwh() : kwh;
            case Terminal.Exactly(double kwh) -> kwh;
            case Terminal.Worth ignored -> storage.lowestKwh();
        };
    }

    /// What the storage of a player wears and what its content at the end is worth, as it is in the program.
    static double ownCost(SystemCost cost, Player player, Move move) {
        if (player.storage().isEmpty()) {
            return 0;
        }
        Storage storage = player.storage().get();
        double hours = cost.hours();
        double sum = 0;
        double content = storage.initialKwh();
        for (int t = 0; t < cost.steps(); t++) {
            double charge = move.chargeKw()[t];
            double discharge = move.dischargeKw()[t];
            sum += hours
                    * (storage.wearPerKwh() * (charge + discharge)
                            + storage.wearPerKw2h() * (charge * charge + discharge * discharge));
            content = (1 - storage.selfDischargePerHour() * hours) * content
                    + hours * (storage.chargeEfficiency() * charge - discharge / storage.dischargeEfficiency());
        }
        return storage.terminal() instanceof Terminal.Worth(double perKwh) ? sum - perKwh * content : sum;
    }

    static double[] without(double[] total, Move move) {
        double[] others = total.clone();
        Arrays.setAll(others, t -> total[t] - move.netKw(t));
        return others;
    }
}
