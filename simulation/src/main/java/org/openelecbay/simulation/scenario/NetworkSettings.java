package org.openelecbay.simulation.scenario;

import java.nio.file.Path;
import java.util.Map;

/// The feeder and the DSO's rules.
///
/// @param feeder folder of the feeder in European LV format
/// @param sourceVoltagePu voltage of the source behind the transformer
/// @param nominalVolt line to neutral, to which the band refers
/// @param lowestPu lower edge of the voltage band
/// @param highestPu upper edge of the voltage band
/// @param marginVolt back-off inside the band when plans are checked
/// @param mostUnbalance negative over positive sequence, as a share
/// @param drawPowerFactor lagging power factor of what is drawn; fed-in energy has unity
/// @param tightening whether the DSO may tighten envelopes; off only reports
/// @param ratingsAmpere current ratings by line code; a code without one is not checked
public record NetworkSettings(
        Path feeder,
        double sourceVoltagePu,
        double nominalVolt,
        double lowestPu,
        double highestPu,
        double marginVolt,
        double mostUnbalance,
        double drawPowerFactor,
        boolean tightening,
        Map<String, Double> ratingsAmpere) {

    public NetworkSettings {
        ratingsAmpere = Map.copyOf(ratingsAmpere);
    }
}
