package org.openelecbay.home.schedule;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openelecbay.home.equipment.Vehicle;
import org.openelecbay.home.equipment.Vehicle.Stay;

/// A car (spec scheduling 3.1) with the variables charge, discharge, content above what is missing and
/// missing content, which is open at departures only.
///
/// A car that arrives below the content that discharging keeps does not discharge in that stay.
final class VehiclePart implements Part {

    private static final int CHARGE = 0;
    private static final int DISCHARGE = 1;
    private static final int CONTENT = 2;
    private static final int MISSING = 3;

    private final Vehicle vehicle;
    private final Steps steps;
    private final @Nullable Stay[] stayAt;

    VehiclePart(Vehicle vehicle, Steps steps) {
        this.vehicle = vehicle;
        this.steps = steps;
        stayAt = new @Nullable Stay[steps.count()];
        for (Stay stay : vehicle.stays()) {
            for (int step = stay.arrival(); step < stay.departure(); step++) {
                stayAt[step] = stay;
            }
        }
    }

    @Override
    public String name() {
        return vehicle.name();
    }

    @Override
    public int variables() {
        return 4;
    }

    @Override
    public int rows() {
        return 1;
    }

    private double dischargeKw(Stay stay) {
        return stay.arrivalKwh() < vehicle.lowestKwh() ? 0 : vehicle.dischargeKw();
    }

    /// What a discharge keeps, to the end of the stay.
    private double floorKwh(Stay stay) {
        return Math.min(vehicle.lowestKwh(), stay.arrivalKwh());
    }

    @Override
    public void write(ChainWriter into, Place at) {
        int charge = at.variable() + CHARGE;
        int discharge = at.variable() + DISCHARGE;
        int content = at.variable() + CONTENT;
        for (int step = 0; step < steps.count(); step++) {
            into.now(step, at.row(), content, 1);
            Stay stay = stayAt[step];
            if (stay == null) {
                continue;
            }
            into.bounds(step, charge, 0, vehicle.chargeKw());
            into.bounds(step, discharge, 0, dischargeKw(stay));
            into.bounds(step, content, floorKwh(stay), vehicle.highestKwh());
            into.draws(step, charge, 1);
            into.gives(step, discharge, 1);
            into.cost(step, discharge, vehicle.wearPerKwhDischarged() * steps.hours());
            into.now(step, at.row(), charge, -vehicle.chargeEfficiency() * steps.hours());
            into.now(step, at.row(), discharge, steps.hours() / vehicle.dischargeEfficiency());
            if (step == stay.arrival()) {
                into.equalTo(step, at.row(), stay.arrivalKwh());
            } else {
                into.before(step, at.row(), content, -1);
            }
            if (step == stay.departure() - 1) {
                into.now(step, at.row(), at.variable() + MISSING, -1);
                into.bounds(step, at.variable() + MISSING, 0, Math.max(0, stay.requiredKwh() - floorKwh(stay)));
                into.cost(step, at.variable() + MISSING, vehicle.shortfallPerKwh());
                into.bounds(step, content, Math.max(floorKwh(stay), stay.requiredKwh()), vehicle.highestKwh());
            }
        }
    }

    @Override
    public void holdOn(ChainWriter into, Place at, int step, double perKwh) {
        if (stayAt[step] != null) {
            into.cost(step, at.variable() + CONTENT, -perKwh);
        }
    }

    @Override
    public void separate(Switches into, Place at, int step) {
        into.either(step, at.variable() + CHARGE, vehicle.chargeKw(), at.variable() + DISCHARGE, vehicle.dischargeKw());
    }

    @Override
    public boolean overlaps(EquipmentSchedule done, int step) {
        return Flows.overlap(done, step);
    }

    @Override
    public double mostDrawKw(int step) {
        return stayAt[step] == null ? 0 : vehicle.chargeKw();
    }

    @Override
    public double mostGiveKw(int step) {
        Stay stay = stayAt[step];
        return stay == null ? 0 : dischargeKw(stay);
    }

    @Override
    public EquipmentSchedule read(Point point, Place at, double[] worth) {
        double[] charge = point.series(at.variable() + CHARGE, 0, vehicle.chargeKw());
        double[] discharge = point.series(at.variable() + DISCHARGE, 0, vehicle.dischargeKw());
        for (int step = 0; step < steps.count(); step++) {
            Stay stay = stayAt[step];
            charge[step] = stay == null ? 0 : charge[step];
            discharge[step] = stay == null ? 0 : Math.min(discharge[step], dischargeKw(stay));
        }
        Flows.net(charge, discharge, vehicle.chargeEfficiency(), vehicle.dischargeEfficiency(), worth);
        return new EquipmentSchedule(charge, discharge, contents(charge, discharge), point.worth(at.row()));
    }

    /// While it is away: what it left with, and before its first arrival what it arrives with.
    private double[] contents(double[] charge, double[] discharge) {
        double[] contents = new double[charge.length];
        double content =
                vehicle.stays().isEmpty() ? 0 : vehicle.stays().getFirst().arrivalKwh();
        for (int step = 0; step < contents.length; step++) {
            Stay stay = stayAt[step];
            if (stay != null) {
                content = (step == stay.arrival() ? stay.arrivalKwh() : content)
                        + (vehicle.chargeEfficiency() * charge[step] - discharge[step] / vehicle.dischargeEfficiency())
                                * steps.hours();
            }
            contents[step] = content;
        }
        return contents;
    }

    @Override
    public void settle(EquipmentSchedule done, Map<String, EquipmentSchedule> all, Tally tally) {
        for (double give : done.giveKw()) {
            tally.wear += vehicle.wearPerKwhDischarged() * give * steps.hours();
        }
        for (Stay stay : vehicle.stays()) {
            double content = done.state()[stay.departure() - 1];
            double most = stay.arrivalKwh()
                    + vehicle.chargeKw()
                            * vehicle.chargeEfficiency()
                            * (stay.departure() - stay.arrival())
                            * steps.hours();
            tally.missing(
                    name(),
                    stay.departure() - 1,
                    stay.requiredKwh() - content,
                    vehicle.shortfallPerKwh(),
                    String.format(
                            Locale.ROOT,
                            "%s leaves at the begin of step %d with %.3f kWh instead of %.3f kWh: %s.",
                            name(),
                            stay.departure(),
                            content,
                            stay.requiredKwh(),
                            most < stay.requiredKwh()
                                    ? String.format(
                                            Locale.ROOT,
                                            "in its stay of %d steps no more than %.3f kWh are within reach",
                                            stay.departure() - stay.arrival(),
                                            most)
                                    : "the limits leave no more, or its shortfall costs less than the energy"));
        }
    }
}
