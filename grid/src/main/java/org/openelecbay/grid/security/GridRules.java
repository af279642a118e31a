package org.openelecbay.grid.security;

import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Phase;

/// What the DSO asks of its network. Line ratings stand in the line codes, the transformer's in the transformer.
///
/// @param nominalVolt phase-to-neutral voltage on which the band is based, in volt
/// @param lowestPu lower end of the voltage band, of `nominalVolt`
/// @param highestPu upper end of the voltage band, of `nominalVolt`
/// @param highestLoading share of a line's or transformer's rating that may be used; below 1 leaves a margin for
///     what is delivered beside the plan
/// @param highestUnbalance largest voltage unbalance factor `|V2| / |V1|` that is not reported, as a ratio
/// @param importPowerFactor lagging power factor of a connection that draws power; one that feeds in has 1
/// @param connectionAmpere what the fuse of a connection carries in each phase; the limit where nothing is
///     tightened
public record GridRules(
        double nominalVolt,
        double lowestPu,
        double highestPu,
        double highestLoading,
        double highestUnbalance,
        double importPowerFactor,
        double connectionAmpere) {

    /// 0.94 to 1.10 of 230 V, full ratings, 2 % of unbalance (spec grid section 1), power factor 0.95, 100 A.
    public static final GridRules STANDARD = new GridRules(230, 0.94, 1.10, 1, 0.02, 0.95, 100);

    public GridRules {
        if (!(nominalVolt > 0) || !(lowestPu > 0) || !(lowestPu < highestPu)) {
            throw new IllegalArgumentException("The voltage band " + lowestPu + " to " + highestPu + " of "
                    + nominalVolt + " V is empty. Are its ends exchanged?");
        }
        if (!(importPowerFactor > 0 && importPowerFactor <= 1) || !(highestUnbalance >= 0)) {
            throw new IllegalArgumentException("A power factor of " + importPowerFactor + " or an unbalance of "
                    + highestUnbalance + " is impossible. Was one given in percent?");
        }
        if (!(highestLoading > 0 && highestLoading <= 1)) {
            throw new IllegalArgumentException(
                    "A highest loading of " + highestLoading + " is impossible. Was it given in percent?");
        }
        if (!(connectionAmpere > 0)) {
            throw new IllegalArgumentException(
                    "A connection of " + connectionAmpere + " A carries nothing. Usual are 35 to 100 A.");
        }
    }

    /// The same rules with another voltage band in per unit.
    public GridRules withBand(double lowest, double highest) {
        return new GridRules(
                nominalVolt, lowest, highest, highestLoading, highestUnbalance, importPowerFactor, connectionAmpere);
    }

    /// What the fuse of a connection carries, in whole watts.
    public long connectionWatts(ConnectionPoint point) {
        int phases = point.phase() == Phase.ABC ? 3 : 1;
        return (long) Math.floor(phases * nominalVolt * connectionAmpere);
    }

    double lowestVolt() {
        return nominalVolt * lowestPu;
    }

    double highestVolt() {
        return nominalVolt * highestPu;
    }

    /// Reactive injection that goes with an active one, both in the same unit.
    public double reactive(double injection) {
        return injection >= 0 ? 0 : injection * Math.sqrt(1 / (importPowerFactor * importPowerFactor) - 1);
    }
}
