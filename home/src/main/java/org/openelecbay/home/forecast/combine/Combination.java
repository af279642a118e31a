package org.openelecbay.home.forecast.combine;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.home.forecast.Forecaster;
import org.openelecbay.home.forecast.Remembering;
import org.openelecbay.home.forecast.interval.Outstanding;

/// The weighted mean of several forecasts, with weights by how far ahead it looks. The weights follow the members' own
/// past forecasts, whose older errors fade.
public final class Combination implements Forecaster {

    private static final double KEEP = 0.9985;

    private final List<Forecaster> members;
    private final Weighting weighting;
    private final int horizon;
    private final int every;
    private final int bands;
    private final Outstanding<double[][]> outstanding;
    private final double[][][] moments;
    private final double[][] weights;

    /// @param members that have observed nothing, or all the same
    /// @param horizon how many steps the weights look ahead; beyond it the last weights hold
    /// @param every after how many values the members are compared; should not divide a day
    public Combination(List<? extends Forecaster> members, Weighting weighting, int horizon, int every) {
        Remembering.requireSteps(horizon);
        if (every < 1) {
            throw new IllegalArgumentException("A comparison every " + every + " values cannot be. Give 1 or more.");
        }
        this.members = List.copyOf(members);
        this.weighting = weighting;
        this.horizon = horizon;
        this.every = every;
        this.bands = 1 + band(horizon);
        this.outstanding = new Outstanding<>(horizon);
        int count = this.members.size();
        this.moments = new double[bands][count][count];
        this.weights = new double[bands][];
        Arrays.setAll(weights, band -> CombinationWeights.equal(count));
    }

    /// Steps ahead in bands that double: 1, 2, 3 to 4, 5 to 8, and so on.
    private static int band(int lead) {
        return 32 - Integer.numberOfLeadingZeros(lead - 1);
    }

    @Override
    public void observe(double value) {
        observe(value, Double.NaN);
    }

    @Override
    public void observe(double value, double temperatureC) {
        int index = observed();
        outstanding.come(index, (forecasts, lead) -> learn(forecasts, lead, value));
        for (Forecaster member : members) {
            member.observe(value, temperatureC);
        }
        if (index % every == 0) {
            double[][] forecasts = new double[members.size()][];
            Arrays.setAll(forecasts, k -> members.get(k).ahead(horizon));
            outstanding.issue(index, forecasts);
        }
        if (index % horizon == horizon - 1) {
            weigh();
        }
    }

    private void learn(double[][] forecasts, int lead, double value) {
        double[][] moment = moments[band(lead)];
        for (int i = 0; i < forecasts.length; i++) {
            double error = forecasts[i][lead - 1] - value;
            for (int j = 0; j <= i; j++) {
                moment[i][j] = KEEP * moment[i][j] + (1 - KEEP) * error * (forecasts[j][lead - 1] - value);
                moment[j][i] = moment[i][j];
            }
        }
    }

    private void weigh() {
        for (int band = 0; band < bands; band++) {
            weights[band] = switch (weighting) {
                case EQUAL -> weights[band];
                case INVERSE_ERROR -> CombinationWeights.inverseError(diagonal(moments[band]));
                case STACKED -> CombinationWeights.stacked(moments[band]);
            };
        }
    }

    private static double[] diagonal(double[][] matrix) {
        double[] diagonal = new double[matrix.length];
        Arrays.setAll(diagonal, k -> matrix[k][k]);
        return diagonal;
    }

    /// The weights with which step `lead` ahead is combined now.
    public double[] weights(int lead) {
        return weights[Math.min(bands - 1, band(lead))].clone();
    }

    @Override
    public double[] ahead(int steps) {
        Remembering.requireSteps(steps);
        double[] ahead = new double[steps];
        for (int k = 0; k < members.size(); k++) {
            double[] member = members.get(k).ahead(steps);
            for (int lead = 1; lead <= steps; lead++) {
                ahead[lead - 1] += weights[Math.min(bands - 1, band(lead))][k] * member[lead - 1];
            }
        }
        return ahead;
    }

    @Override
    public int observed() {
        return members.getFirst().observed();
    }
}
