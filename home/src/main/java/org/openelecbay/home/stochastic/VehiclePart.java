package org.openelecbay.home.stochastic;

import java.util.Arrays;
import org.openelecbay.home.equipment.Vehicle;
import org.openelecbay.home.equipment.Vehicle.Stay;
import org.openelecbay.home.schedule.EquipmentSchedule;
import org.openelecbay.home.schedule.Steps;
import org.openelecbay.solver.draft.ProgramDraft;
import org.openelecbay.solver.draft.ProgramDraft.Row;

/// A car (spec scheduling 3.1); away it does nothing.
final class VehiclePart implements FlexiblePart {

    private static final int AWAY = -1;

    private final Vehicle vehicle;
    private final Steps steps;
    private final int[] charge;
    private final int[] discharge;

    VehiclePart(Vehicle vehicle, Steps steps, ProgramDraft into) {
        this.vehicle = vehicle;
        this.steps = steps;
        charge = new int[steps.count()];
        discharge = new int[steps.count()];
        Arrays.fill(charge, AWAY);
        for (Stay stay : vehicle.stays()) {
            write(stay, into);
        }
    }

    private void write(Stay stay, ProgramDraft into) {
        double hours = steps.hours();
        boolean gives = stay.arrivalKwh() >= vehicle.lowestKwh();
        double floor = Math.min(vehicle.lowestKwh(), stay.arrivalKwh());
        int before = AWAY;
        for (int step = stay.arrival(); step < stay.departure(); step++) {
            charge[step] = into.variable(0, vehicle.chargeKw(), 0);
            discharge[step] =
                    into.variable(0, gives ? vehicle.dischargeKw() : 0, vehicle.wearPerKwhDischarged() * hours);
            int content = into.variable(floor, Math.max(floor, vehicle.highestKwh()), 0);
            Row row = into.equal(before == AWAY ? stay.arrivalKwh() : 0)
                    .plus(1, content)
                    .plus(-vehicle.chargeEfficiency() * hours, charge[step])
                    .plus(hours / vehicle.dischargeEfficiency(), discharge[step]);
            if (before != AWAY) {
                row.plus(-1, before);
            }
            before = content;
        }
        into.equal(stay.requiredKwh())
                .plus(1, before)
                .plus(1, into.variable(0, Double.POSITIVE_INFINITY, vehicle.shortfallPerKwh()))
                .plus(-1, into.variable(0, Double.POSITIVE_INFINITY, 0));
    }

    @Override
    public String name() {
        return vehicle.name();
    }

    @Override
    public void drawInto(Row row, int step, double factor) {
        if (charge[step] != AWAY) {
            row.plus(factor, charge[step]).plus(-factor, discharge[step]);
        }
    }

    @Override
    public double mostDrawKw(int step) {
        return charge[step] == AWAY ? 0 : vehicle.chargeKw();
    }

    @Override
    public double mostGiveKw(int step) {
        return charge[step] == AWAY ? 0 : vehicle.dischargeKw();
    }

    @Override
    public EquipmentSchedule read(double[] x) {
        double[] in = new double[charge.length];
        double[] out = new double[charge.length];
        for (int step = 0; step < in.length; step++) {
            if (charge[step] != AWAY) {
                in[step] = Math.clamp(x[charge[step]], 0, vehicle.chargeKw());
                out[step] = Math.clamp(x[discharge[step]], 0, vehicle.dischargeKw());
            }
        }
        FlexiblePart.net(in, out, vehicle.chargeEfficiency(), vehicle.dischargeEfficiency());
        double[] contents = new double[in.length];
        for (Stay stay : vehicle.stays()) {
            double content = stay.arrivalKwh();
            for (int step = stay.arrival(); step < stay.departure(); step++) {
                content += (vehicle.chargeEfficiency() * in[step] - out[step] / vehicle.dischargeEfficiency())
                        * steps.hours();
                contents[step] = content;
            }
        }
        return new EquipmentSchedule(in, out, contents, new double[0]);
    }

    @Override
    public double ownCost(EquipmentSchedule done) {
        return OwnCost.of(vehicle, done, steps);
    }
}
