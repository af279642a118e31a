package org.openelecbay.grid.optimal;

/// Between what a voltage must stay, in per unit of the model's nominal voltage there.
///
/// @param lowestPu lower end; zero when there is none
/// @param highestPu upper end; infinite when there is none
public record VoltageBand(double lowestPu, double highestPu) {

    /// No limit.
    public static final VoltageBand NONE = new VoltageBand(0, Double.POSITIVE_INFINITY);

    public VoltageBand {
        if (!(lowestPu >= 0) || !(highestPu > lowestPu)) {
            throw new IllegalArgumentException(
                    "The voltage band " + lowestPu + " to " + highestPu + " pu is empty. Are its ends exchanged?");
        }
    }
}
