package org.openelecbay.market.deviation;

import java.util.List;

/// What one scenario comes to.
///
/// @param deviation actual less forecast energy, kWh
/// @param activations cheapest first; more energy is drawn where the deviation is positive, less where it is negative
/// @param residual what loads leave over, kWh: exported above zero, compensated below
/// @param forecastIncome for forecast energy that is delivered
/// @param deviationIncome for energy above the forecast, absorbed and exported
/// @param flexPayment to the loads
/// @param compensation for what nobody covers
public record Outcome(
        double deviation,
        List<Activation> activations,
        double residual,
        double forecastIncome,
        double deviationIncome,
        double flexPayment,
        double compensation) {

    public Outcome {
        activations = List.copyOf(activations);
    }

    /// What the seller keeps.
    public double net() {
        return forecastIncome + deviationIncome - flexPayment - compensation;
    }
}
