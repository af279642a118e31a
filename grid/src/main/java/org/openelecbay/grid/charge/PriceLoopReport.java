package org.openelecbay.grid.charge;

import java.util.List;

/// How a [PriceLoop] went and ended.
///
/// @param ending why it ended
/// @param prices the last published, money per kWh
/// @param injections what counts, in kW: those of a secure round, or curtailed ones
/// @param rounds every evaluation of the communities, the first included
public record PriceLoopReport(Ending ending, double[] prices, double[] injections, List<Round> rounds) {

    /// Why a loop ended.
    public enum Ending {
        /// Prices and injections rest and no limit is violated.
        SETTLED,
        /// The rounds ran out; the secure round with the least residual counts.
        BEST_SECURE,
        /// The rounds ran out without a secure one; the last injections were cut back.
        CURTAILED
    }

    /// One evaluation.
    ///
    /// @param prices published to the communities
    /// @param injections their answer
    /// @param secure true when no limit was violated
    /// @param residual greatest `|lambda_hat - lambda|`, money per kWh
    /// @param move greatest move of an injection since the round before, kW; infinite in the first
    /// @param alpha step after this round
    /// @param rho proximal weight in this round
    public record Round(
            double[] prices,
            double[] injections,
            boolean secure,
            double residual,
            double move,
            double alpha,
            double rho) {}

    /// How many evaluations there were.
    public int iterations() {
        return rounds.size();
    }
}
