package org.openelecbay.simulation.day;

import java.util.Arrays;
import org.openelecbay.simulation.scenario.LoadSource;
import org.openelecbay.simulation.scenario.MeasuredSeries;
import org.openelecbay.simulation.scenario.MeasuredSun;
import org.openelecbay.simulation.scenario.Member;
import org.openelecbay.simulation.scenario.Scenario;

/// Consumption and generation from measured series: constant within a slot.
///
/// @param scenario whose members name the columns
/// @param minutesPerStep of the watts that are asked for; a slot is a whole number of steps
record MeasuredPower(Scenario scenario, int minutesPerStep) {

    private static final double WATTS_PER_KILOWATT = 1_000;
    private static final double MOST_KW = 10_000;

    int[] load(Member member) {
        if (!(scenario.load() instanceof LoadSource.Measured(MeasuredSeries values, double kwPerUnit))) {
            throw new IllegalStateException("The consumption of the scenario is not measured.");
        }
        return watts(values, member.profile().orElseThrow(), kwPerUnit * WATTS_PER_KILOWATT);
    }

    int[] panels(Member member) {
        MeasuredSun sun = scenario.solar().measured().orElseThrow();
        if (member.pv().isEmpty()) {
            return steps(new double[scenario.time().slots()]);
        }
        return watts(sun.values(), member.profile().orElseThrow(), wattsPerUnit(sun, member));
    }

    /// The consumption of slots before the scenario, W; none where it is not measured.
    double[] loadBefore(Member member, int most) {
        return scenario.load() instanceof LoadSource.Measured(MeasuredSeries values, double kwPerUnit)
                ? scaled(values.before(member.profile().orElseThrow(), most), kwPerUnit * WATTS_PER_KILOWATT)
                : new double[0];
    }

    /// What panels could give in slots before the scenario, W; none where it is not measured.
    double[] panelsBefore(Member member, int most) {
        return member.pv().isPresent() && scenario.solar().measured().isPresent()
                ? scaled(
                        scenario.solar()
                                .measured()
                                .get()
                                .values()
                                .before(member.profile().orElseThrow(), most),
                        wattsPerUnit(scenario.solar().measured().get(), member))
                : new double[0];
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(each -> each * factor).toArray();
    }

    private double wattsPerUnit(MeasuredSun sun, Member member) {
        double installedKw = sun.perInstalledKw() ? member.pv().orElseThrow().peakWatts() / WATTS_PER_KILOWATT : 1;
        return sun.kwPerUnit() * installedKw * scenario.solar().scale() * WATTS_PER_KILOWATT;
    }

    private int[] watts(MeasuredSeries values, String column, double wattsPerUnit) {
        double[] watts = values.perSlot(column);
        for (int slot = 0; slot < watts.length; slot++) {
            double value = watts[slot];
            watts[slot] = value * wattsPerUnit;
            if (!(watts[slot] >= 0 && watts[slot] <= MOST_KW * WATTS_PER_KILOWATT)) {
                throw values.bad(column, slot, value, "Power is 0 to 10,000 kW; is the sign exchanged?");
            }
        }
        return steps(watts);
    }

    private int[] steps(double[] wattsPerSlot) {
        int stepsPerSlot = scenario.time().minutesPerSlot() / minutesPerStep;
        int[] steps = new int[wattsPerSlot.length * stepsPerSlot];
        for (int step = 0; step < steps.length; step++) {
            steps[step] = (int) StrictMath.rint(wattsPerSlot[step / stepsPerSlot]);
        }
        return steps;
    }
}
