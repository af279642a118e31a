package org.openelecbay.settlement.slot;

/// Who takes and gives what the meters say beside the trades (spec G.5; docs/reference/conduct.md).
///
/// Let a deviation be metered less promised injection; a participant is long above zero and short below. Energy that
/// is exchanged inside the community costs the mid-market price; only whoever has a trade in the slot takes part in
/// that. Everything else costs the supplier's two prices.
public enum DeviationMethod {
    /// Every meter settles its own deviation with the supplier.
    SUPPLIER,
    /// Everybody pays and gets the supplier's prices; the supplier bills the community's net alone.
    TWO_PRICE,
    /// The part that nets out is exchanged; the larger side shares it in proportion to its deviations.
    SINGLE_PRICE,
    /// The largest long and the largest short exchange the smaller of the two, round after round.
    MIN_OF_TWO,
    /// Every long spreads its rest over the shorts in proportion to their unmet rest, round after round.
    PRO_RATA
}
