package org.openelecbay.home.stochastic;

import java.util.Arrays;
import org.openelecbay.home.equipment.Vehicle;
import org.openelecbay.home.equipment.Vehicle.Stay;
import org.openelecbay.home.schedule.EquipmentSchedule;
import org.openelecbay.home.schedule.Steps;

/// A car (spec scheduling 3.1); away it does nothing.
final class VehiclePart implements FlexiblePart {

    private static final int AWAY = -1;

    private final Vehicle vehicle;
    private final Steps steps;
    private final int[] charge;
    private final int[] discharge;

    VehiclePart(Vehicle vehicle, Steps steps, ProgramWriter into) {
        this.vehicle = vehicle;
        this.steps = steps;
        charge = new int[steps.count()];
        discharge = new int[steps.count()];
        Arrays.fill(charge, AWAY);
        for (Stay stay : vehicle.stays()) {
            write(stay, into);
        }
    }

    private void write(Stay stay, ProgramWriter into) {
        double hours = steps.hours();
        boolean gives = stay.arrivalKwh() >= vehicle.lowestKwh();
        double floor = Math.min(vehicle.lowestKwh(), stay.arrivalKwh());
        int before = AWAY;
        for (int step = stay.arrival(); step < stay.departure(); step++) {
            charge[step] = into.variable(0, vehicle.chargeKw(), 0);
            discharge[step] =
                    into.variable(0, gives ? vehicle.dischargeKw() : 0, vehicle.wearPerKwhDischarged() * hours);
            int content = into.variable(floor, Math.max(floor, vehicle.highestKwh()), 0);
            int row = into.equality(before == AWAY ? stay.arrivalKwh() : 0);
            into.inEquality(row, content, 1);
            into.inEquality(row, charge[step], -vehicle.chargeEfficiency() * hours);
            into.inEquality(row, discharge[step], hours / vehicle.dischargeEfficiency());
            if (before != AWAY) {
                into.inEquality(row, before, -1);
            }
            before = content;
        }
        int required = into.equality(stay.requiredKwh());
        into.inEquality(required, before, 1);
        into.inEquality(required, into.variable(0, Double.POSITIVE_INFINITY, vehicle.shortfallPerKwh()), 1);
        into.inEquality(required, into.variable(0, Double.POSITIVE_INFINITY, 0), -1);
    }

    @Override
    public String name() {
        return vehicle.name();
    }

    @Override
    public void drawInto(ProgramWriter into, int row, int step, double factor) {
        if (charge[step] != AWAY) {
            into.inEquality(row, charge[step], factor);
            into.inEquality(row, discharge[step], -factor);
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
