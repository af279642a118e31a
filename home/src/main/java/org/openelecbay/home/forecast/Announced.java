package org.openelecbay.home.forecast;

import java.util.Arrays;

/// A forecast that somebody else made of all steps, and that nothing observed changes.
public final class Announced implements Forecaster {

    private static final double THOUSAND = 1_000;

    private final double[] values;
    private int observed;

    private Announced(double[] values) {
        this.values = values;
    }

    /// One number a step, Wh; what is told is in kWh.
    public static Announced ofWattHours(long[] wattHours) {
        return new Announced(
                Arrays.stream(wattHours).mapToDouble(each -> each / THOUSAND).toArray());
    }

    @Override
    public void observe(double value) {
        observed++;
    }

    /// Beyond the last announced step nothing is expected.
    @Override
    public double[] ahead(int steps) {
        return Arrays.copyOfRange(values, Math.min(observed, values.length), Math.min(observed, values.length) + steps);
    }

    @Override
    public int observed() {
        return observed;
    }
}
