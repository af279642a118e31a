package org.openelecbay.grid.service;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the DSO charges for the use of its network. Money is in the currency of the market, per kWh.
public sealed interface UsageTerms {

    /// One rate for every trade.
    record Fixed(double ratePerKwh) implements UsageTerms {}

    /// A rate inside each zone; between zones another, or both zones' rates.
    ///
    /// @param zoneOf the zone of every connection, by id
    /// @param ratePerKwh by zone
    /// @param betweenPerKwh absent for the sum of both
    record Zonal(
            Map<String, String> zoneOf,
            Map<String, Double> ratePerKwh,
            @Nullable Double betweenPerKwh) implements UsageTerms {
        public Zonal {
            zoneOf = Map.copyOf(zoneOf);
            ratePerKwh = Map.copyOf(ratePerKwh);
        }
    }

    /// A rate over the greatest distance of two connections, in proportion to the distance.
    ///
    /// @param measure how distance is measured
    /// @param ratePerKwh over the greatest distance; for [Measure#TRANSFER] per branch that a trade uses
    record ByDistance(Measure measure, double ratePerKwh) implements UsageTerms {}

    /// Nodal prices of the losses: a regulated fee, half from each side, and what injecting or drawing at the two
    /// connections adds to the losses of the state metered last.
    ///
    /// @param feePerKwh regulated fee
    /// @param energyPerKwh what a lost kWh costs
    record Nodal(double feePerKwh, double energyPerKwh) implements UsageTerms {}

    /// A measure of electrical distance.
    enum Measure {
        /// Magnitude of the impedance between two buses.
        THEVENIN,
        /// Resistance distance of the magnitudes.
        KLEIN,
        /// How many branches a trade uses, by the share that flows there.
        TRANSFER
    }
}
