package org.openelecbay.home.forecast.adaptive;

import java.util.Arrays;
import org.openelecbay.home.forecast.Remembering;
import org.openelecbay.home.forecast.SeriesClock;
import org.openelecbay.home.forecast.Support;

/// A profile by slot and kind of day, and for each number of steps ahead a regression of what deviates from it on
/// recent deviations; both move with every value, so that nothing is ever fitted anew.
///
/// With [Support#SUN] all of it is said of the index value / clear sky instead of the value. A new value costs one pass
/// over the steps of a day, whatever was observed before.
public final class AdaptiveRegression extends Remembering {

    private static final int PROFILE_DAYS = 15;
    private static final double MEMORY_DAYS = 60;
    private static final double RIDGE = 0.02;

    private final SeriesClock clock;
    private final Support support;
    private final int leads;
    private final Deviations deviations;
    private final LeadRegression[] regressions;
    private final double[][][] issued;
    private final double[] base;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    public AdaptiveRegression(SeriesClock clock, Support support) {
        this.clock = clock;
        this.support = support;
        this.leads = clock.stepsPerDay();
        this.deviations = new Deviations(clock, support, PROFILE_DAYS);
        this.regressions = new LeadRegression[leads];
        this.issued = new double[leads][leads][Deviations.FEATURES];
        this.base = new double[leads * leads];
        double keep = 1 - 1 / (MEMORY_DAYS * leads);
        Arrays.setAll(regressions, k -> new LeadRegression(Deviations.FEATURES, keep, RIDGE));
    }

    @Override
    protected void learn(int index, double value, double temperatureC) {
        least = Math.min(least, value);
        most = Math.max(most, value);
        double weight = deviations.weight(index);
        if (weight > 0) {
            double scaled = deviations.scaled(index, value);
            for (int lead = 1; lead <= Math.min(leads, index); lead++) {
                int issue = (index - lead) % leads;
                double missed = scaled - base[issue * leads + lead - 1];
                regressions[lead - 1].learn(issued[issue][lead - 1], missed, weight);
            }
        }
        deviations.learn(index, value, temperatureC);
        if (index % leads == leads - 1) {
            for (LeadRegression each : regressions) {
                each.solve();
            }
        }
        for (int lead = 1; lead <= leads; lead++) {
            base[index % leads * leads + lead - 1] = deviations.profile(index + lead);
            deviations.features(index, lead, issued[index % leads][lead - 1]);
        }
    }

    @Override
    protected double[] expected(int steps) {
        int last = history().size() - 1;
        double[] feature = new double[Deviations.FEATURES];
        double room = most - least;
        double[] ahead = new double[steps];
        for (int lead = 1; lead <= steps; lead++) {
            double[] known = lead <= leads ? issued[last % leads][lead - 1] : feature;
            if (lead > leads) {
                deviations.features(last, lead, feature);
            }
            double scaled = deviations.profile(last + lead) + regressions[Math.min(lead, leads) - 1].answer(known);
            double value = scaled * deviations.scale(last + lead);
            ahead[lead - 1] = support.clip(Math.max(least - room, Math.min(most + room, value)));
        }
        return ahead;
    }

    /// The clock of the series.
    public SeriesClock clock() {
        return clock;
    }
}
