package org.openelecbay.home.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openelecbay.home.equipment.Cogeneration;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.equipment.WaterHeater;

/// A heat store (spec scheduling 3.3) with the variables power, heat above what is missing at the end, heat
/// that is not served, and heat missing at the end or too much.
///
/// A store that begins below its floor rises to it with the power that the connection surely has room for.
final class HeaterPart implements Part {

    private static final int POWER = 0;
    private static final int HEAT = 1;
    private static final int UNMET = 2;
    private static final int MISSING = 3;
    private static final int EXCESS = 4;

    private final WaterHeater heater;
    private final Steps steps;
    private final double keeps;
    private final double missingPerKwh;
    private final double[] floorKwh;
    private final List<Cogeneration> fillers = new ArrayList<>();
    private final Set<Integer> received = new TreeSet<>();

    /// @param roomKw what the connection surely has left in each step; what is needed for the floor is
    ///     taken off
    HeaterPart(WaterHeater heater, Steps steps, double missingPerKwh, double[] roomKw) {
        this.heater = heater;
        this.steps = steps;
        this.missingPerKwh = missingPerKwh;
        keeps = Math.max(0, 1 - heater.lossPerHour() * steps.hours());
        floorKwh = new double[steps.count()];
        double reached = heater.initialKwh();
        for (int step = 0; step < floorKwh.length; step++) {
            if (reached < heater.lowestKwh()) {
                double kept = Math.max(0, keeps * reached - heater.demandKw()[step] * steps.hours());
                double needed = (heater.lowestKwh() - kept) / (heater.cop() * steps.hours());
                double power = Math.clamp(needed, 0, Math.min(heater.mostKw(), roomKw[step]));
                roomKw[step] -= power;
                reached = Math.min(heater.lowestKwh(), kept + power * heater.cop() * steps.hours());
            }
            floorKwh[step] = Math.min(heater.lowestKwh(), reached);
        }
    }

    /// Also filled by this one.
    void filledBy(Cogeneration filler) {
        fillers.add(filler);
    }

    @Override
    public String name() {
        return heater.name();
    }

    @Override
    public int variables() {
        return 5;
    }

    @Override
    public int rows() {
        return 1;
    }

    /// Heat of another source, in kW.
    void receives(ChainWriter into, Place at, int step, int variable) {
        into.now(step, at.row(), variable, -steps.hours());
        received.add(variable);
    }

    @Override
    public void write(ChainWriter into, Place at) {
        int power = at.variable() + POWER;
        int heat = at.variable() + HEAT;
        int unmet = at.variable() + UNMET;
        double hours = steps.hours();
        for (int step = 0; step < steps.count(); step++) {
            into.bounds(step, power, 0, heater.mostKw());
            into.draws(step, power, 1);
            into.bounds(step, heat, floorKwh[step], heater.highestKwh());
            into.bounds(step, unmet, 0, heater.demandKw()[step] + heater.lowestKwh() * (1 - keeps) / hours);
            into.cost(step, unmet, heater.shortfallPerKwh() * hours);
            into.now(step, at.row(), heat, 1);
            into.now(step, at.row(), power, -heater.cop() * hours);
            into.now(step, at.row(), unmet, -hours);
            into.equalTo(step, at.row(), -heater.demandKw()[step] * hours);
            if (step == 0) {
                into.equalTo(step, at.row(), keeps * heater.initialKwh());
            } else {
                into.before(step, at.row(), heat, -keeps);
            }
        }
        writeTerminal(into, at, steps.count() - 1);
    }

    private void writeTerminal(ChainWriter into, Place at, int last) {
        int heat = at.variable() + HEAT;
        if (heater.terminal() instanceof Terminal.Worth worth) {
            into.cost(last, heat, -worth.perKwh());
            return;
        }
        double target = heater.terminalKwh();
        boolean exactly = heater.terminal() instanceof Terminal.Exactly;
        into.bounds(last, heat, target, exactly ? target : heater.highestKwh());
        into.now(last, at.row(), at.variable() + MISSING, -1);
        into.bounds(last, at.variable() + MISSING, 0, Math.max(0, target - floorKwh[last]));
        into.cost(last, at.variable() + MISSING, missingPerKwh);
        if (exactly) {
            into.now(last, at.row(), at.variable() + EXCESS, 1);
            into.bounds(last, at.variable() + EXCESS, 0, heater.highestKwh() - target);
            into.cost(last, at.variable() + EXCESS, missingPerKwh);
        }
    }

    @Override
    public double mostDrawKw(int step) {
        return heater.mostKw();
    }

    @Override
    public EquipmentSchedule read(Point point, Place at, double[] worth) {
        double[] power = point.series(at.variable() + POWER, 0, heater.mostKw());
        double[] heat = new double[power.length];
        double content = heater.initialKwh();
        for (int step = 0; step < power.length; step++) {
            double sources = heater.cop() * power[step] + Math.max(0, point.value(step, at.variable() + UNMET));
            for (int variable : received) {
                sources += Math.max(0, point.value(step, variable));
            }
            content = keeps * content + (sources - heater.demandKw()[step]) * steps.hours();
            heat[step] = content;
        }
        return new EquipmentSchedule(power, new double[power.length], heat, point.worth(at.row()));
    }

    @Override
    public void settle(EquipmentSchedule done, Map<String, EquipmentSchedule> all, Tally tally) {
        for (int step = 0; step < steps.count(); step++) {
            double unmet = unmetKwh(done, all, step);
            if (unmet > Tally.NOTICED) {
                String sentence = String.format(
                        Locale.ROOT,
                        "%s misses %.3f kWh of heat in step %d: its power, its content and the limits leave no more.",
                        name(),
                        unmet,
                        step);
                tally.missing(name(), step, unmet, heater.shortfallPerKwh(), sentence);
            }
        }
        int last = steps.count() - 1;
        tally.end(
                name(),
                last,
                heater.terminal(),
                heater.terminalKwh(),
                done.state()[last],
                missingPerKwh,
                " ends with %.3f kWh of heat instead of %.3f kWh: its power or the limits leave no more.");
    }

    /// Heat that no source accounts for.
    private double unmetKwh(EquipmentSchedule done, Map<String, EquipmentSchedule> all, int step) {
        double before = step == 0 ? heater.initialKwh() : done.state()[step - 1];
        double sources = heater.cop() * done.drawKw()[step];
        for (Cogeneration filler : fillers) {
            EquipmentSchedule its = all.get(filler.name());
            if (its != null) {
                sources += its.giveKw()[step] / filler.electricEfficiency() * filler.heatEfficiency();
            }
        }
        return done.state()[step] - keeps * before - (sources - heater.demandKw()[step]) * steps.hours();
    }
}
