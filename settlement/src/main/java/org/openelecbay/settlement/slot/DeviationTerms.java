package org.openelecbay.settlement.slot;

/// How deviations are settled and what becomes of their proceeds.
///
/// @param method who takes and gives what the meters say beside the trades
/// @param nettingSurplus where the gain goes that a supplier leaves by billing the community's net
/// @param penalties where penalties and surcharges go; kept means on [org.openelecbay.core.NamedAccount#PENALTIES]
/// @param penaliseExcess whether delivering or drawing more than promised costs the penalty, too
public record DeviationTerms(
        DeviationMethod method, Proceeds nettingSurplus, Proceeds penalties, boolean penaliseExcess) {

    /// Every meter settles with the supplier, and penalties are kept.
    public static final DeviationTerms USUAL =
            new DeviationTerms(DeviationMethod.SUPPLIER, Proceeds.TRADERS, Proceeds.RESERVE, false);

    public static DeviationTerms by(DeviationMethod method) {
        return new DeviationTerms(method, USUAL.nettingSurplus, USUAL.penalties, USUAL.penaliseExcess);
    }
}
