package org.openelecbay.grid.multiphase;

/// A tap changer with its control: a transformer whose second winding's tap follows a voltage. Where it has several
/// coils they move together, and the control watches the first.
///
/// The control sees `|V/n_PT - (R + jX) I/n_CT|` at the second winding in volt, with R and X in volt at the rated
/// current of the current transformer, and moves its tap while that lies outside `setVolt +- bandVolt/2`.
/// Source: spec grid 2.8.
///
/// @param transformer the transformer; the tap ratio of its second winding is the one that moves
/// @param tapStep change of the ratio per step, usually 0.00625
/// @param highestTap steps above and below neutral, usually 16
/// @param setVolt voltage to hold, on the side of the relay
/// @param bandVolt width of the band, on the side of the relay
/// @param potentialRatio `n_PT`: volt of the network per volt of the relay
/// @param currentRating primary current of the current transformer in ampere
/// @param dropVoltR `R` of the line-drop compensation in volt
/// @param dropVoltX `X` of the line-drop compensation in volt
/// @param delaySeconds how long the voltage must lie outside before a step
public record Regulator(
        TransformerBank transformer,
        double tapStep,
        int highestTap,
        double setVolt,
        double bandVolt,
        double potentialRatio,
        double currentRating,
        double dropVoltR,
        double dropVoltX,
        double delaySeconds) {

    public Regulator {
        String name = "Regulator " + transformer.name();
        if (!(tapStep > 0) || highestTap < 1 || !(setVolt > 0) || !(bandVolt > 0) || !(potentialRatio > 0)) {
            throw new IllegalArgumentException(name + " has steps of " + tapStep + ", " + highestTap + " taps, "
                    + setVolt + " V, a band of " + bandVolt + " V and a ratio of " + potentialRatio
                    + "; all must be above zero.");
        }
    }
}
