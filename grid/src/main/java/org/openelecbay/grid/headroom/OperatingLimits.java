package org.openelecbay.grid.headroom;

/// What a network is held to, at every place of an [org.openelecbay.grid.operating.OperatingModel].
///
/// @param lowestPu lower end of the voltage band in per unit of the model's nominal voltage; 0 for none
/// @param highestPu upper end of the voltage band; infinite for none
/// @param highestLoading share of a rating that may be used; infinite when ratings do not count
public record OperatingLimits(double lowestPu, double highestPu, double highestLoading) {

    /// 0.95 to 1.05 pu and full ratings. Source: spec grid 1.
    public static final OperatingLimits MEDIUM_VOLTAGE = new OperatingLimits(0.95, 1.05, 1);

    /// 0.94 to 1.10 pu and full ratings. Source: spec grid 1.
    public static final OperatingLimits LOW_VOLTAGE = new OperatingLimits(0.94, 1.10, 1);

    public OperatingLimits {
        if (!(lowestPu >= 0) || !(lowestPu < highestPu)) {
            throw new IllegalArgumentException(
                    "The voltage band " + lowestPu + " to " + highestPu + " pu is empty. Are its ends exchanged?");
        }
        if (!(highestLoading > 0)) {
            throw new IllegalArgumentException(
                    "A highest loading of " + highestLoading + " lets nothing flow. Usual is 1, the full rating.");
        }
    }

    /// The same ratings with a voltage band narrower at both ends.
    ///
    /// @param marginPu zero or more, less than half the band
    public OperatingLimits narrowed(double marginPu) {
        if (!(marginPu >= 0)) {
            throw new IllegalArgumentException(
                    "A margin of " + marginPu + " pu widens the band. It must be zero or more.");
        }
        double lowest = lowestPu == 0 ? 0 : lowestPu + marginPu;
        return new OperatingLimits(lowest, highestPu - marginPu, highestLoading);
    }
}
