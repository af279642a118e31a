package org.openelecbay.home.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.home.schedule.Schedule.Method;

/// The schedule that a point of the program means: everything put inside its own limits, contents stepped
/// through again, the connection taken from the balance, and the cost from all of these.
final class Reading {

    private final Compiled compiled;
    private final Steps steps;

    Reading(Compiled compiled) {
        this.compiled = compiled;
        steps = compiled.household().steps();
    }

    /// @param gap as in [Schedule]
    Schedule read(Method method, Point point, double gap) {
        double[] worth = point.worth(0);
        for (int step = 0; step < worth.length; step++) {
            worth[step] /= -steps.hours();
        }
        Map<String, EquipmentSchedule> all = new HashMap<>();
        List<Part> parts = compiled.parts();
        for (int each = 0; each < parts.size(); each++) {
            Part part = parts.get(each);
            all.put(part.name(), part.read(point, compiled.places().get(each), worth));
        }
        boolean spills = compiled.connection().spills();
        double[] unserved = noticed(point, Connection.UNSERVED);
        double[] spilled = spills ? noticed(point, Connection.SPILLED) : new double[steps.count()];
        curtail(all, unserved, spilled);
        return settled(method, all, unserved, spilled, worth, gap);
    }

    /// What netting frees beyond the export limit is worth nothing there, so the panels leave it out.
    private void curtail(Map<String, EquipmentSchedule> all, double[] unserved, double[] spilled) {
        double[] limit = compiled.household().contract().exportLimitKw();
        for (int step = 0; step < limit.length; step++) {
            double over = -net(all, unserved, spilled, step) - limit[step];
            for (Part part : compiled.parts()) {
                EquipmentSchedule done = all.get(part.name());
                if (over > 0 && part instanceof RenewablePart && done != null) {
                    double left = Math.min(over, done.giveKw()[step]);
                    done.giveKw()[step] -= left;
                    over -= left;
                }
            }
        }
    }

    private double net(Map<String, EquipmentSchedule> all, double[] unserved, double[] spilled, int step) {
        double net = compiled.household().loadKw()[step] - unserved[step] + spilled[step];
        for (EquipmentSchedule each : all.values()) {
            net += each.drawKw()[step] - each.giveKw()[step];
        }
        return net;
    }

    private double[] noticed(Point point, int variable) {
        double[] series = point.series(variable, 0, Double.POSITIVE_INFINITY);
        for (int step = 0; step < series.length; step++) {
            series[step] = series[step] * steps.hours() > Tally.NOTICED ? series[step] : 0;
        }
        return series;
    }

    /// The schedule of what everything does, with the connection that follows from the balance.
    Schedule settled(
            Method method,
            Map<String, EquipmentSchedule> all,
            double[] unserved,
            double[] spilled,
            double[] worth,
            double gap) {
        double[] imports = new double[steps.count()];
        double[] exports = new double[steps.count()];
        for (int step = 0; step < imports.length; step++) {
            double net = net(all, unserved, spilled, step);
            imports[step] = Math.max(0, net);
            exports[step] = Math.max(0, -net);
        }
        Tally tally = new Tally();
        compiled.connection().settle(imports, exports, unserved, spilled, tally);
        for (Part part : compiled.parts()) {
            EquipmentSchedule done = all.get(part.name());
            if (done != null) {
                part.settle(done, all, tally);
            }
        }
        return new Schedule(method, imports, exports, unserved, all, tally.cost(), worth, tally.shortfalls(), gap);
    }
}
