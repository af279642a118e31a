package org.openelecbay.home.schedule;

import java.util.Locale;
import java.util.Map;
import org.openelecbay.home.equipment.ThermalZone;

/// A heated or cooled building (spec scheduling 3.3) with the variables power, temperature inside the band,
/// and kelvin below and above it.
///
/// A band that is asked for whatever it costs has a price far above what any energy of the household can
/// cost, and what is outside it does not count as money.
final class ThermalPart implements Part {

    private static final int POWER = 0;
    private static final int INSIDE = 1;
    private static final int BELOW = 2;
    private static final int ABOVE = 3;
    private static final double FAR_ABOVE = 100;

    private final ThermalZone zone;
    private final Steps steps;
    private final double decay;
    private final double outsidePerKelvinHour;

    /// @param dearestPerKwh highest price of energy in the household
    ThermalPart(ThermalZone zone, Steps steps, double dearestPerKwh) {
        this.zone = zone;
        this.steps = steps;
        decay = zone.decay(steps.hours());
        double kelvinCostsKwh = zone.kwhPerKelvin() / steps.hours() + 1 / zone.kelvinPerKw();
        outsidePerKelvinHour = Double.isInfinite(zone.discomfortPerKelvinHour())
                ? FAR_ABOVE * dearestPerKwh * kelvinCostsKwh
                : zone.discomfortPerKelvinHour();
    }

    @Override
    public String name() {
        return zone.name();
    }

    @Override
    public int variables() {
        return 4;
    }

    @Override
    public int rows() {
        return 1;
    }

    private double kelvinPerKw(int step) {
        double sign = zone.mode() == ThermalZone.Mode.HEAT ? 1 : -1;
        return (1 - decay) * sign * zone.kelvinPerKw() * zone.cop()[step];
    }

    private double drivenC(int step) {
        return (1 - decay) * (zone.outdoorC()[step] + zone.kelvinPerKw() * zone.gainsKw()[step]);
    }

    @Override
    public void write(ChainWriter into, Place at) {
        int inside = at.variable() + INSIDE;
        int below = at.variable() + BELOW;
        int above = at.variable() + ABOVE;
        for (int step = 0; step < steps.count(); step++) {
            into.bounds(step, at.variable() + POWER, 0, zone.mostKw());
            into.draws(step, at.variable() + POWER, 1);
            if (outsidePerKelvinHour > 0) {
                into.bounds(step, inside, zone.lowestC()[step], zone.highestC()[step]);
                into.bounds(step, below, 0, Double.POSITIVE_INFINITY);
                into.bounds(step, above, 0, Double.POSITIVE_INFINITY);
            } else {
                into.bounds(step, inside, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            }
            into.cost(step, below, outsidePerKelvinHour * steps.hours());
            into.cost(step, above, outsidePerKelvinHour * steps.hours());
            into.now(step, at.row(), inside, 1);
            into.now(step, at.row(), below, -1);
            into.now(step, at.row(), above, 1);
            into.now(step, at.row(), at.variable() + POWER, -kelvinPerKw(step));
            into.equalTo(step, at.row(), drivenC(step));
            if (step == 0) {
                into.equalTo(step, at.row(), decay * zone.initialC());
            } else {
                into.before(step, at.row(), inside, -decay);
                into.before(step, at.row(), below, decay);
                into.before(step, at.row(), above, -decay);
            }
        }
    }

    @Override
    public double mostDrawKw(int step) {
        return zone.mostKw();
    }

    @Override
    public EquipmentSchedule read(Point point, Place at, double[] worth) {
        double[] power = point.series(at.variable() + POWER, 0, zone.mostKw());
        double[] indoor = new double[power.length];
        double temperature = zone.initialC();
        for (int step = 0; step < power.length; step++) {
            temperature = decay * temperature + drivenC(step) + kelvinPerKw(step) * power[step];
            indoor[step] = temperature;
        }
        return new EquipmentSchedule(power, new double[power.length], indoor, point.worth(at.row()));
    }

    @Override
    public void settle(EquipmentSchedule done, Map<String, EquipmentSchedule> all, Tally tally) {
        double missing = 0;
        double furthest = 0;
        for (int step = 0; step < steps.count(); step++) {
            double outside = outsideK(done, step);
            missing += Math.abs(outside) * steps.hours();
            furthest = Math.abs(outside) > Math.abs(furthest) ? outside : furthest;
            boolean ends = step == steps.count() - 1 || Math.abs(outsideK(done, step + 1)) <= Tally.NOTICED;
            if (ends && missing > 0) {
                report(step, missing, furthest, tally);
                missing = 0;
                furthest = 0;
            }
        }
    }

    /// Kelvin above the band, below it negative.
    private double outsideK(EquipmentSchedule done, int step) {
        double indoor = done.state()[step];
        return Math.max(indoor - zone.highestC()[step], 0) - Math.max(zone.lowestC()[step] - indoor, 0);
    }

    private void report(int step, double kelvinHours, double furthest, Tally tally) {
        boolean counts = Double.isFinite(zone.discomfortPerKelvinHour());
        double before = tally.shortfall;
        tally.missing(
                name(),
                step,
                kelvinHours,
                counts ? zone.discomfortPerKelvinHour() : 0,
                String.format(
                        Locale.ROOT,
                        "%s is up to %.2f K %s its comfort band until the end of step %d: %s.",
                        name(),
                        Math.abs(furthest),
                        furthest < 0 ? "below" : "above",
                        step,
                        counts
                                ? "its power leaves no more, or keeping the band costs more than it is worth"
                                : "its power and the limits leave no more"));
        tally.discomfort += tally.shortfall - before;
        tally.shortfall = before;
    }
}
