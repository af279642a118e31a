package org.openelecbay.simulation.scenario;

import java.util.Optional;
import org.openelecbay.core.Price;

/// What some figures need beside the market. Nothing of it changes a trade or a bill.
///
/// @param carbon intensity of the grid; empty computes no carbon
/// @param wholesalePrice what the supplier pays for energy per kWh; empty computes no margin
/// @param networkPrice the part of the supplier's import price that is the DSO's, per kWh; empty computes no
///     lost revenue
public record IndicatorSettings(
        Optional<CarbonIntensity> carbon, Optional<Price> wholesalePrice, Optional<Price> networkPrice) {

    /// Nothing is known.
    public static final IndicatorSettings NONE =
            new IndicatorSettings(Optional.empty(), Optional.empty(), Optional.empty());
}
