package org.openelecbay.home.stochastic;

import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.schedule.EquipmentSchedule;
import org.openelecbay.home.schedule.Steps;
import org.openelecbay.solver.draft.ProgramDraft;
import org.openelecbay.solver.draft.ProgramDraft.Row;

/// A battery (spec scheduling 2). A content that begins below its floor is filled up as fast as the
/// battery can.
final class StoragePart implements FlexiblePart {

    private final Storage storage;
    private final Steps steps;
    private final double missingPerKwh;
    private final double keeps;
    private final int[] charge;
    private final int[] discharge;

    StoragePart(Storage storage, Steps steps, double missingPerKwh, ProgramDraft into) {
        this.storage = storage;
        this.steps = steps;
        this.missingPerKwh = missingPerKwh;
        keeps = Math.max(0, 1 - storage.selfDischargePerHour() * steps.hours());
        charge = new int[steps.count()];
        discharge = new int[steps.count()];
        write(into);
    }

    private void write(ProgramDraft into) {
        double hours = steps.hours();
        double reachable = storage.initialKwh();
        int before = -1;
        for (int step = 0; step < charge.length; step++) {
            charge[step] = into.variable(0, storage.chargeKw(), storage.wearPerKwh() * hours);
            discharge[step] = into.variable(0, storage.dischargeKw(), storage.wearPerKwh() * hours);
            into.cost(storage.wearPerKw2h() * hours, charge[step], charge[step]);
            into.cost(storage.wearPerKw2h() * hours, discharge[step], discharge[step]);
            reachable = keeps * reachable + storage.chargeEfficiency() * storage.chargeKw() * hours;
            double floor = Math.min(storage.lowestKwh(), reachable);
            reachable = Math.min(reachable, storage.highestKwh());
            int content = into.variable(floor, storage.highestKwh(), 0);
            Row row = into.equal(before < 0 ? keeps * storage.initialKwh() : 0)
                    .plus(1, content)
                    .plus(-storage.chargeEfficiency() * hours, charge[step])
                    .plus(hours / storage.dischargeEfficiency(), discharge[step]);
            if (before >= 0) {
                row.plus(-keeps, before);
            }
            before = content;
        }
        writeTerminal(into, before);
    }

    private void writeTerminal(ProgramDraft into, int content) {
        if (storage.terminal() instanceof Terminal.Worth worth) {
            into.cost(-worth.perKwh(), content);
            return;
        }
        double excess = storage.terminal() instanceof Terminal.Exactly ? missingPerKwh : 0;
        into.equal(storage.terminalKwh())
                .plus(1, content)
                .plus(1, into.variable(0, Double.POSITIVE_INFINITY, missingPerKwh))
                .plus(-1, into.variable(0, Double.POSITIVE_INFINITY, excess));
    }

    @Override
    public String name() {
        return storage.name();
    }

    @Override
    public void drawInto(Row row, int step, double factor) {
        row.plus(factor, charge[step]).plus(-factor, discharge[step]);
    }

    @Override
    public double mostDrawKw(int step) {
        return storage.chargeKw();
    }

    @Override
    public double mostGiveKw(int step) {
        return storage.dischargeKw();
    }

    @Override
    public EquipmentSchedule read(double[] x) {
        double[] in = new double[charge.length];
        double[] out = new double[charge.length];
        for (int step = 0; step < in.length; step++) {
            in[step] = Math.clamp(x[charge[step]], 0, storage.chargeKw());
            out[step] = Math.clamp(x[discharge[step]], 0, storage.dischargeKw());
        }
        FlexiblePart.net(in, out, storage.chargeEfficiency(), storage.dischargeEfficiency());
        double[] contents = new double[in.length];
        double content = storage.initialKwh();
        for (int step = 0; step < in.length; step++) {
            content = keeps * content
                    + (storage.chargeEfficiency() * in[step] - out[step] / storage.dischargeEfficiency())
                            * steps.hours();
            contents[step] = content;
        }
        return new EquipmentSchedule(in, out, contents, new double[0]);
    }

    @Override
    public double ownCost(EquipmentSchedule done) {
        return OwnCost.of(storage, done, steps, missingPerKwh);
    }
}
